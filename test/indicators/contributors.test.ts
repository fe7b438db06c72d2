import { describe, expect, it } from 'vitest';
import { contributors, indicatorSets, type ContributorQuery } from '../../src/indicators/index.js';
import { handCaseload } from './hand-caseload.js';
import { figuresOf } from './support.js';

const table = figuresOf(handCaseload, {
  indicators: Object.values(indicatorSets).flatMap((set) => set.indicators), breakdowns: ['sex', 'theme', 'team'], by: 'month',
});
const idsOf = (query: ContributorQuery) => contributors(table, query).map(({ personId, episodeId }) => `${personId} ${episodeId}`);

describe('contributors', () => {
  it('of a goal figure are goals, with their words', () => {
    const moved = contributors(table, { indicatorId: 'g4-goal-status', level: 'moved-away', role: 'numerator' });
    expect(moved).toEqual([{
      role: 'numerator', reason: undefined, personId: 'p2', episodeId: 'e2',
      goals: [{
        goalId: 'g2', statement: 'Sleep through the night', outcome: 'moved-away', theme: 'sleep', setOn: '2025-02-01',
        history: [{ on: '2025-02-01', kind: 'rating', value: '5' }, { on: '2025-03-18', kind: 'rating', value: '1' }],
      }],
      measure: 'goal-progress',
      baseline: { on: '2025-02-01', value: 5, answers: {}, origin: {} }, followUp: { on: '2025-03-18', value: 1, answers: {}, origin: {} },
      changeClass: 'deteriorated', origin: {},
    }]);
  });

  it('of a figure about people come with all goals of the episode used', () => {
    const [person] = contributors(table, { indicatorId: 'g5-making-progress', role: 'numerator' });
    expect(person?.goals.map(({ statement, outcome }) => `${statement}: ${outcome}`)).toEqual(['Walk to the shop on my own: partly-achieved', 'Keep cooking my own meals: maintained']);
  });

  it('come with what was compared', () => {
    const [person] = contributors(table, { indicatorId: 'w4-reliably-worse', measure: 'phq-9/total', role: 'numerator' });
    expect(person).toMatchObject({ personId: 'p2', measure: 'phq-9/total', baseline: { on: '2025-02-01', value: 12 }, followUp: { on: '2025-03-18', value: 20 }, changeClass: 'deteriorated' });
    const [moved] = contributors(table, { indicatorId: 'w7-state-change', measure: 'housing-status', level: 'improved', role: 'numerator' });
    expect(moved).toMatchObject({ personId: 'p1', baseline: { value: 'shelter-or-sofa' }, followUp: { value: 'hostel-or-temporary' } });
  });

  it('asked for the denominator are everybody asked, the numerator among them', () => {
    const asked = contributors(table, { indicatorId: 'g7-going-backwards', role: 'denominator' });
    expect(asked.map(({ personId, role }) => `${personId} ${role}`)).toEqual(['p1 denominator', 'p2 numerator', 'p7 denominator']);
  });

  it('that were excluded say why', () => {
    const excluded = contributors(table, { indicatorId: 'w4-reliably-better', measure: 'phq-9/total', role: 'excluded' });
    expect(Object.fromEntries(excluded.map(({ personId, reason }) => [personId, reason]))).toEqual({
      p3: 'not-engaged', p4: 'not-engaged', p5: 'died', p6: 'not-engaged', p7: 'no-follow-up-asked-declined', p11: 'exempt', p12: 'no-follow-up',
    });
  });

  it('of a part of the period, and of a category', () => {
    expect(idsOf({ indicatorId: 'a2-people-referred', period: { start: '2025-02-01', end: '2025-02-28' } })).toEqual(['p4 e4', 'p6 e6', 'p7 e8']);
    expect(idsOf({ indicatorId: 'a2-people-referred', breakdown: 'sex', category: 'not-known' })).toEqual(['p10 e11']);
    expect(idsOf({ indicatorId: 'g4-goal-status', breakdown: 'theme', category: 'not-coded' })).toEqual(['p1 e1']);
  });

  it('of a quartile are everybody with a value', () => {
    expect(idsOf({ indicatorId: 'a8-wait-to-start', level: 'p50', role: 'denominator' })).toHaveLength(5);
  });

  it.each([
    ['an indicator that is not there', { indicatorId: 'a1-referals-received' }],
    ['a measure that is not there', { indicatorId: 'w2-paired-completeness', measure: 'phq-9' }],
    ['no measure, where there are several', { indicatorId: 'w2-paired-completeness' }],
    ['a period that is not there', { indicatorId: 'a1-referrals-received', period: { start: '2025-01-01', end: '2025-02-28' } }],
    ['a breakdown that is not there', { indicatorId: 'a2-people-referred', breakdown: 'sexx', category: 'not-known' }],
    ['a breakdown without a category', { indicatorId: 'a2-people-referred', breakdown: 'sex' }],
    ['a category that is not there', { indicatorId: 'a2-people-referred', breakdown: 'sex', category: 'female' }],
    ['a breakdown that does not apply', { indicatorId: 'a2-people-referred', breakdown: 'theme', category: 'home' }],
    ['a level that is not there', { indicatorId: 'g4-goal-status', level: 'acheived' }],
    ['a part of the period by a category', { indicatorId: 'a2-people-referred', breakdown: 'sex', category: 'Female', period: { start: '2025-02-01', end: '2025-02-28' } }],
  ] as const)('of %s are refused, never nobody', (_, query) => {
    expect(() => contributors(table, query)).toThrow(RangeError);
  });

  it('are not told of a table that was copied or stored', () => {
    expect(() => contributors({ ...table }, { indicatorId: 'a1-referrals-received' })).toThrow(RangeError);
    expect(() => contributors(JSON.parse(JSON.stringify(table)) as typeof table, { indicatorId: 'a1-referrals-received' })).toThrow(RangeError);
  });

  it('never travel with the table: no id and no word of anybody is in it', () => {
    const stored = JSON.stringify(table);
    for (const { personId, statement } of handCaseload.goals ?? []) {
      expect(stored).not.toContain(statement);
      expect(stored).not.toContain(`"${personId}"`);
    }
  });
});
