import type { DisclosedTable, InternalFigures } from '../../src/disclosure/index.js';
import { disclose, forInternalUse } from '../../src/disclosure/index.js';
import { gad7 } from '../../src/generated/gad-7.js';
import { goalProgress } from '../../src/generated/goal-progress.js';
import { housingStatus } from '../../src/generated/housing-status.js';
import { leavingTheHouse } from '../../src/generated/leaving-the-house.js';
import { phq9 } from '../../src/generated/phq-9.js';
import type { AggregateInput, IndicatorTable } from '../../src/indicators/index.js';
import { aggregate, indicatorSets } from '../../src/indicators/index.js';
import type { Day } from '../../src/records/day.js';
import { formatDay, parseDay } from '../../src/records/day.js';
import { caseload } from '../../src/records/make-caseload.js';
import type { Records } from '../../src/records/record-types.js';

/** One invented person: what was said and measured. Left-out values were not asked. */
export interface Invented {
  readonly sex?: string;
  readonly theme?: string | undefined;
  readonly goal: readonly [first: number, last?: number];
  readonly phq9?: readonly [first: number, last?: number];
  readonly days?: readonly [first: number, last?: number];
  readonly housing?: readonly [first: string, last?: string];
  /** Day of the year 2025 on which the person was referred, from 0. */
  readonly referred: number;
}

const FIRST = parseDay('2025-01-01') ?? 0;
const dayAfter = (days: number): Day => formatDay(FIRST + days);

/** A total of PHQ-9 as answers: as many threes as fit, and the rest in the next item. */
function answers(total: number): Record<string, number> {
  return Object.fromEntries(Array.from({ length: 9 }, (_, item) => [`q${item + 1}`, Math.min(3, Math.max(0, total - 3 * item))]));
}

function recordsOf(people: readonly Invented[]): Records {
  const each = people.map((person, place) => ({ ...person, personId: `p${place}`, episodeId: `e${place}`, goalId: `g${place}` }));
  const twice = <Value>(values: readonly [Value, Value?] | undefined, referred: number) =>
    (values ?? []).flatMap((value, place) => (value === undefined ? [] : [{ value, on: dayAfter(referred + 7 + place * 60) }]));
  return {
    persons: each.map(({ personId, sex }) => ({ personId, attributes: { sex: sex ?? null } })),
    episodes: each.map(({ personId, episodeId, referred }) => ({
      personId, episodeId, referredOn: dayAfter(referred), startedOn: dayAfter(referred + 7), closedOn: dayAfter(referred + 70), closure: 'planned', triage: 'accepted',
    })),
    contacts: each.flatMap(({ episodeId, referred }) => [7, 20].map((days) => ({ episodeId, on: dayAfter(referred + days), attended: 'yes' as const }))),
    assessments: each.flatMap(({ personId, phq9: totals, referred }) => twice(totals, referred).map(({ value, on }) => ({ personId, instrument: 'phq-9', on, responses: answers(value) }))),
    goals: each.map(({ personId, episodeId, goalId, theme, referred }) => ({
      personId, episodeId, goalId, statement: 'Sit in the sun for ten minutes', scale: 'goal-progress', domain: theme ?? null, setOn: dayAfter(referred + 7),
    })),
    goalRatings: each.flatMap(({ goalId, goal, referred }) => twice(goal, referred).map(({ value, on }) => ({ goalId, on, value }))),
    outcomes: each.flatMap(({ personId, days, housing, referred }) => [
      ...twice(days, referred).map(({ value, on }) => ({ personId, outcome: 'leaving-the-house', on, value })),
      ...twice(housing, referred).map(({ value, on }) => ({ personId, outcome: 'housing-status', on, value })),
    ]),
  };
}

/** What most services ask for; a report of every set would be too long to look at. */
export const everyIndicator = [indicatorSets.core, indicatorSets.wellbeing, indicatorSets['nhs-talking-therapies']].flatMap((set) => set.indicators);

type Settings = Partial<Omit<AggregateInput, 'caseload'>> & { readonly without?: readonly (keyof Records)[] };

/** Exact figures of invented people, over the half year in which they were referred and most episodes closed. */
export function tableOf(people: readonly Invented[], { without = [], ...settings }: Settings = {}): IndicatorTable {
  const records = Object.fromEntries(Object.entries(recordsOf(people)).filter(([kind]) => !without.includes(kind as keyof Records)));
  const { caseload: held } = caseload({ records, definitions: [phq9, gad7, goalProgress, leavingTheHouse, housingStatus] });
  return aggregate({
    caseload: held, indicators: everyIndicator, period: { start: '2025-01-01', end: '2025-06-30' }, by: 'quarter', asAt: '2025-12-31',
    breakdowns: without.includes('goals') ? ['sex'] : ['sex', 'theme'], service: 'Invented service', report: 'commissioner', runId: '0123456789ab', ...settings,
  });
}

export async function shownOf(people: readonly Invented[], settings?: Settings): Promise<DisclosedTable> {
  return disclose(tableOf(people, settings), 'nhs-star-7');
}

export function internalOf(people: readonly Invented[], settings?: Settings): InternalFigures {
  return forInternalUse(tableOf(people, settings));
}

const THEMES = ['getting-out', 'getting-out', 'connection', 'home', undefined];

/** 120 people by arithmetic, so that every run has the same: some without a follow-up, some worse, few in one group. */
export const invented: readonly Invented[] = Array.from({ length: 120 }, (_, place): Invented => ({
  ...(place % 40 !== 39 && { sex: place % 3 === 0 ? 'Male' : 'Female' }),
  theme: THEMES[place % 5],
  goal: place % 8 === 7 ? [4] : [4, (place * 7) % 11],
  ...(place % 6 !== 5 && { phq9: place % 4 === 3 ? [10 + (place % 9)] : [10 + (place % 9), (place * 5) % 24] }),
  ...(place % 2 === 0 && { days: [place % 4, (place * 3) % 8] }),
  ...(place % 5 === 0 && { housing: ['supported', place % 10 === 0 ? 'settled-mainstream' : 'supported'] }),
  referred: (place * 7) % 105,
}));

/** The same three times over: enough people that most is left where small numbers, and what would tell them, are hidden. */
export const thrice: readonly Invented[] = [...invented, ...invented, ...invented];
