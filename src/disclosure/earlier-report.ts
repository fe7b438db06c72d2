import type { IndicatorTable } from '../indicators/aggregate.js';
import type { InternalRow } from '../indicators/row.js';
import type { CountField } from './count-field.js';
import { shownLike } from './count.js';
import type { DisclosedTable, ShownRow } from './disclosed-table.js';
import { toldByValue, type CountRange } from './told-by-value.js';

/** A report of the same run that was made before this one, for readers who may meet. */
export interface EarlierReport {
  readonly figures: DisclosedTable;
  /** Whether both are about the same people. */
  readonly isOfSame: boolean;
}

/** What was behind a report, row by row. */
export interface Left {
  readonly table: IndicatorTable;
  readonly rows: readonly InternalRow[];
}

// For what is made after it only; it is no way back from figures that may leave to those behind them.
const left = new WeakMap<DisclosedTable, Left>();

export function keepLeft(figures: DisclosedTable, behind: Left): void {
  left.set(figures, behind);
}

export function leftOf(figures: DisclosedTable): Left | undefined {
  return left.get(figures);
}

/** Counts of earlier reports that stand beside those of this one, and cannot be changed. */
export interface EarlierCounts {
  readonly rows: readonly InternalRow[];
  /** What was told of one of their counts: a range, or `null` where it was hidden. */
  readonly toldOf: (row: InternalRow, field: CountField) => CountRange | null;
  /** The row under its own name, where whom it begins with stands in this report too. */
  readonly asItWas: (row: InternalRow) => InternalRow | undefined;
}

export const NO_EARLIER: EarlierCounts = { rows: [], toldOf: () => null, asItWas: () => undefined };

/**
 * Rows of an earlier report for the whole period, under the names that its breakdowns have here.
 *
 * @param nameOf what a breakdown is called; `undefined` where it has nothing to do with this report
 * @param isOwn whether a row is one of this report too
 */
export function earlierCounts({ figures, isOfSame }: EarlierReport, nameOf: (breakdown: string) => string | undefined, isOwn: (row: InternalRow) => boolean): EarlierCounts {
  const { rows = [], table } = leftOf(figures) ?? {};
  const told = new Map<InternalRow, readonly [InternalRow, ShownRow]>();
  rows.forEach((row, place) => {
    const [name, shown, { start = '', end = '' } = {}] = [nameOf(row.breakdown), figures.rows[place], table?.settings.period];
    if (name === undefined || !shown || row.marker === '[x]' || row.periodStart !== start || row.periodEnd !== end) return;
    // Whom a figure begins with is the same in every report; those who are left out of it are not.
    const own = { ...row, breakdown: name, ...(!isOfSame && { initialPopulation: null }) };
    if (!isOwn(own)) told.set(own, [row, shown]);
  });
  return { rows: [...told.keys()], toldOf: (own, field) => rangeTold(told.get(own), field, figures), asItWas: (own) => (isOfSame ? undefined : told.get(own)?.[0]) };
}

function rangeTold([row, shown]: readonly [InternalRow?, ShownRow?] = [], field: CountField, { profile }: DisclosedTable): CountRange | null {
  if (!row || typeof shown?.[field] !== 'number') return null;
  const [rounded, byValue = { low: 0, high: Infinity }] = [shownLike(row[field] ?? 0, profile), field === 'numerator' || field === 'denominator' ? toldByValue(row, field, profile) : undefined];
  return { low: Math.max(rounded.low, byValue.low), high: Math.min(rounded.high, byValue.high) };
}

/** Those of several reports. */
export function together(counts: readonly EarlierCounts[]): EarlierCounts {
  const owners = new Map(counts.flatMap((own) => own.rows.map((row) => [row, own] as const)));
  return { rows: [...owners.keys()], toldOf: (row, field) => owners.get(row)?.toldOf(row, field) ?? null, asItWas: (row) => owners.get(row)?.asItWas(row) };
}
