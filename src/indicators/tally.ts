import { EXCLUDED, NUMERATOR, type Evaluation } from './evaluate.js';
import type { Counts } from './figures.js';

/** What the members of one cell add up to. */
export interface Tally extends Counts {
  /** Reason → members, by reason; sums to `excluded`. */
  readonly exclusions: ReadonlyMap<string, number>;
  readonly mixedMode: boolean;
}

/** Adds up the members at some places of an evaluation, in one pass. */
export function tallyOf(
  { role, reason, level, value }: Evaluation,
  places: readonly number[],
  { levels, isMixed }: { readonly levels: readonly string[]; readonly isMixed: (place: number) => boolean },
): Tally {
  const exclusions = new Map<string, number>();
  const hasLevels = level.length > 0;
  const hasValues = value.length > 0;
  const atLevel = new Map(levels.map((name) => [name, 0]));
  const values: number[] = [];
  let numerator = 0;
  let denominator = 0;
  let mixedMode = false;
  for (const place of places) {
    if (role[place] === EXCLUDED) {
      addOne(exclusions, reason[place] ?? '');
      continue;
    }
    denominator += 1;
    if (role[place] === NUMERATOR) numerator += 1;
    const ownLevel = hasLevels ? level[place] : undefined;
    if (ownLevel !== undefined) addOne(atLevel, ownLevel);
    const ownValue = hasValues ? (value[place] ?? Number.NaN) : Number.NaN;
    if (!Number.isNaN(ownValue)) values.push(ownValue);
    mixedMode ||= isMixed(place);
  }
  // In order, so that a sum of values owes nothing to the order of records.
  values.sort((one, other) => one - other);
  return { numerator, denominator, excluded: places.length - denominator, levels: atLevel, values, exclusions: inOrder(exclusions), mixedMode };
}

function addOne(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}

function inOrder(counts: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  return new Map([...counts].sort(([one], [other]) => (one < other ? -1 : 1)));
}
