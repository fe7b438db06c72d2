import type { Indicator } from '../definitions/indicator.js';
import type { InternalRow } from '../indicators/row.js';
import type { Column, ColumnCells } from './columns.js';
import { NO_CHANCE, placeOf } from './columns.js';
import type { ModelBuilder } from './model-builder.js';

/** The cells behind columns, and what a reader could see of them if nothing else were hidden. */
export interface SeenCells extends ColumnCells {
  readonly isSeen: (count: number) => boolean;
}

/** So many numerators of one denominator are tried against each other, and so many together. */
const MOST = 14;
const TOGETHER = 4;

/**
 * Figures that share people. Numerators of one denominator that always add up to it, or to another numerator, are taken
 * to do so by definition (better, the same and worse; forward and one of its kinds): what a careful reader sees in the
 * figures holds, whether or not it is said. Denominators that leave out more are within those that leave out less.
 */
export function overlaps(builder: ModelBuilder, rows: readonly InternalRow[], { indicators, columns }: { readonly indicators: readonly Indicator[]; readonly columns: SeenCells }): void {
  for (const [whole, numerators] of sharing(rows, columns)) {
    for (const own of numerators.values()) addUpTogether(builder, whole, [...own].filter(isEverAnybody).slice(0, MOST), columns);
  }
  withinEachOther(builder, rows, { indicators, columns });
}

function addUpTogether(builder: ModelBuilder, whole: Column, parts: readonly Column[], columns: SeenCells): void {
  for (const together of subsets(parts)) addUp(builder, whole, together, { ...columns, isAll: true });
  for (const total of parts) for (const together of subsets(parts.filter((part) => part !== total)).filter(({ length }) => length < TOGETHER)) addUp(builder, total, together, { ...columns, isAll: false });
}

function isEverAnybody({ values }: Column): boolean {
  return [...values.values()].some((count) => count > 0);
}

/** Denominators and the numerators that stand over them, by measure: figures about different measures do not add up. */
function sharing(rows: readonly InternalRow[], { find }: ColumnCells): ReadonlyMap<Column, ReadonlyMap<string, ReadonlySet<Column>>> {
  const found = new Map<Column, Map<string, Set<Column>>>();
  for (const row of rows) {
    if (row.statistic !== 'proportion' && row.statistic !== 'distribution') continue;
    const [denominator, numerator] = [find(row, 'denominator'), find(row, 'numerator')];
    if (!denominator || !numerator || denominator === numerator) continue;
    const own = found.get(denominator) ?? new Map<string, Set<Column>>();
    found.set(denominator, own.set(row.measure, (own.get(row.measure) ?? new Set()).add(numerator)));
  }
  return found;
}

/** Two to four of them. */
function subsets(columns: readonly Column[]): readonly (readonly Column[])[] {
  let own: readonly (readonly Column[])[] = [[]];
  for (const column of columns) own = [...own, ...own.filter(({ length }) => length < TOGETHER).map((before) => [...before, column])];
  return own.filter(({ length }) => length >= 2);
}

function addUp(builder: ModelBuilder, whole: Column, parts: readonly Column[], { cell, isSeen, isAll }: SeenCells & { readonly isAll: boolean }): void {
  const seen = timesSeen(whole, parts, isSeen);
  if (seen === undefined) return;
  if (seen < NO_CHANCE && !(isAll ? areClasses(parts) : areClassesOf(whole, parts))) return;
  for (const place of whole.values.keys()) {
    const [total, ...own] = [whole, ...parts].map((column) => cell(column, place));
    if (total !== undefined && own.every((part) => part !== undefined)) builder.sum(total, own, 'guessed');
  }
}

/** In how many places a reader would see counts add up that are not the same or nobody; `undefined` where they do not always. */
function timesSeen(whole: Column, parts: readonly Column[], isSeen: (count: number) => boolean): number | undefined {
  let seen = 0;
  for (const [place, count] of whole.values) {
    let sum = 0;
    for (const part of parts) sum += part.values.get(place) ?? Number.NaN;
    if (sum !== count) return undefined;
    if (isSeen(count) && parts.every((part) => part.values.get(place) !== count)) seen += 1;
  }
  return seen;
}

/**
 * Whether numerators are classes of one kind, such as better, the same and worse, which leave nobody out and count nobody
 * twice. Where no definition says what they are, they may be.
 */
function areClasses(parts: readonly Column[], isWhole: (kind: string, classes: readonly string[]) => boolean = () => true): boolean {
  if (parts.some(({ meanings }) => meanings.size === 0)) return true;
  return [...(parts[0]?.classes.keys() ?? [])].some((kind) => {
    const own = parts.map(({ classes }) => classes.get(kind));
    const all = own.flatMap((classes) => classes ?? []);
    return own.every((classes) => classes !== undefined) && new Set(all).size === all.length && isWhole(kind, all);
  });
}

/** Whether a numerator is of all the classes that others are of. */
function areClassesOf(whole: Column, parts: readonly Column[]): boolean {
  return whole.meanings.size === 0 || areClasses(parts, (kind, classes) => {
    const all = whole.classes.get(kind);
    return all?.length === classes.length && all.every((name) => classes.includes(name));
  });
}

interface OwnColumn {
  readonly row: InternalRow;
  readonly column: Column;
}

/** A figure that leaves out everybody another leaves out, and more, is about some of the same people. */
function withinEachOther(builder: ModelBuilder, rows: readonly InternalRow[], { indicators, columns }: { readonly indicators: readonly Indicator[]; readonly columns: ColumnCells }): void {
  const reasons = new Map(indicators.map((indicator) => [indicator.id, new Set((indicator.exclusions ?? []).map((exclusion) => JSON.stringify(exclusion)))]));
  const known = new Set<string>();
  for (const own of ofSamePeople(rows, columns).values()) {
    for (const [inner, outer] of own.flatMap((one) => own.map((other) => [one, other] as const))) {
      if (inner === outer || !leavesOutMore(inner.row, outer.row, reasons)) continue;
      const [small, large] = [columns.cell(inner.column, placeOf(inner.row)), columns.cell(outer.column, placeOf(inner.row))];
      const key = `${String(small)} ${String(large)}`;
      if (small !== undefined && large !== undefined && !known.has(key)) builder.nested(small, large);
      known.add(key);
    }
  }
}

/** Denominators by the population and place they are of. */
function ofSamePeople(rows: readonly InternalRow[], columns: ColumnCells): ReadonlyMap<string, readonly OwnColumn[]> {
  const found = new Map<string, OwnColumn[]>();
  for (const row of rows) {
    const [population, column] = [columns.find(row, 'initialPopulation'), columns.find(row, 'denominator') ?? columns.find(row, 'numerator')];
    if (!population || !column) continue;
    const key = JSON.stringify([placeOf(row), row.unit, row.attribution, population.values.get(placeOf(row))]);
    const own = found.get(key) ?? [];
    if (!own.some((other) => other.column === column)) found.set(key, [...own, { row, column }]);
  }
  return found;
}

function leavesOutMore(inner: InternalRow, outer: InternalRow, reasons: ReadonlyMap<string, ReadonlySet<string>>): boolean {
  const [more, less] = [reasons.get(inner.indicatorId), reasons.get(outer.indicatorId)];
  const isComparable = outer.measure === '' || outer.measure === inner.measure;
  return more !== undefined && less !== undefined && isComparable && more.size > less.size && [...less].every((reason) => more.has(reason));
}
