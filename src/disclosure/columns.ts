import type { InternalRow } from '../indicators/row.js';
import type { CountField } from './count-field.js';
import type { Meanings } from './meaning.js';

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
  /** What it is of, by definition; empty where a definition does not say. */
  readonly meanings: Set<string>;
  /** Of a numerator: kind of classes → the classes it is of. */
  readonly classes: Map<string, readonly string[]>;
  /** The instruments or other measures that it is about. */
  readonly about: Set<string>;
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

/** The columns of all rows, those that a reader takes for one taken for one. */
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

export interface ColumnOptions {
  readonly withReasons: (row: InternalRow) => boolean;
  readonly meanings: Meanings;
  /** Measure → the definition that it is of: all scores of an instrument are of the same answers. */
  readonly definitions: ReadonlyMap<string, string>;
  /** Whether a reader could see a count, if nothing else were hidden. */
  readonly isSeen: (count: number) => boolean;
}

export function columnsOf(rows: readonly InternalRow[], { withReasons, meanings, definitions, isSeen }: ColumnOptions): Columns {
  const raw = new Map<string, Column>();
  const put = (row: InternalRow, own: Pick<Column, 'kind' | 'field'> & { readonly meaning: string | undefined }, name: string, count: number) => {
    const column = raw.get(name) ?? emptyColumn(row, own, { meanings, about: definitions.get(row.measure) ?? row.measure });
    column.values.set(placeOf(row), count);
    raw.set(name, column);
  };
  for (const row of rows) {
    const kind = `${row.unit} ${row.attribution}`;
    for (const field of FIELDS) {
      const count = row[field];
      if (count !== null && !isFromOutside(row, field)) put(row, { kind, field, meaning: meanings.count(row, field) }, columnName(row, field), count);
    }
    if (!withReasons(row)) continue;
    for (const [reason, count] of Object.entries(row.exclusions)) put(row, { kind: `${kind} ${reason}`, field: 'reason', meaning: meanings.reason(row, reason) }, reasonName(row, reason), count);
  }
  const merged = merge(raw, isSeen);
  return {
    all: [...new Set(merged.values())],
    find: (row, field) => merged.get(columnName(row, field)),
    reason: (row, reason) => merged.get(reasonName(row, reason)),
  };
}

function emptyColumn(row: InternalRow, { kind, field, meaning }: Pick<Column, 'kind' | 'field'> & { readonly meaning: string | undefined }, { meanings, about }: { readonly meanings: Meanings; readonly about: string }): Column {
  const classes = field === 'numerator' ? meanings.classes(row) : undefined;
  return {
    kind, field, values: new Map(), figures: new Set([figureOf(row)]), about: new Set([about]),
    meanings: new Set(meaning === undefined ? [] : [meaning]), classes: new Map(classes ? [[classes.kind, classes.classes]] : []),
  };
}

/** Only numerators differ by level; what is excluded or asked is the same at every one. */
function columnName(row: InternalRow, field: CountField): string {
  return `${field} ${figureOf(row)} ${field === 'numerator' ? row.level : ''}`;
}

function reasonName(row: InternalRow, reason: string): string {
  return `reason ${figureOf(row)} ${reason}`;
}

/** In so many places must counts that have nothing to do with each other be seen to agree, or to add up, before anybody takes that for more than chance. */
export const NO_CHANCE = 3;

/**
 * Columns of one kind that agree wherever both are shown become one, so that neither is hidden where the other is shown:
 * where they are the same by definition, or where a reader would see that they agree. By chance this may join what is not
 * the same; then more is hidden, not less. Two of one figure stay apart, as they are added up.
 */
function merge(raw: ReadonlyMap<string, Column>, isSeen: ColumnOptions['isSeen']): ReadonlyMap<string, Column> {
  const merged = new Map<string, Column>();
  const standing = new Map<string, Column[]>();
  for (const [name, column] of raw) {
    const [[firstPlace, firstCount] = ['', 0]] = column.values;
    const keys = [...[...column.meanings].map((meaning) => `${column.kind} ${meaning}`), JSON.stringify([column.kind, firstPlace, firstCount])];
    const same = keys.flatMap((key) => standing.get(key) ?? []).find((other) => isSame(column, other, isSeen));
    if (same) join(same, column);
    for (const key of keys) standing.set(key, [...(standing.get(key) ?? []).filter((other) => other !== (same ?? column)), same ?? column]);
    merged.set(name, same ?? column);
  }
  return merged;
}

function join(to: Column, column: Column): void {
  for (const [place, count] of column.values) to.values.set(place, count);
  for (const [kind, classes] of column.classes) to.classes.set(kind, classes);
  for (const field of ['figures', 'meanings', 'about'] as const) column[field].forEach((own) => to[field].add(own));
}

function isSame(one: Column, other: Column, isSeen: ColumnOptions['isSeen']): boolean {
  if (!agree(one, other)) return false;
  if (one.meanings.size === 0 || other.meanings.size === 0 || meet(one.meanings, other.meanings)) return true;
  let seen = 0;
  for (const [place, count] of one.values) if (count > 0 && other.values.has(place) && isSeen(count)) seen += 1;
  return seen >= (meet(one.about, other.about) ? 1 : NO_CHANCE);
}

function meet(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  for (const own of one) if (other.has(own)) return true;
  return false;
}

function agree(one: Column, other: Column): boolean {
  if (meet(one.figures, other.figures)) return false;
  for (const [place, count] of one.values) if ((other.values.get(place) ?? count) !== count) return false;
  return true;
}
