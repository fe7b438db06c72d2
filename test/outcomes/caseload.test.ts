import { describe, expect, it } from 'vitest';
import { traceTable } from '../../src/cli/report/trace-table.js';
import { goalProgress } from '../../src/generated/goal-progress.js';
import { aggregate, contributors, indicatorSets } from '../../src/indicators/index.js';
import { caseload } from '../../src/records/make-caseload.js';
import type { OutcomeRecord } from '../../src/records/record-types.js';
import { numbersIn } from '../../src/records/valued.js';
import { firstJob, skills, tenancies, visits, weight } from './made-up.js';

const episode = { episodeId: 'e1', personId: 'p1', referredOn: '2025-01-01', startedOn: '2025-01-02', closedOn: '2025-06-30', closure: 'planned' } as const;
const contacts = [{ episodeId: 'e1', on: '2025-01-02', attended: 'yes' }, { episodeId: 'e1', on: '2025-02-03', attended: 'yes' }] as const;
const definitions = [visits, weight, skills, firstJob, tenancies.reset];
const told = (outcome: string, on: string, value: number | string, rest: Partial<OutcomeRecord> = {}): OutcomeRecord => ({ personId: 'p1', outcome, on: on as '2025-01-01', value, ...rest });
const held = (outcomes: readonly OutcomeRecord[]) => caseload({ records: { episodes: [episode], contacts, outcomes }, definitions });

const found = (outcomes: readonly OutcomeRecord[]) => {
  const table = aggregate({ caseload: held(outcomes).caseload, indicators: [...indicatorSets.core.indicators, ...indicatorSets.wellbeing.indicators], period: { start: '2025-01-01', end: '2025-12-31' } });
  return { table, behind: (indicatorId: string, measure: string, level?: string) => contributors(table, { indicatorId, measure, role: 'numerator', ...(level !== undefined && { level }) }) };
};

describe('a caseload', () => {
  it('sets aside what gives no observation, with its place, and counts it', () => {
    const { caseload: own, issues } = held([
      told('visits', '2025-01-10', 4), told('visits', '2025-06-20', 2, { exposureDays: 7 }), told('first-job', '2025-02-01', 'happened'), told('first-job', '2025-03-01', 'not-yet'),
      { personId: 'p1', outcome: 'tenancy', occasion: 'baseline', value: 'yes' }, told('skills', '2025-02-01', 'sing'),
    ]);
    expect(issues.map(({ code, path }) => `${code} at ${path.join('.')}`).sort()).toEqual([
      'day-missing at outcomes.4.on', 'event-undone at outcomes.3.value', 'exposure-missing at outcomes.0.exposureDays', 'exposure-too-short at outcomes.1.exposureDays', 'value-off-scale at outcomes.5.value',
    ]);
    expect(own.counts.find(({ kind }) => kind === 'outcomes')).toMatchObject({ read: 6, used: 1 });
  });

  it('follows an event and weeks within one episode, and not across two', () => {
    const second = { episodeId: 'e2', personId: 'p1', referredOn: '2025-08-01' } as const;
    const { caseload: own, issues } = caseload({
      records: {
        episodes: [episode, second],
        outcomes: [told('first-job', '2025-02-01', 'happened'), told('first-job', '2025-08-10', 'not-yet'), told('tenancy', '2025-05-01', 'yes'), told('tenancy', '2025-08-10', 'yes')],
      },
      definitions,
    });
    expect(issues).toEqual([]);
    expect(own.outcomes.map(({ outcome, values }) => [outcome.id, ...numbersIn(values)])).toEqual([['first-job', 1, 0], ['tenancy', 1, 1]]);
  });
});

