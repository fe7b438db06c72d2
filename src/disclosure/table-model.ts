import type { IndicatorTable } from '../indicators/aggregate.js';
import type { InternalRow } from '../indicators/row.js';
import { accountCells, movedTo, type AccountCells } from './account-cells.js';
import { addUpNested } from './add-up-nested.js';
import { columnsOf, figureOf, placeOf, type Column, type ColumnCells } from './columns.js';
import type { CountField } from './count-field.js';
import { isSmall } from './count.js';
import type { CountModel } from './count-model.js';
import { NO_EARLIER, type EarlierCounts } from './earlier-report.js';
import { meaningsOf } from './meaning.js';
import { isToldByItself } from './fitting-counts.js';
import type { NestedCounts } from './nesting-of-tables.js';
import { modelBuilder, type ModelBuilder } from './model-builder.js';
import { overlaps } from './overlaps.js';
import type { ToldBefore } from './published.js';
import type { DisclosureProfile } from './profile.js';
import { RANK } from './rank.js';
import { isShare } from './share.js';
import { toldByValue, type CountRange } from './told-by-value.js';

/** Every count of a table that leaves, as one model, and where each stands. */
export interface TableModel {
  readonly model: CountModel;
  readonly cellOf: (row: InternalRow, field: CountField) => number | undefined;
  readonly reasonCell: (row: InternalRow, reason: string) => number | undefined;
  readonly account: AccountCells;
  /** Where each count went, in the order in which they were collected: the same however zeros are dealt with. */
  readonly places: readonly number[];
}

export interface ModelOptions {
  readonly profile: DisclosureProfile;
  readonly before?: ToldBefore;
  /** Whether zeros may be hidden to protect others: a visible zero can undo protection. */
  readonly zerosMayGo?: boolean;
  /** Whether the numbers of rows of files may be hidden too: the report must then hide them wherever it tells them. */
  readonly rowCountsMayGo?: boolean;
  /** Breakdowns that nest, also in what earlier reports of the run tell. */
  readonly nested?: NestedCounts;
}

/** Reasons for exclusion leave for everybody and the whole period only. */
export function showsReasons({ breakdown, periodStart, periodEnd }: InternalRow, { period }: IndicatorTable['settings']): boolean {
  return breakdown === 'all' && periodStart === period.start && periodEnd === period.end;
}

/**
 * Every count that leaves is a cell, and every way in which counts add up is a sum: over categories and parts of the
 * period, what is asked and what is left out, levels, complements, figures that share people, reasons, and the accounts
 * of records and goals.
 */
export function tableModel(rows: readonly InternalRow[], table: IndicatorTable, { profile, before = NOTHING_TOLD, zerosMayGo = false, rowCountsMayGo = false, nested: { nestings, earlier } = NOTHING_NESTED }: ModelOptions): TableModel {
  const { settings } = table;
  const shown = rows.filter(({ marker }) => marker !== '[x]');
  const builder = modelBuilder(profile, { zerosMayGo });
  const isSeen = (count: number) => count > 0 && !isSmall(count, profile);
  const definitions = new Map(table.measures.map(({ id, definition }) => [id, definition.id]));
  const together = [...shown, ...earlier.rows];
  const columns = columnsOf(together, { withReasons: (row) => showsReasons(row, settings), meanings: meaningsOf(table.indicators), definitions, isSeen });
  const byItself = alsoHidden(shown, columns.find, { profile, before });
  const toldBefore = placesTold(shown, columns.find, before.shown);
  const byValue = rangesByValue(shown, columns.find, profile);
  const told = toldEarlier(columns.find, earlier);
  const cells = new Map(columns.all.map((column) => [column, cellsOf(builder, column, { period: settings.period, byItself, toldBefore, byValue, told })]));
  const cell = (column: Column | undefined, place: string) => (column ? cells.get(column)?.get(place) : undefined);
  for (const column of columns.all) addUp(builder, cells.get(column) ?? new Map<string, number>(), settings.period);
  for (const column of columns.all) for (const nesting of nestings) addUpNested(builder, nesting, (split, category) => cell(column, wholePlace(settings.period, split.name, category)));
  addUpEarlier(builder, earlier, { find: columns.find, cell });
  for (const figure of byFigure(together)) addUpFigure(builder, figure, { find: columns.find, cell });
  const cellOf = (row: InternalRow, field: CountField) => cell(columns.find(row, field), placeOf(row));
  const reasonCell = (row: InternalRow, reason: string) => cell(columns.reason(row, reason), placeOf(row));
  for (const row of shown) if (showsReasons(row, settings)) addUpReasons(builder, row, { cellOf, reasonCell });
  overlaps(builder, together, { indicators: table.indicators, columns: { all: columns.all, find: columns.find, cell, isSeen } });
  const account = accountCells(builder, table, shown, { cellOf, reasonCell, rowCountsMayGo, profile });
  const { model, placeOf: final, places } = builder.model();
  const settled = (found: number | undefined) => (found === undefined ? undefined : final(found));
  return { model, cellOf: (row, field) => settled(cellOf(row, field)), reasonCell: (row, reason) => settled(reasonCell(row, reason)), account: movedTo(account, final), places };
}

