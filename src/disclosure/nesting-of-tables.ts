import type { IndicatorTable } from '../indicators/aggregate.js';
import { grouper } from '../indicators/group-codes.js';
import type { InternalRow } from '../indicators/row.js';
import { figureOf, placeOf } from './columns.js';
import { earlierCounts, leftOf, together, type EarlierCounts, type EarlierReport, type Left } from './earlier-report.js';
import { nestingOf, type Nesting, type Split } from './nesting.js';
import { splitsBehind } from './splits-behind.js';

/** What nests in a table and in what was told before, and the counts that were told. */
export interface NestedCounts {
  readonly nestings: readonly Nesting[];
  readonly earlier: EarlierCounts;
}

/**
 * Breakdowns that nest, such as wards in localities: of this table, and of this and earlier reports of the run, where the
 * people of a report are a group too. Of those only what nests in what this table tells is looked at.
 */
export function nestedCounts(own: Left, reports: readonly EarlierReport[]): NestedCounts {
  const splits = splitsOf(own, (breakdown) => breakdown).filter(({ breakdown }) => breakdown !== 'all');
  const nestings = pairs(splits).flatMap(([one, other]) => nestingOf(one, other) ?? []);
  const everybody = { ...(splits[0] ?? splitOf('all', { name: 'all', behind: splitsBehind(own.table), table: own.table })), name: 'all', breakdown: 'all' };
  const before = reports.map((report, place) => nestedIn({ own: [everybody, ...splits], table: own.table }, report, place));
  const nested = before.flatMap((one) => one.splits);
  return {
    nestings: [...nestings, ...before.flatMap((one) => one.nestings), ...pairs(nested).flatMap(([one, other]) => nestingOf(one, other) ?? [])],
    earlier: together(before.map(({ splits: known, report }) => {
      const named = new Map([...(report.isOfSame && nestings.length > 0 ? sharedBreakdowns(own.table, report) : []), ...known.map(({ breakdown, name }) => [breakdown, name] as const)]);
      return earlierCounts(report, (breakdown) => named.get(breakdown), ownRows(own.rows));
    })),
  };
}

/** What of an earlier report nests in what this one tells. */
function nestedIn({ own, table }: { readonly own: readonly Split[]; readonly table: IndicatorTable }, report: EarlierReport, place: number) {
  const left = leftOf(report.figures);
  const isKnown = (breakdown: string) => report.isOfSame && left !== undefined && (breakdown === 'all' || isSameBreakdown(breakdown, left.table, table));
  const theirs = (left ? splitsOf(left, (breakdown) => `${breakdown} of report ${place + 1}, ${left.table.settings.report}`) : []).filter(({ breakdown }) => !isKnown(breakdown));
  const found = theirs.map((split) => ({ split, nestings: own.flatMap((one) => nestingOf(one, split) ?? []) }));
  // That its categories add up to everybody tells nothing new.
  const nested = found.filter(({ nestings }) => nestings.some(({ groups, isWhole }) => groups.length > 1 || !isWhole));
  const splits = nested.length === 0 ? [] : theirs.filter((split) => split.breakdown === 'all' || nested.some((one) => one.split === split));
  return { report, splits, nestings: nested.flatMap(({ nestings }) => nestings) };
}

/** A table that was left out here as too fine may have been told of before. */
function sharedBreakdowns(table: IndicatorTable, { figures }: EarlierReport): readonly (readonly [string, string])[] {
  const left = leftOf(figures);
  return left ? table.settings.breakdowns.filter((breakdown) => isSameBreakdown(breakdown, left.table, table)).map((breakdown) => [breakdown, breakdown] as const) : [];
}

function isSameBreakdown(breakdown: string, one: IndicatorTable, other: IndicatorTable): boolean {
  return one.settings.breakdowns.includes(breakdown) && other.settings.breakdowns.includes(breakdown) && JSON.stringify(one.settings.groups[breakdown]) === JSON.stringify(other.settings.groups[breakdown]);
}

/** A row that this table has itself, or of a figure that it does not have. */
function ownRows(rows: readonly InternalRow[]): (row: InternalRow) => boolean {
  const [figures, own] = [new Set(rows.map(figureOf)), new Set(rows.map((row) => `${figureOf(row)} ${row.level} ${placeOf(row)}`))];
  return (row) => !figures.has(figureOf(row)) || own.has(`${figureOf(row)} ${row.level} ${placeOf(row)}`);
}

function splitsOf({ table, rows }: Left, nameOf: (breakdown: string) => string): readonly Split[] {
  const behind = splitsBehind(table);
  return [...new Set(rows.map(({ breakdown }) => breakdown))].map((breakdown) => splitOf(breakdown, { name: nameOf(breakdown), behind, table }));
}

function pairs<Item>(items: readonly Item[]): readonly (readonly [Item, Item])[] {
  return items.flatMap((one, place) => items.slice(place + 1).map((other) => [one, other] as const));
}

const UNKNOWN = ['not-known', 'not-coded', 'not-in-code-set'];

function splitOf(breakdown: string, { name, behind, table }: Pick<Split, 'name' | 'behind'> & { readonly table: IndicatorTable }): Split {
  const groups = table.settings.groups[breakdown];
  return { name, breakdown, behind, unknown: new Set([...UNKNOWN, ...(groups ? [grouper(groups).groupOf(undefined)] : [])]) };
}
