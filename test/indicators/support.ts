import { expect } from 'vitest';
import type { GoalScale, Outcome } from '../../src/definitions/index.js';
import { phq9 } from '../../src/generated/phq-9.js';
import { gad7 } from '../../src/generated/gad-7.js';
import { attainment } from '../../src/generated/attainment.js';
import { gas } from '../../src/generated/gas.js';
import { goalProgress } from '../../src/generated/goal-progress.js';
import { housingStatus } from '../../src/generated/housing-status.js';
import { leavingTheHouse } from '../../src/generated/leaving-the-house.js';
import { aggregate, type AggregateInput, type IndicatorTable, type InternalRow } from '../../src/indicators/index.js';
import { caseload, type Assessment, type Caseload, type Contact, type Day, type Records } from '../../src/records/index.js';

/** Every definition that the tests of this folder use. */
export const definitions = [phq9, gad7, attainment, gas, goalProgress, housingStatus, leavingTheHouse] as const;

export const period = { start: '2025-01-01', end: '2025-03-31' } as const;

/** A caseload without a single issue: a slip in a test's own records would make it prove something else. */
export function held(records: Records, others: readonly (GoalScale | Outcome)[] = []): Caseload {
  const made = caseload({ records, definitions: [...definitions, ...others] });
  expect(made.issues).toEqual([]);
  return made.caseload;
}

/** The figures of some records in the first quarter of 2025. */
export function figuresOf(records: Records, input: Pick<AggregateInput, 'indicators'> & Partial<AggregateInput>, others: readonly (GoalScale | Outcome)[] = []): IndicatorTable {
  return aggregate({ caseload: held(records, others), period, asAt: '2025-12-31', ...input });
}

/** A questionnaire of which only the total was kept. */
export function total(instrument: 'phq-9' | 'gad-7', personId: string, on: Day, score: number): Assessment {
  return { personId, instrument, on, scores: { total: score } };
}

/** Attended contacts of an episode, one on each day. */
export function attended(episodeId: string, ...days: readonly Day[]): readonly Contact[] {
  return days.map((on) => ({ episodeId, on, attended: 'yes' }));
}

/** Which row of a table is meant. What is left out is everybody, the whole period and no level. */
export type RowQuery = { readonly indicatorId: string } & Partial<Pick<InternalRow, 'measure' | 'breakdown' | 'category' | 'level' | 'periodStart'>>;

/** The one row of that kind. */
export function rowOf(table: IndicatorTable, query: RowQuery): InternalRow {
  const wanted = { measure: '', breakdown: 'all', category: 'all', level: '', periodStart: table.settings.period.start, periodEnd: undefined, ...query };
  const isWhole = query.periodStart === undefined;
  const found = table.rows.filter((row) =>
    (['indicatorId', 'measure', 'breakdown', 'category', 'level', 'periodStart'] as const).every((field) => row[field] === wanted[field])
    && (!isWhole || row.periodEnd === table.settings.period.end));
  const [row] = found;
  if (!row || found.length > 1) throw new Error(`${found.length} rows answer to ${JSON.stringify(query)}`);
  return row;
}

/** The numbers of a row, for comparing with what was worked out by hand. */
export function numbersOf(table: IndicatorTable, query: RowQuery) {
  const { numerator, denominator, initialPopulation, excluded, exclusions } = rowOf(table, query);
  return { numerator, denominator, initialPopulation, excluded, exclusions };
}

/** Level → numerator of a distribution, and what all its levels share. */
export function levelsOf(table: IndicatorTable, query: Omit<RowQuery, 'level'>): Readonly<Record<string, number | null>> {
  const { breakdown = 'all', category = 'all', measure = '', indicatorId } = query;
  const { start, end } = table.settings.period;
  const own = table.rows.filter((row) =>
    row.indicatorId === indicatorId && row.measure === measure && row.breakdown === breakdown && row.category === category
    && row.periodStart === start && row.periodEnd === end);
  return Object.fromEntries(own.map((row) => [row.level, row.numerator]));
}
