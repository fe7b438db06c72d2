import type { IndicatorTable } from '../indicators/aggregate.js';
import type { InternalRow } from '../indicators/row.js';
import type { CountField } from './count-field.js';
import type { ModelBuilder } from './model-builder.js';
import type { DisclosureProfile } from './profile.js';
import { RANK } from './rank.js';
import { toldByNoMean } from './told-by-value.js';

/** Where the counts stand that a report shows beside its rows. */
export interface AccountCells {
  /** In the order of the waterfall's steps. */
  readonly waterfall: readonly number[];
  readonly given: number;
  readonly goals: Readonly<Record<string, number>>;
  readonly observations: readonly { readonly statuses: Readonly<Record<string, number>>; readonly sameDay: number }[];
  readonly attrition: readonly { readonly paired: number; readonly unpaired: number; readonly first: number }[];
}

/** The same, where cells went to other places. */
export function movedTo({ waterfall, given, goals, observations, attrition }: AccountCells, placeOf: (cell: number) => number): AccountCells {
  const moved = (cells: Readonly<Record<string, number>>) => Object.fromEntries(Object.entries(cells).map(([name, cell]) => [name, placeOf(cell)]));
  return {
    waterfall: waterfall.map(placeOf),
    given: placeOf(given),
    goals: moved(goals),
    observations: observations.map(({ statuses, sameDay }) => ({ statuses: moved(statuses), sameDay: placeOf(sameDay) })),
    attrition: attrition.map(({ paired, unpaired, first }) => ({ paired: placeOf(paired), unpaired: placeOf(unpaired), first: placeOf(first) })),
  };
}

interface RowCells {
  readonly cellOf: (row: InternalRow, field: CountField) => number | undefined;
  readonly reasonCell: (row: InternalRow, reason: string) => number | undefined;
}

/** How many records were read is also how many rows a file has: it is hidden by the small-number rule, or last of all. */
const ALWAYS = new Set(['read', 'made']);

export function accountCells(builder: ModelBuilder, table: IndicatorTable, rows: readonly InternalRow[], { rowCountsMayGo, profile, ...cells }: RowCells & { readonly rowCountsMayGo: boolean; readonly profile: DisclosureProfile }): AccountCells {
  const waterfall = table.waterfall.map(({ step, count }) => builder.printed(count, { rank: RANK.ofEverybody, cost: step === 'used' ? 60 : 20, canHide: rowCountsMayGo || !ALWAYS.has(step) }));
  addUpWaterfall(builder, table, waterfall);
  const given = builder.printed(table.goals.given, { rank: RANK.ofEverybody, canHide: rowCountsMayGo });
  const goals = Object.fromEntries(Object.entries(table.goals.counts).map(([standing, count]) => [standing, builder.printed(count, { rank: RANK.ofEverybody, cost: 40 })]));
  builder.sum(given, Object.values(goals));
  withinAccount(builder, rows, { goals, cells });
  missingPeople(builder, rows, { table, cells });
  const observations = table.observations.map(({ statuses, sameDay }) => ({
    statuses: Object.fromEntries(Object.entries(statuses).map(([status, count]) => [status, builder.printed(count, { rank: RANK.ofEverybody })])),
    sameDay: builder.printed(sameDay, { rank: RANK.ofEverybody }),
  }));
  addUpObservations(builder, table, { observations, waterfall });
  return {
    waterfall,
    given,
    goals,
    observations,
    attrition: table.attrition.map((row) => attritionCells(builder, row, { rows, settings: table.settings, cells, profile })),
  };
}

function addUpWaterfall(builder: ModelBuilder, { waterfall }: IndicatorTable, cells: readonly number[]): void {
  for (const kind of new Set(waterfall.map((step) => step.kind))) {
    const own = waterfall.flatMap((step, place) => (step.kind === kind ? [{ ...step, cell: cells[place] ?? -1 }] : []));
    const total = own.find(({ step }) => ALWAYS.has(step));
    if (total) builder.sum(total.cell, own.filter((step) => step !== total).map(({ cell }) => cell));
  }
}

/**
 * Every score of one form has as many values as there are forms, and the forms (or ratings, or outcomes) together are the
 * records used: with those that have a fault where such a record still has values, all of them invalid.
 */
function addUpObservations(builder: ModelBuilder, table: IndicatorTable, { observations, waterfall }: Pick<AccountCells, 'observations' | 'waterfall'>): void {
  const forms: { readonly group: string; readonly id: string; readonly total: number }[] = [];
  table.observations.forEach(({ measure, statuses }, place) => {
    const own = table.measures.find(({ id }) => id === measure);
    if (!own) return;
    const { group, definition: { id } } = own;
    const known = forms.find((form) => form.group === group && form.id === id);
    const form = known ?? { group, id, total: builder.worked(Object.values(statuses).reduce((sum, count) => sum + count, 0), { between: 'nested' }) };
    if (!known) forms.push(form);
    builder.sum(form.total, Object.values(observations[place]?.statuses ?? {}));
  });
  for (const [group, kind] of Object.entries(RECORDS_OF)) {
    const totals = forms.filter((form) => form.group === group).map(({ total }) => total);
    const steps = table.waterfall.flatMap((step, place) => (step.kind === kind && !ALWAYS.has(step.step) ? [{ ...step, cell: waterfall[place] ?? -1 }] : []));
    const withFaults = steps.filter(({ step }) => !NEVER_VALUES.has(step)).map(({ cell }) => cell);
    const used = steps.filter(({ step }) => step === 'used').map(({ cell }) => cell);
    if (totals.length === 0) continue;
    const all = builder.worked(totals.reduce((sum, cell) => sum + builder.valueOf(cell), 0), { between: 'nested' });
    builder.sum(all, totals);
    for (const records of [withFaults, used]) if (records.length > 0) builder.sum(all, records);
  }
}

/** Whose values measures of each group are. */
const RECORDS_OF = { instrument: 'assessments', outcome: 'outcomes', 'goal-scale': 'goalRatings' } as const;
/** Records that no value is made from, whatever stands in them. */
const NEVER_VALUES = new Set(['objected', 'test-record', 'outside-the-period']);

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
  { measure, paired, unpaired, unpairedMeans }: IndicatorTable['attrition'][number],
  { rows, settings, cells, profile }: { readonly rows: readonly InternalRow[]; readonly settings: IndicatorTable['settings']; readonly cells: RowCells; readonly profile: DisclosureProfile },
) {
  const printed = (n: number) => builder.printed(n, { rank: RANK.ofEverybody, cost: 40, within: toldByNoMean(n, profile) });
  const own = { paired: printed(paired.n), unpaired: printed(unpaired.n), first: builder.printed(unpairedMeans.first.n, { rank: RANK.ofEverybody, cost: 2 }) };
  // Whoever has a first score has it as a baseline, and a follow-up or none.
  builder.sum(own.first, [own.paired, own.unpaired]);
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
