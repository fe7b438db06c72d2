import { expect, it } from 'vitest';
import { defineIndicator, type IndicatorInput } from '../../src/definitions/index.js';
import { indicatorSets, type Period } from '../../src/indicators/index.js';
import type { Day, Records } from '../../src/records/index.js';
import data from './period-attribution.json' with { type: 'json' };
import { figuresOf, numbersOf, rowOf } from './support.js';

const records: Records = {
  episodes: data.episodes.map(({ person, episode, referred, started, closed }) => ({
    episodeId: episode, personId: person, referredOn: referred as Day, startedOn: started as Day | null, closedOn: closed as Day | null,
    closure: closed === null ? null : started === null ? 'not-started' : 'planned',
  })),
  goals: data.episodes.flatMap(({ person, episode, goals }) => goals.map(({ id, achieved }) => ({
    goalId: id, personId: person, episodeId: episode, statement: 'invented', scale: 'attainment',
    status: achieved === null ? 'active' : achieved ? 'achieved' : 'not-achieved',
  } as const))),
};

const ownPeople = (id: string, input: Partial<IndicatorInput<string>>) => defineIndicator({
  id, version: '1.0.0', title: { en: id }, description: { en: 'for this test' }, unit: 'person', statistic: 'proportion', attribution: 'closed', sources: [],
  exclusions: [{ reason: 'no-goals', when: { not: { goals: 'all', count: { atLeast: 1 } } } }],
  ...input,
});

const [start, end] = data.period as [Day, Day];
const period: Period = { start, end };
const table = figuresOf(records, {
  period,
  indicators: [
    ...indicatorSets.core.indicators,
    ownPeople('all-achieved', { numerator: { goals: 'all', every: ['achieved'] } }),
    ownPeople('any-achieved', { numerator: { goals: 'all', some: ['achieved'] } }),
    defineIndicator({
      id: 'open-at-end', version: '1.0.0', title: { en: 'Open' }, description: { en: 'for this test' }, unit: 'episode', statistic: 'count', attribution: 'open-at-end', sources: [],
    }),
    defineIndicator({
      id: 'people-started', version: '1.0.0', title: { en: 'People' }, description: { en: 'for this test' }, unit: 'person', statistic: 'count', attribution: 'started', sources: [],
    }),
    // The source counts everybody who waits; A9 asks for an accepted referral, which these records do not tell.
    defineIndicator({
      id: 'waiting-at-end', version: '1.0.0', title: { en: 'Waiting' }, description: { en: 'for this test' }, unit: 'episode', statistic: 'count', attribution: 'open-at-end', sources: [],
      exclusions: [{ reason: 'started', when: { days: ['startedOn', 'periodEnd'], atLeast: 0 } }],
    }),
  ],
});

const numbers = (indicatorId: string, level = '') => numbersOf(table, { indicatorId, level });

it('one person with two episodes is counted where each belongs', () => {
  const goals = rowOf(table, { indicatorId: 'g4-goal-status', level: 'achieved' });
  expect({
    referralsReceived: numbers('a1-referrals-received').numerator,
    peopleReferred: numbers('a2-people-referred').numerator,
    episodesStarted: numbers('a8-wait-to-start', 'p50').denominator,
    peopleStarted: numbers('people-started').numerator,
    episodesClosed: numbers('d10-closure-mix', 'planned').denominator,
    closedAfterStart: numbers('d10-closure-mix', 'planned').numerator,
    goalsOnClosedStartedEpisodes: goals.denominator,
    goalsAchieved: goals.numerator,
    goalLevelRate: goals.value,
    peopleWithAllGoalsAchieved: numbers('all-achieved').numerator,
    peopleWithAnyGoalAchieved: numbers('any-achieved').numerator,
    peopleWithGoalsClosed: numbers('g8-goal-review-completeness').denominator,
    openAtEnd: numbers('open-at-end').numerator,
    waitingAtEnd: numbers('waiting-at-end').numerator,
  }).toEqual(data.expected);
});

it('and E2, started later, is open at the end of the quarter after', () => {
  const later = figuresOf(records, { period: { start: '2026-04-01', end: '2026-06-30' }, asAt: '2026-12-31', indicators: table.indicators });
  expect(numbersOf(later, { indicatorId: 'open-at-end' }).numerator).toBe(1);
  expect(numbersOf(later, { indicatorId: 'a1-referrals-received' }).numerator).toBe(0);
});