const NOTHING_NESTED: NestedCounts = { nestings: [], earlier: NO_EARLIER };
const NOTHING_TOLD: ToldBefore = { shown: () => false, hidden: () => false };
type Told = ReadonlyMap<Column, ReadonlyMap<string, CountRange | null>>;
type Places = ReadonlyMap<Column, ReadonlySet<string>>;
const COUNT_FIELDS: readonly CountField[] = ['numerator', 'denominator', 'initialPopulation', 'excluded'];

function placesTold(rows: readonly InternalRow[], find: ColumnCells['find'], isTold: ToldBefore['shown']): Places {
  const told = new Map<Column, Set<string>>();
  for (const row of rows) {
    for (const field of COUNT_FIELDS) {
      const column = isTold(row, field) ? find(row, field) : undefined;
      if (column) told.set(column, (told.get(column) ?? new Set()).add(placeOf(row)));
    }
  }
  return told;
}

/** What earlier reports tell of counts that this one does not hold. */
function toldEarlier(find: ColumnCells['find'], earlier: EarlierCounts): Told {
  const told = new Map<Column, Map<string, CountRange | null>>();
  for (const row of earlier.rows) {
    for (const field of COUNT_FIELDS) {
      const column = find(row, field);
      if (column && row[field] !== null) told.set(column, (told.get(column) ?? new Map<string, CountRange | null>()).set(placeOf(row), earlier.toldOf(row, field)));
    }
  }
  return told;
}

/** What values tell of the counts beside them. Of several, the reader takes the narrowest. */
function rangesByValue(rows: readonly InternalRow[], find: ColumnCells['find'], profile: DisclosureProfile): ReadonlyMap<Column, ReadonlyMap<string, CountRange>> {
  const told = new Map<Column, Map<string, CountRange>>();
  for (const row of rows) {
    for (const field of ['numerator', 'denominator'] as const) {
      const [column, range] = [find(row, field), toldByValue(row, field, profile)];
      if (!column || !range) continue;
      const own = told.get(column) ?? new Map<string, CountRange>();
      const before = own.get(placeOf(row)) ?? range;
      told.set(column, own.set(placeOf(row), { low: Math.max(before.low, range.low), high: Math.min(before.high, range.high) }));
    }
  }
  return told;
}

/** Counts that are hidden for what they tell by themselves, though they are not small, or as they were hidden before. */
function alsoHidden(rows: readonly InternalRow[], find: ColumnCells['find'], { profile, before }: { readonly profile: DisclosureProfile; readonly before: ToldBefore }): Places {
  const hidden = new Map([...placesTold(rows, find, before.hidden)].map(([column, places]) => [column, new Set(places)]));
  const hide = (column: Column | undefined, place: string) => { if (column) hidden.set(column, (hidden.get(column) ?? new Set()).add(place)); };
  for (const row of rows) {
    if (isShare(row) && isToldByItself(row, profile)) hide(find(row, 'numerator'), placeOf(row));
  }
  return hidden;
}

interface Period {
  readonly start: string;
  readonly end: string;
}

function wholePlace({ start, end }: Period, breakdown: string, category: string): string {
  return JSON.stringify([start, end, breakdown, category]);
}

function partsOf(place: string): readonly [start: string, end: string, breakdown: string, category: string] {
  // Places are made by `placeOf`.
  return JSON.parse(place) as [string, string, string, string];
}

function cellsOf(builder: ModelBuilder, column: Column, { period, byItself, toldBefore, byValue, told: toldEarlier }: { readonly period: Period; readonly byItself: Places; readonly toldBefore: Places; readonly byValue: ReadonlyMap<Column, ReadonlyMap<string, CountRange>>; readonly told: Told }): ReadonlyMap<string, number> {
  const [hidden, told, ranges, earlier] = [byItself.get(column), toldBefore.get(column), byValue.get(column), toldEarlier.get(column)];
  return new Map([...column.values].map(([place, value]) => {
    const before = earlier?.get(place);
    if (before !== undefined) return [place, builder.told(value, before)];
    const [start, end, breakdown] = partsOf(place);
    const whole = start === period.start && end === period.end;
    const isHeadline = breakdown === 'all' && whole;
    const rank = rankOf(column.field, isHeadline);
    const weight = (breakdown === 'all' ? (whole ? 12 : 4) : 1) * FIELD_COST[column.field] * column.figures.size;
    return [place, builder.printed(value, { rank, cost: Math.ceil(weight * (10 + Math.min(value, 400) / 4)), hidden: hidden?.has(place) ?? false, canHide: !told?.has(place), within: ranges?.get(place) })];
  }));
}

