import type { CountCell, CountModel, CountSum } from '../../src/disclosure/count-model.js';
import data from './known-tables.json' with { type: 'json' };

export interface Interval {
  readonly cell: readonly [string, string];
  readonly low: number;
  readonly high: number;
}

/** A table of rows by columns with all its totals shown, exact. */
export interface TwoWayCase {
  readonly id: string;
  readonly rows: readonly string[];
  readonly cols: readonly string[];
  readonly counts: readonly (readonly number[])[];
  readonly primary: readonly (readonly [string, string])[];
  readonly candidates: { readonly zeroCells: boolean; readonly margins: boolean; readonly grandTotal: boolean };
  readonly before: readonly Interval[];
  readonly after: readonly Interval[];
  readonly expected: Readonly<Record<'minSum' | 'minCount', { readonly secondaryCount: number; readonly secondarySum: number; readonly unique: boolean; readonly secondary: readonly (readonly [string, string])[] }>>;
}

// JSON gives wide types; the kind says which shape a case has.
export const twoWayCases = data.cases.filter(({ kind }) => kind === 'twoWayTable') as unknown as readonly TwoWayCase[];

export const knownCase = (id: string) => {
  const found = data.cases.find((known) => known.id === id);
  if (!found) throw new Error(`expected a case ${id}`);
  return found;
};

export const examples = data.examples;

/** Counts that are shown exactly, some hidden; nothing asked of cells hidden to protect others but not to be known exactly. */
export function exactModel(
  values: readonly number[],
  sums: readonly CountSum[],
  { primary, canHide, cost }: { readonly primary: ReadonlySet<number>; readonly canHide: (place: number) => boolean; readonly cost: (place: number) => number },
): CountModel {
  const need = { width: 1, atLeast: 0 };
  const cells = values.map((value, place): CountCell => ({
    value, low: value, high: value, hidden: primary.has(place), canHide: canHide(place), cost: cost(place), ...(primary.has(place) && { need }),
  }));
  return { cells, sums, needOnceHidden: { width: 0, atLeast: 0 } };
}

/** Places of a two-way table: inner cells row by row, each row followed by its total; the last row holds the totals. */
export function twoWay({ rows, cols, counts, primary, candidates }: TwoWayCase, criterion: 'minSum' | 'minCount') {
  const across = cols.length + 1;
  const place = (row: number, col: number) => row * across + col;
  const rowTotals = counts.map((own) => own.reduce((sum, count) => sum + count, 0));
  const colTotals = cols.map((_, col) => counts.reduce((sum, own) => sum + (own[col] ?? 0), 0));
  const values = [...counts.flatMap((own, row) => [...own, rowTotals[row] ?? 0]), ...colTotals, rowTotals.reduce((sum, count) => sum + count, 0)];
  const range = (length: number) => Array.from({ length }, (_, index) => index);
  const sums: CountSum[] = [
    ...range(rows.length + 1).map((row) => ({ total: place(row, cols.length), parts: range(cols.length).map((col) => place(row, col)) })),
    ...range(cols.length + 1).map((col) => ({ total: place(rows.length, col), parts: range(rows.length).map((row) => place(row, col)) })),
  ];
  const placeOf = ([row, col]: readonly [string, string]) => place(row === 'Total' ? rows.length : rows.indexOf(row), col === 'Total' ? cols.length : cols.indexOf(col));
  const last = values.length - 1;
  const isMargin = (at: number) => at % across === cols.length || at >= place(rows.length, 0);
  const model = exactModel(values, sums, {
    primary: new Set(primary.map(placeOf)),
    canHide: (at) => (at === last ? candidates.grandTotal : isMargin(at) ? candidates.margins : true) && (candidates.zeroCells || values[at] !== 0),
    cost: (at) => (criterion === 'minCount' ? 1000 + (values[at] ?? 0) / 1000 : (values[at] ?? 0)),
  });
  return { model, placeOf };
}
