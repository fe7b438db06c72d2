import type { IndicatorTable } from '../indicators/aggregate.js';
import type { InternalRow } from '../indicators/row.js';
import type { CountField } from './count-field.js';
import type { ModelBuilder } from './model-builder.js';

/** Where the counts stand that a report shows beside its rows. */
export interface AccountCells {
  /** In the order of the waterfall's steps. */
  readonly waterfall: readonly number[];
  readonly given: number;
  readonly goals: Readonly<Record<string, number>>;
  readonly observations: readonly { readonly statuses: Readonly<Record<string, number>>; readonly sameDay: number }[];
  readonly attrition: readonly { readonly paired: number; readonly unpaired: number }[];
}

/** The same, where cells went to other places. */
export function movedTo({ waterfall, given, goals, observations, attrition }: AccountCells, placeOf: (cell: number) => number): AccountCells {
  const moved = (cells: Readonly<Record<string, number>>) => Object.fromEntries(Object.entries(cells).map(([name, cell]) => [name, placeOf(cell)]));
  return {
    waterfall: waterfall.map(placeOf),
    given: placeOf(given),
    goals: moved(goals),
    observations: observations.map(({ statuses, sameDay }) => ({ statuses: moved(statuses), sameDay: placeOf(sameDay) })),
    attrition: attrition.map(({ paired, unpaired }) => ({ paired: placeOf(paired), unpaired: placeOf(unpaired) })),
  };
}

interface RowCells {
  readonly cellOf: (row: InternalRow, field: CountField) => number | undefined;
  readonly reasonCell: (row: InternalRow, reason: string) => number | undefined;
}

/** Accounts are of everybody, and go with what figures about everybody began with. */
const ACCOUNT = 2;

/** How many records were read is also how many rows a file has: it is hidden by the small-number rule, or last of all. */
const ALWAYS = new Set(['read', 'made']);

export function accountCells(builder: ModelBuilder, table: IndicatorTable, rows: readonly InternalRow[], { rowCountsMayGo, ...cells }: RowCells & { readonly rowCountsMayGo: boolean }): AccountCells {
  const waterfall = table.waterfall.map(({ step, count }) => builder.printed(count, { rank: ACCOUNT, cost: step === 'used' ? 60 : 20, canHide: rowCountsMayGo || !ALWAYS.has(step) }));
  addUpWaterfall(builder, table, waterfall);
  const given = builder.printed(table.goals.given, { rank: ACCOUNT, canHide: rowCountsMayGo });
  const goals = Object.fromEntries(Object.entries(table.goals.counts).map(([standing, count]) => [standing, builder.printed(count, { rank: ACCOUNT, cost: 40 })]));
  builder.sum(given, Object.values(goals));
  withinAccount(builder, rows, { goals, cells });
  missingPeople(builder, rows, { table, cells });
  return {
    waterfall,
    given,
    goals,
    observations: table.observations.map(({ statuses, sameDay }) => ({
      statuses: Object.fromEntries(Object.entries(statuses).map(([status, count]) => [status, builder.printed(count, { rank: ACCOUNT })])),
      sameDay: builder.printed(sameDay, { rank: ACCOUNT }),
    })),
    attrition: table.attrition.map((row) => attritionCells(builder, row, { rows, settings: table.settings, cells })),
  };
}

function addUpWaterfall(builder: ModelBuilder, { waterfall }: IndicatorTable, cells: readonly number[]): void {
  for (const kind of new Set(waterfall.map((step) => step.kind))) {
    const own = waterfall.flatMap((step, place) => (step.kind === kind ? [{ ...step, cell: cells[place] ?? -1 }] : []));
    const total = own.find(({ step }) => ALWAYS.has(step));
    if (total) builder.sum(total.cell, own.filter((step) => step !== total).map(({ cell }) => cell));
  }
}

/** Goals on closed episodes by what became of them: the figures about goals count some or all of these. */
function withinAccount(builder: ModelBuilder, rows: readonly InternalRow[], { goals, cells }: { readonly goals: Readonly<Record<string, number>>; readonly cells: RowCells }): void {
  for (const row of rows) {
    const outcome = goals[`outcome: ${row.level}`];
    const cell = row.unit === 'goal' && row.level !== '' && row.breakdown === 'all' ? cells.cellOf(row, 'numerator') : undefined;
    if (outcome === undefined || cell === undefined) continue;
    if (builder.valueOf(outcome) === builder.valueOf(cell)) builder.sum(outcome, [cell]);
    else builder.nested(cell, outcome);
  }
}

function isWhole({ breakdown, periodStart, periodEnd }: InternalRow, { period }: IndicatorTable['settings']): boolean {
  return breakdown === 'all' && periodStart === period.start && periodEnd === period.end;
}

/** The missing-data statement: those due and not measured are those left out for want of a pair, where these are the same people. */
function missingPeople(builder: ModelBuilder, rows: readonly InternalRow[], { table, cells }: { readonly table: Pick<IndicatorTable, 'settings' | 'indicators'>; readonly cells: RowCells }): void {
  const asksForPair = new Set(table.indicators.filter(({ statistic, numerator }) => statistic === 'proportion' && numerator && 'paired' in numerator).map(({ id }) => id));
  const whole = rows.filter((row) => isWhole(row, table.settings));
  const due = whole.filter(({ indicatorId }) => asksForPair.has(indicatorId));
  for (const row of whole) {
    const reasons = Object.keys(row.exclusions).filter((reason) => /^no-(?:baseline|follow-up)/.test(reason)).map((reason) => cells.reasonCell(row, reason) ?? -1);
    if (reasons.length === 0) continue;
    for (const paired of due.filter((own) => own.measure === row.measure && own !== row)) {
      const [denominator, numerator] = [cells.cellOf(paired, 'denominator'), cells.cellOf(paired, 'numerator')];
      if (denominator !== undefined && numerator !== undefined) builder.sum(denominator, [numerator, ...reasons]);
    }
  }
}

/** People with a pair are those of the figures about change, where these are as many; those without one are among the reasons. */
function attritionCells(
  builder: ModelBuilder,
  { measure, paired, unpaired }: IndicatorTable['attrition'][number],
  { rows, settings, cells }: { readonly rows: readonly InternalRow[]; readonly settings: IndicatorTable['settings']; readonly cells: RowCells },
) {
  const own = { paired: builder.printed(paired.n, { rank: ACCOUNT, cost: 40 }), unpaired: builder.printed(unpaired.n, { rank: ACCOUNT, cost: 40 }) };
  const about = rows.filter((row) => row.measure === measure && row.unit === 'person' && isWhole(row, settings));
  for (const row of about) {
    const denominator = cells.cellOf(row, 'denominator');
    if (denominator !== undefined && builder.valueOf(denominator) === paired.n) builder.sum(own.paired, [denominator]);
    else if (denominator !== undefined && builder.valueOf(denominator) < paired.n) builder.nested(denominator, own.paired);
    const reasons = Object.keys(row.exclusions).filter((reason) => reason.startsWith('no-follow-up')).map((reason) => cells.reasonCell(row, reason) ?? -1);
    if (reasons.length > 0) builder.sum(own.unpaired, reasons);
  }
  return own;
}
