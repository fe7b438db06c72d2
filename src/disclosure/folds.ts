import { proportion } from '../indicators/figures.js';
import type { InternalRow } from '../indicators/row.js';
import { OTHERS } from './own-words.js';

/** A named rule by which levels of a distribution are put together. */
export interface Fold {
  readonly id: string;
  /** Level → the level it becomes part of; one that is not named becomes part of `otherwise`, or the rule does not apply. */
  readonly levels: Readonly<Record<string, string>>;
  readonly otherwise?: string;
}

const FORWARD = { achieved: 'forward', 'partly-achieved': 'forward', maintained: 'forward' } as const;
const STILL_OR_BACK = { 'no-change': 'not-forward', 'not-achieved': 'not-forward', 'moved-away': 'not-forward' } as const;
const NOT_REVIEWED = { 'not-reviewed': 'not-reviewed' } as const;

/**
 * The rules: a goal's outcome by its direction, people by direction, and nothing but how many there are. Decisions of this
 * project: what moved away is never put with what moved forward, and a goal that ended as no longer relevant, replaced or
 * withdrawn never with those that did not go forward: it was neither achieved nor failed.
 */
export const FOLDS = {
  goalDirection: { id: 'goal-direction', levels: { ...FORWARD, ...STILL_OR_BACK, 'no-longer-relevant': 'ended', replaced: 'ended', withdrawn: 'ended', ...NOT_REVIEWED } },
  personForwardOrNot: { id: 'person-forward-or-not', levels: { forward: 'forward', mixed: 'not-forward', 'no-change': 'not-forward', back: 'not-forward' } },
  sizes: { id: 'sizes', levels: {}, otherwise: 'all-levels' },
} as const satisfies Readonly<Record<string, Fold>>;

/** The rules that apply to the levels of a distribution, from finer to coarser. */
export function foldsOf(rows: readonly InternalRow[]): readonly Fold[] {
  const candidates: readonly Fold[] = [FOLDS.goalDirection, FOLDS.personForwardOrNot];
  return candidates.filter(({ levels }) => rows.length > 1 && rows.every(({ statistic, level }) => statistic === 'distribution' && Object.hasOwn(levels, level)));
}

/** What rows say of themselves when their levels were put together. */
const FOLDED = 'folded-levels';

/** Puts the levels of each cell together, in the order of first appearance, and makes shares and limits again. */
export function foldRows(rows: readonly InternalRow[], { levels, otherwise }: Fold): readonly InternalRow[] {
  return rowsTogether(rows, ({ periodStart, periodEnd, breakdown, category }) => [periodStart, periodEnd, breakdown, category]).flatMap((cell) => {
    // A figure that is not available has one row and no level.
    if (cell.some(({ marker }) => marker === '[x]')) return cell;
    return rowsTogether(cell, ({ level }) => [levelOf(level, levels) ?? otherwise ?? level]).flatMap((own) => {
      const [first] = own;
      return first ? [summed(own, { ...first, level: levelOf(first.level, levels) ?? otherwise ?? first.level })] : [];
    });
  });
}

/** Categories that are small put together as one, where there are two of them at least. Each member has one category only. */
export function smallTogether(rows: readonly InternalRow[], isSmallRow: (row: InternalRow) => boolean): readonly InternalRow[] {
  const found = rows.filter((row) => isSmallRow(row) && row.category !== OTHERS);
  // Those that were put together in all figures are joined.
  const small = found.length === 0 ? [] : rows.filter((row) => isSmallRow(row) || row.category === OTHERS);
  const [first] = small;
  if (!first || small.length < 2) return rows;
  const reasons = [...new Set(small.flatMap(({ exclusions }) => Object.keys(exclusions)))];
  const everyone = {
    denominator: sumOf(small, ({ denominator }) => denominator),
    initialPopulation: sumOf(small, ({ initialPopulation }) => initialPopulation),
    excluded: sumOf(small, ({ excluded }) => excluded),
    exclusions: Object.fromEntries(reasons.map((reason) => [reason, sumOf(small, ({ exclusions }) => exclusions[reason] ?? 0)])),
  };
  return [...rows.filter((row) => !small.includes(row)), summed(small, { ...first, ...everyone, category: OTHERS })];
}

function levelOf(level: string, levels: Fold['levels']): string | undefined {
  return Object.hasOwn(levels, level) ? levels[level] : undefined;
}

/** One row in place of several, over the denominator of the first. */
function summed(rows: readonly InternalRow[], first: InternalRow): InternalRow {
  const numerator = sumOf(rows, (row) => row.numerator);
  const cautions = new Set([...rows.flatMap(({ caution }) => caution.split(';')), FOLDED].filter((code) => code !== ''));
  const figures = { value: null, lower95: null, upper95: null, ...proportion({ numerator, denominator: first.denominator ?? 0 }) };
  return { ...first, ...figures, caution: [...cautions].join(';') };
}

function sumOf(rows: readonly InternalRow[], countOf: (row: InternalRow) => number | null): number {
  return rows.reduce((sum, row) => sum + (countOf(row) ?? 0), 0);
}

/** Rows that share a key, in the order of first appearance. */
export function rowsTogether(rows: readonly InternalRow[], keyOf: (row: InternalRow) => readonly string[]): readonly (readonly InternalRow[])[] {
  const found = new Map<string, InternalRow[]>();
  for (const row of rows) {
    const key = JSON.stringify(keyOf(row));
    const own = found.get(key);
    if (own) own.push(row);
    else found.set(key, [row]);
  }
  return [...found.values()];
}
