import { EXCLUDED, NUMERATOR, type Evaluation } from './evaluate.js';
import type { Counts } from './figures.js';
import { inOrder } from './in-order.js';
import type { Named } from './named.js';

/** What the members of one cell add up to. */
export interface Tally extends Counts {
  /** Reason → members, by reason; sums to `excluded`. */
  readonly exclusions: ReadonlyMap<string, number>;
  readonly mixedMode: boolean;
}

interface Counting {
  /** In the order they are shown. */
  readonly levels: readonly string[];
  /** Whose baseline and follow-up were answered in different ways. */
  readonly mixed: Named;
}

/** Adds up the members of every category. */
export function talliesOf(evaluation: Evaluation, categories: Named, { levels, mixed }: Counting): ReadonlyMap<string, Tally> {
  const { reason, level } = evaluation;
  const countsOf = countsByCategory(evaluation, categories);
  const values = valuesByCategory(evaluation, categories);
  const inMixedMode = crossed(categories, mixed, evaluation.role);
  const codes = new Map(level.names.map((name, place) => [name, place + 1]));
  return new Map(categories.names.map((category, place): [string, Tally] => {
    const { excluded, asked, counted } = countsOf(place + 1);
    const atLevel = (code: number) => (asked[code] ?? 0) + (counted[code] ?? 0);
    const exclusions = reason.names.map((name, own) => [name, excluded[own + 1] ?? 0] as const).filter(([, count]) => count > 0);
    return [category, {
      numerator: sumOf(counted),
      denominator: sumOf(asked) + sumOf(counted),
      excluded: sumOf(excluded),
      levels: new Map(levels.map((name) => [name, atLevel(codes.get(name) ?? -1)])),
      values: values[place + 1] ?? [],
      exclusions: new Map(exclusions.sort(([one], [other]) => (one < other ? -1 : 1))),
      mixedMode: (inMixedMode(place + 1)[1] ?? 0) > 0,
    }];
  }));
}

/** Counts members by category in one go: those who are excluded by the code of their reason, the others by whether they count and the code of their level. */
function countsByCategory({ role, reason, level }: Evaluation, { names, codes }: Named): (category: number) => Readonly<Record<'excluded' | 'asked' | 'counted', Int32Array>> {
  const [reasons, levels] = [reason.names.length + 1, level.names.length + 1];
  const width = reasons + 2 * levels;
  const counts = new Int32Array((names.length + 1) * width);
  for (let place = 0; place < role.length; place += 1) {
    const own = role[place] === EXCLUDED ? (reason.codes[place] ?? 0) : (level.codes[place] ?? 0) + (role[place] === NUMERATOR ? reasons + levels : reasons);
    const cell = (codes[place] ?? 0) * width + own;
    counts[cell] = (counts[cell] ?? 0) + 1;
  }
  return (category) => {
    const own = counts.subarray(category * width, (category + 1) * width);
    return { excluded: own.subarray(0, reasons), asked: own.subarray(reasons, reasons + levels), counted: own.subarray(reasons + levels) };
  };
}

function sumOf(counts: Int32Array): number {
  return counts.reduce((sum, count) => sum + count, 0);
}

/** Counts members by category and name: gives the counts of one category, by the codes of names. With roles, of those who are not excluded. */
export function crossed(categories: Named, { names, codes }: Named, role?: Uint8Array): (category: number) => readonly number[] {
  const width = names.length + 1;
  const counts = new Int32Array((categories.names.length + 1) * width);
  for (let place = 0; place < codes.length; place += 1) {
    if (role && role[place] === EXCLUDED) continue;
    const cell = (categories.codes[place] ?? 0) * width + (codes[place] ?? 0);
    counts[cell] = (counts[cell] ?? 0) + 1;
  }
  return (category) => [...counts.subarray(category * width, (category + 1) * width)];
}

/** The values of each category in order. */
function valuesByCategory({ role, value }: Evaluation, { names, codes }: Named): readonly (readonly number[])[] {
  const lists = ['', ...names].map((): number[] => []);
  for (let place = 0; place < value.length; place += 1) if (role[place] !== EXCLUDED) lists[codes[place] ?? 0]?.push(value[place] ?? Number.NaN);
  return lists.map(inOrder);
}
