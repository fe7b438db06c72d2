import type { Pairs } from '../change/pairing.js';
import type { NameColumn } from '../records/column.js';

const FIELDS = ['mode', 'answeredBy', 'ratedBy'] as const;

const known = new WeakMap<Pairs, Uint8Array | undefined>();

/** 1 for every subject whose follow-up was answered in another way, or by somebody else, than the baseline; `undefined` where nobody's was. */
export function mixedModes(pairs: Pairs): Uint8Array | undefined {
  if (!known.has(pairs)) known.set(pairs, madeOf(pairs));
  return known.get(pairs);
}

function madeOf({ observations: { table }, baseline, followUp }: Pairs): Uint8Array | undefined {
  const mixed = new Uint8Array(baseline.length);
  let isAny = false;
  for (const field of FIELDS) {
    const column = table.columns[field];
    if (!column || !('names' in column)) continue;
    for (let subject = 0; subject < mixed.length; subject += 1) {
      const first = baseline[subject] ?? -1;
      const last = followUp[subject] ?? -1;
      if (first < 0 || last < 0 || !areOther(column, first, last)) continue;
      mixed[subject] = 1;
      isAny = true;
    }
  }
  return isAny ? mixed : undefined;
}

function areOther({ codes, names }: NameColumn, first: number, last: number): boolean {
  const [one, other] = [codes[first] ?? 0, codes[last] ?? 0];
  return one !== other && names.at(one) !== undefined && names.at(other) !== undefined;
}