function rankOf(field: Column['field'], isHeadline: boolean): number {
  const isCounted = field === 'numerator' || field === 'denominator';
  if (isHeadline) return isCounted ? RANK.countedOfEverybody : RANK.ofEverybody;
  return isCounted ? RANK.countedOfPart : RANK.ofPart;
}

/** Among those of a rank, the cheapest are hidden. */
const FIELD_COST = { numerator: 3, denominator: 4, initialPopulation: 1, excluded: 1, reason: 1 } as const;

/** Categories add up to everybody, parts to the whole period; where people can be in several parts, each part is within it. */
function addUp(builder: ModelBuilder, cells: ReadonlyMap<string, number>, period: Period): void {
  const whole = cells.get(wholePlace(period, 'all', 'all'));
  if (whole === undefined) return;
  for (const [name, parts] of groupsOf(cells, period)) {
    const all = parts.reduce((sum, part) => sum + builder.valueOf(part), 0);
    if (all === builder.valueOf(whole)) builder.sum(whole, parts);
    else if (name === PARTS) parts.filter((part) => builder.valueOf(part) <= builder.valueOf(whole)).forEach((part) => { builder.nested(part, whole); });
  }
}

const PARTS = 'parts of the period';

/** Cells of a column by what they are parts of: a breakdown, or the period. */
function groupsOf(cells: ReadonlyMap<string, number>, period: Period): ReadonlyMap<string, readonly number[]> {
  const groups = new Map<string, number[]>();
  for (const [place, cell] of cells) {
    const [start, end, breakdown] = partsOf(place);
    const isPart = start !== period.start || end !== period.end;
    const name = isPart ? PARTS : breakdown;
    if (isPart || breakdown !== 'all') groups.set(name, [...(groups.get(name) ?? []), cell]);
  }
  return groups;
}

function byFigure(rows: readonly InternalRow[]): readonly (readonly InternalRow[])[] {
  const figures = new Map<string, InternalRow[]>();
  for (const row of rows) {
    const key = `${figureOf(row)} ${placeOf(row)}`;
    const own = figures.get(key);
    if (own) own.push(row);
    else figures.set(key, [row]);
  }
  return [...figures.values()];
}

function addUpReasons(builder: ModelBuilder, row: InternalRow, { cellOf, reasonCell }: Pick<TableModel, 'cellOf' | 'reasonCell'>): void {
  const [excluded, reasons] = [cellOf(row, 'excluded'), Object.keys(row.exclusions).map((reason) => reasonCell(row, reason) ?? -1)];
  if (excluded !== undefined && reasons.length > 0 && !reasons.includes(-1)) builder.sum(excluded, reasons);
}

/** Within one figure at one place: who is in it and who is left out, who meets it and who does not, levels. */
function addUpFigure(builder: ModelBuilder, rows: readonly InternalRow[], { find, cell }: Pick<ColumnCells, 'find' | 'cell'>): void {
  const [first] = rows;
  if (!first) return;
  const place = placeOf(first);
  const at = (row: InternalRow, field: CountField) => cell(find(row, field), place);
  const [population, excluded] = [at(first, 'initialPopulation'), at(first, 'excluded')];
  const members = first.statistic === 'count' ? at(first, 'numerator') : at(first, 'denominator');
  if (population !== undefined && members !== undefined) {
    if (excluded !== undefined) builder.sum(population, [members, excluded]);
    // Where nobody is ever left out, that is the definition: a hidden zero hides nothing of it.
    if (isOfEverybody(find(first, 'excluded'))) builder.sum(population, [members]);
  }
  if (!isShare(first) || members === undefined) return;
  const levels = rows.map((row) => at(row, 'numerator') ?? -1).filter((found) => found >= 0);
  if (first.statistic === 'distribution') builder.sum(members, levels);
  for (const level of levels) {
    const left = builder.valueOf(members) - builder.valueOf(level);
    if (first.statistic === 'proportion') builder.sum(members, [level, builder.worked(left)]);
  }
}

/** A report about some begins with the same as this one, and leaves out all others. */
function addUpEarlier(builder: ModelBuilder, { rows, asItWas }: EarlierCounts, { find, cell }: Pick<ColumnCells, 'find' | 'cell'>): void {
  for (const row of rows) {
    const before = asItWas(row);
    const population = before && cell(find(before, 'initialPopulation'), placeOf(before));
    const [members, excluded] = [cell(find(row, row.statistic === 'count' ? 'numerator' : 'denominator'), placeOf(row)), cell(find(row, 'excluded'), placeOf(row))];
    if (population !== undefined && members !== undefined && excluded !== undefined) builder.sum(population, [members, excluded]);
  }
}

function isOfEverybody(excluded: Column | undefined): boolean {
  return [...(excluded?.values.values() ?? [])].every((count) => count === 0);
}
