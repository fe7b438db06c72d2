import { countsByName, crossed, type Numbered } from './crossed.js';
import { EXCLUDED, type Evaluation } from './evaluate.js';
import type { Counts } from './figures.js';
import { histogramsOf } from './histogram.js';
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
  readonly standing: Numbered;
}

/** Adds up the members of every category. */
export function talliesOf(evaluation: Evaluation, categories: Named, { levels, mixed, standing }: Counting): ReadonlyMap<string, Tally> {
  const { reason, level, role, value } = evaluation;
  const countsOf = crossed(categories, standing);
  const valuesOf = histogramsOf(categories, value, role);
  const inMixedMode = crossed(categories, { size: 1, codes: mixed.codes }, role);
  const codes = new Map(level.names.map((name, place) => [name, place + 1]));
  const [reasons, levelCount] = [reason.names.length + 1, level.names.length + 1];
  return new Map(categories.names.map((category, place): [string, Tally] => {
    const counts = countsOf(place + 1);
    const [excluded, asked, counted] = [counts.slice(0, reasons), counts.slice(reasons, -levelCount), counts.slice(-levelCount)] as const;
    const atLevel = (code: number) => (asked[code] ?? 0) + (counted[code] ?? 0);
    return [category, {
      numerator: sumOf(counted),
      denominator: sumOf(asked) + sumOf(counted),
      excluded: sumOf(excluded),
      levels: new Map(levels.map((name) => [name, atLevel(codes.get(name) ?? -1)])),
      values: valuesOf(place + 1),
      exclusions: new Map(countsByName(reason.names, excluded)),
      mixedMode: (inMixedMode(place + 1)[1] ?? 0) > 0,
    }];
  }));
}

/** How each member stands, as one number: who is excluded by the code of the reason, the others by whether they count and the code of their level. */
export function standingOf({ role, reason, level }: Evaluation): Numbered {
  const [reasons, levels] = [reason.names.length + 1, level.names.length + 1];
  // By role: where those who are asked begin, and those who count.
  const starts = [0, reasons, reasons + levels];
  const codes = new Int32Array(role.length);
  const hasLevels = level.names.length > 0;
  for (let place = 0; place < codes.length; place += 1) {
    const own = hasLevels && role[place] !== EXCLUDED ? level : reason;
    codes[place] = (starts[role[place] ?? 0] ?? 0) + (own.codes[place] ?? 0);
  }
  return { size: reasons + 2 * levels - 1, codes };
}

function sumOf(counts: Int32Array): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