describe('figures of every kind go one way', () => {
  const records = [
    told('visits', '2025-01-10', 9, { exposureDays: 365 }), told('visits', '2025-06-20', 2, { exposureDays: 160 }),
    told('weight', '2025-01-10', 85), told('weight', '2025-06-20', 74),
    told('skills', '2025-01-10', 'write'), told('skills', '2025-06-20', 'call;pay'),
    told('first-job', '2025-01-10', 'not-yet'), told('first-job', '2025-06-20', 'happened'),
    told('tenancy', '2025-01-10', 'yes'), told('tenancy', '2025-06-20', 'yes'),
  ];

  it('from records to the row and back to the records', () => {
    const { behind } = found(records);
    const sides = (indicator: string, measure: string, level?: string) => behind(indicator, measure, level).map(({ baseline, followUp, changeClass }) => [baseline?.value, followUp?.value, changeClass]);
    expect(sides('w4-reliably-better', 'visits')).toEqual([[expect.closeTo(9.006164, 5), expect.closeTo(4.565625, 5), 'improved']]);
    expect(sides('w4-reliably-better', 'weight')).toEqual([[85, 74, 'improved']]);
    expect(sides('w7-state-change', 'skills', 'improved')).toEqual([['write', 'call;pay', 'improved']]);
    expect(sides('w7-state-change', 'first-job', 'improved')).toEqual([['not-yet', 'happened', 'improved']]);
    expect(sides('w7-state-change', 'tenancy', 'improved')).toEqual([['held', 'sustained', 'improved']]);
  });

  it('achieved is asked of those who had not, kept of those who had, and both count as measured', () => {
    const { table } = found([...records, told('weight', '2025-01-05', 70)]);
    const row = (indicatorId: string, measure: string) => table.rows.find((one) => one.indicatorId === indicatorId && one.measure === measure);
    expect(row('w7-achieved', 'skills')).toMatchObject({ numerator: 1, denominator: 1, excluded: 0, completeness: 1 });
    expect(row('w7-kept', 'skills')).toMatchObject({ numerator: 0, denominator: 0, exclusions: { 'not-achieved-at-baseline': 1 }, completeness: 1 });
    expect(row('w7-kept', 'weight')).toMatchObject({ numerator: 1, denominator: 1 });
    expect(row('w7-achieved', 'weight')).toMatchObject({ denominator: 0, exclusions: { 'achieved-at-baseline': 1 }, completeness: 1 });
  });
});

describe('a review that was due and has no rating', () => {
  const goal = (goalId: string) => ({ personId: 'p1', goalId, statement: `words of ${goalId}`, scale: 'goal-progress', setOn: '2025-01-10' }) as const;
  const { caseload: own, issues } = caseload({
    records: {
      episodes: [episode], contacts, goals: [goal('g1'), goal('g2'), goal('g3')],
      goalRatings: [
        { goalId: 'g1', on: '2025-01-10', value: 3 }, { goalId: 'g1', on: '2025-06-20', absentReason: 'asked-declined' },
        { goalId: 'g2', on: '2025-01-10', absentReason: 'too-unwell' },
        { goalId: 'g3', on: '2025-01-10', value: 3 }, { goalId: 'g3', on: '2025-06-20', value: 9 },
      ],
    },
    definitions: [goalProgress],
  });
  const table = aggregate({ caseload: own, indicators: indicatorSets.core.indicators, period: { start: '2025-01-01', end: '2025-12-31' } });
  const behind = contributors(table, { indicatorId: 'g4-goal-status', role: 'denominator' });

  it('names its reason behind every figure of goals, and in the trace', () => {
    expect(issues).toEqual([]);
    expect(behind.flatMap(({ goals }) => goals.map(({ goalId, outcome, lacks }) => [goalId, outcome, lacks]))).toEqual([
      ['g1', 'not-reviewed', 'no-follow-up-asked-declined'], ['g2', 'not-reviewed', 'no-baseline-too-unwell'], ['g3', 'partly-achieved', undefined],
    ]);
    expect(traceTable(behind)).toContain('“words of g1”  not-reviewed (no-follow-up-asked-declined)');
    expect(traceTable(behind)).toContain('“words of g3”  partly-achieved\n');
  });
});
