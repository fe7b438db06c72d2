import type { Pairs } from '../change/pairing.js';
import { textAt } from '../records/table.js';

const FIELDS = ['mode', 'answeredBy', 'ratedBy'] as const;

const known = new WeakMap<Pairs, Uint8Array>();

/** 1 for every subject whose follow-up was answered in another way, or by somebody else, than the baseline. */
export function mixedModes(pairs: Pairs): Uint8Array {
  const made = known.get(pairs) ?? Uint8Array.from(pairs.baseline, (_, subject) => Number(isMixed(pairs, subject)));
  known.set(pairs, made);
  return made;
}

function isMixed({ observations: { table, row }, baseline, followUp }: Pairs, subject: number): boolean {
  const [first, last] = [baseline[subject] ?? -1, followUp[subject] ?? -1];
  if (first < 0 || last < 0) return false;
  return FIELDS.some((field) => {
    const [one, other] = [textAt(table, field, row[first] ?? -1), textAt(table, field, row[last] ?? -1)];
    return one !== undefined && other !== undefined && one !== other;
  });
}
