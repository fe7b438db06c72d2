import { describe, expect, it } from 'vitest';
import { contributors, indicatorSets } from '../../src/indicators/index.js';
import { caseload, type Records } from '../../src/records/index.js';
import { waitingAlerts } from '../../src/scores/waiting-alerts.js';
import { disclose, forInternalUse } from '../../src/disclosure/index.js';
import { reportModel } from '../../src/report/index.js';
import { handCaseload } from './hand-caseload.js';
import { definitions, figuresOf, numbersOf } from './support.js';

const indicators = indicatorSets.core.indicators;

describe('who chose not to set goals', () => {
  const goalSetting = (choices: Readonly<Record<string, 'yes' | 'chose-not-to'>>): Records => ({
    episodes: Object.entries(choices).map(([id, choice]) => ({ episodeId: id, personId: `p-${id}`, referredOn: '2025-01-02', startedOn: '2025-01-06', goalSetting: choice })),
    goals: [{ goalId: 'g', personId: 'p-a', episodeId: 'a', statement: 'invented', scale: 'attainment', setOn: '2025-02-01' }, { goalId: 'h', personId: 'p-d', episodeId: 'd', statement: 'invented', scale: 'attainment', setOn: '2025-02-01' }],
  });
  // a and d have a goal, whatever was ticked; b has none yet; c chose not to.
  const table = figuresOf(goalSetting({ a: 'yes', b: 'yes', c: 'chose-not-to', d: 'chose-not-to' }), { indicators });

  it('is left out of G1 with the reason, and whoever then set a goal is not', () => {
    expect(numbersOf(table, { indicatorId: 'g1-goal-agreed' })).toEqual({ numerator: 2, denominator: 3, initialPopulation: 4, excluded: 1, exclusions: { 'chose-not-to-set-goals': 1 } });
    expect(contributors(table, { indicatorId: 'g1-goal-agreed', role: 'excluded' }).map(({ episodeId, reason }) => [episodeId, reason])).toEqual([['c', 'chose-not-to-set-goals']]);
  });

  it('is told beside the share, hidden where few', async () => {
    const said = async (own: typeof table, isInternal: boolean) => JSON.stringify(reportModel(isInternal ? forInternalUse(own) : await disclose(own, 'nhs-star-7')).sections.find(({ id }) => id === 'wanted'));
    expect(await said(table, true)).toContain('In 1 more, the person chose not to set goals');
    expect(await said(table, false)).toContain('In [c] more, the person chose not to set goals');
    expect(await said(figuresOf(handCaseload, { indicators }), true)).not.toContain('chose not to');
  });
});

describe('test records', () => {
  const tested: Records = {
    ...handCaseload,
    persons: [...(handCaseload.persons ?? []), { personId: 'try', reportingUse: 'test-record', attributes: { sex: 'Robot' } }],
    episodes: [...(handCaseload.episodes ?? []), { episodeId: 'e-try', personId: 'try', referredOn: '2025-01-02', startedOn: '2025-01-03', closedOn: '2025-03-01', closure: 'planned' }],
    contacts: [...(handCaseload.contacts ?? []), { episodeId: 'e-try', on: '2025-01-03', attended: 'yes' }, { episodeId: 'e-try', on: '2025-01-04', attended: 'yes' }],
    goals: [...(handCaseload.goals ?? []), { goalId: 'g-try', personId: 'try', episodeId: 'e-try', statement: 'asdf', scale: 'goal-progress', status: 'achieved' }],
    assessments: [...(handCaseload.assessments ?? []), { personId: 'try', instrument: 'phq-9', on: '2025-01-03', responses: { q9: 3, q1: 99 } }],
  };
  const table = figuresOf(tested, { indicators, breakdowns: ['sex'] });
  const without = figuresOf(handCaseload, { indicators, breakdowns: ['sex'] });

  it('change no figure, and are counted once for each kind of record', () => {
    expect(JSON.stringify(table.rows)).toBe(JSON.stringify(without.rows));
    const steps = table.waterfall.filter(({ step }) => step === 'test-record');
    expect(steps).toEqual(['persons', 'episodes', 'contacts', 'assessments', 'goals'].map((kind) => ({ kind, step: 'test-record', count: kind === 'contacts' ? 2 : 1 })));
    expect(table.goals.counts).toMatchObject({ 'set-aside: test-record': 1 });
  });

  it('raise no alert and no complaint', () => {
    const { caseload: held, issues } = caseload({ records: tested, definitions });
    expect(issues).toEqual([]);
    expect(waitingAlerts(held)).toEqual(waitingAlerts(caseload({ records: handCaseload, definitions }).caseload));
  });

  it('on one row of a person are all of theirs; an objection comes first', () => {
    const twice = (uses: readonly ('yes' | 'objected' | 'test-record')[]) => caseload({ records: { persons: uses.map((reportingUse) => ({ personId: 'p', reportingUse })) }, definitions: [] }).caseload.counts[0]?.setAside;
    expect(twice(['yes', 'test-record'])).toEqual({ 'test-record': 2 });
    expect(twice(['test-record', 'objected'])).toEqual({ objected: 2 });
  });
});
