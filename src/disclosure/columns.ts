import type { InternalRow } from '../indicators/row.js';

export type CountField = 'numerator' | 'denominator' | 'initialPopulation' | 'excluded';
const FIELDS: readonly CountField[] = ['numerator', 'denominator', 'initialPopulation', 'excluded'];

/** Whether a side of a ratio is a number from outside, such as a population or a cost: it counts nobody, and is in no sum. */
export function isFromOutside({ ratio }: Pick<InternalRow, 'ratio'>, field: CountField): boolean {
  return ratio?.outside === field;
}

/** One count of a figure, over all periods and categories: the same people seen from many sides. */
export interface Column {
  /** Unit and attribution, and the name for reasons of exclusion: only columns of one kind can be the same. */
  readonly kind: string;
  readonly field: CountField | 'reason';
  /** Place (period, breakdown and category) → count. */
  readonly values: Map<string, number>;
  /** The figures that show it. */
  readonly figures: Set<string>;
}

/** What a row is about, but for whom and when. */
export const figureOf = onceForEach(({ indicatorId, measure, rule, method }) => JSON.stringify([indicatorId, measure, rule, method.split('; ')[1] ?? '']));

/** When, and about whom. */
export const placeOf = onceForEach(({ periodStart, periodEnd, breakdown, category }) => JSON.stringify([periodStart, periodEnd, breakdown, category]));

/** Names are asked for many times, and rows are many. */
function onceForEach(nameOf: (row: InternalRow) => string): (row: InternalRow) => string {
  const names = new WeakMap<InternalRow, string>();
  return (row) => {
    const known = names.get(row);
    if (known !== undefined) return known;
    const name = nameOf(row);
    names.set(row, name);
    return name;
  };
}

/** The columns of all rows, those that always agree taken for one: a reader will take them for one as well. */
export interface Columns {
  readonly all: readonly Column[];
  readonly find: (row: InternalRow, field: CountField) => Column | undefined;
  readonly reason: (row: InternalRow, reason: string) => Column | undefined;
}

/** The cells behind columns: one for each place of each column. */
export interface ColumnCells {
  readonly all: readonly Column[];
  readonly find: (row: InternalRow, field: CountField) => Column | undefined;
  readonly cell: (column: Column | undefined, place: string) => number | undefined;
}

export function columnsOf(rows: readonly InternalRow[], { withReasons }: { readonly withReasons: (row: InternalRow) => boolean }): Columns {
  const raw = new Map<string, Column>();
  const put = (row: InternalRow, own: Pick<Column, 'kind' | 'field'>, name: string, count: number) => {
    const column = raw.get(name) ?? { ...own, values: new Map<string, number>(), figures: new Set([figureOf(row)]) };
    column.values.set(placeOf(row), count);
    raw.set(name, column);
  };
  for (const row of rows) {
    const kind = `${row.unit} ${row.attribution}`;
    for (const field of FIELDS) {
      const count = row[field];
      if (count !== null && !isFromOutside(row, field)) put(row, { kind, field }, columnName(row, field), count);
    }
    if (!withReasons(row)) continue;
    for (const [reason, count] of Object.entries(row.exclusions)) put(row, { kind: `${kind} ${reason}`, field: 'reason' }, reasonName(row, reason), count);
  }
  const merged = merge(raw);
  return {
    all: [...new Set(merged.values())],
    find: (row, field) => merged.get(columnName(row, field)),
    reason: (row, reason) => merged.get(reasonName(row, reason)),
  };
}

/** Only numerators differ by level; what is excluded or asked is the same at every one. */
function columnName(row: InternalRow, field: CountField): string {
  return `${field} ${figureOf(row)} ${field === 'numerator' ? row.level : ''}`;
}

function reasonName(row: InternalRow, reason: string): string {
  return `reason ${figureOf(row)} ${reason}`;
}

/**
 * Columns of one kind that agree wherever both are shown become one, so that neither is hidden where the other is
 * shown. By chance this may join what is not the same; then more is hidden, not less. Two of one figure stay apart, as
 * they are added up.
 */
function merge(raw: ReadonlyMap<string, Column>): ReadonlyMap<string, Column> {
  const merged = new Map<string, Column>();
  const standing = new Map<string, Column[]>();
  for (const [name, column] of raw) {
    const [[firstPlace, firstCount] = ['', 0]] = column.values;
    const key = JSON.stringify([column.kind, firstPlace, firstCount]);
    const candidates = standing.get(key) ?? [];
    const same = candidates.find((other) => agree(column, other));
    if (same) {
      for (const [place, count] of column.values) same.values.set(place, count);
      for (const figure of column.figures) same.figures.add(figure);
    } else {
      standing.set(key, [...candidates, column]);
    }
    merged.set(name, same ?? column);
  }
  return merged;
}

function agree(one: Column, other: Column): boolean {
  for (const figure of one.figures) if (other.figures.has(figure)) return false;
  for (const [place, count] of one.values) if ((other.values.get(place) ?? count) !== count) return false;
  return true;
}
