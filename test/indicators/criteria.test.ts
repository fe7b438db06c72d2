import { describe, expect, it } from 'vitest';
import { defineIndicator, type Criterion, type IndicatorInput } from '../../src/definitions/index.js';
import { indicatorContext } from '../../src/indicators/context.js';
import { criterionTruths } from '../../src/indicators/criterion-truths.js';
import { contributors } from '../../src/indicators/index.js';
import { membersOf } from '../../src/indicators/members.js';
import { FALSE, TRUE, UNKNOWN } from '../../src/indicators/truth.js';
import type { Records } from '../../src/records/index.js';
import { attended, figuresOf, held, numbersOf, period, rowOf, total } from './support.js';

const TRUTHS = [TRUE, FALSE, UNKNOWN];
const IN_DATA = new Map([[TRUE, 'yes'], [FALSE, 'no'], [UNKNOWN, null]]);

/** The truth of a criterion about two attributes, of a person for whom they are true, false or not known. */
function truthOf(criterion: Criterion, a: number, b: number): number | undefined {
  const records: Records = {
    persons: [{ personId: 'p1', attributes: { a: IN_DATA.get(a) ?? null, b: IN_DATA.get(b) ?? null } }],
    episodes: [{ episodeId: 'e1', personId: 'p1', referredOn: '2025-01-02' }],
  };
  const context = indicatorContext(held(records));
  const members = membersOf(context, { unit: 'episode', attribution: 'referred', period });
  return criterionTruths(criterion, { context, pairing: 'first-last', measure: undefined, period, members })[0];
}

const isYes = (name: 'a' | 'b'): Criterion => ({ field: `attribute.${name}`, in: ['yes'] });

/** Kleene's tables, written out: rows true, false, unknown of the first, columns of the second. */
const T = TRUE;
const F = FALSE;
const U = UNKNOWN;

describe('criteria are true, false or unknown', () => {
  it.each([
    ['all', { all: [isYes('a'), isYes('b')] }, [[T, F, U], [F, F, F], [U, F, U]]],
    ['any', { any: [isYes('a'), isYes('b')] }, [[T, T, T], [T, F, U], [T, U, U]]],
    ['not all', { not: { all: [isYes('a'), isYes('b')] } }, [[F, T, U], [T, T, T], [U, T, U]]],
    ['none', { not: { any: [isYes('a'), isYes('b')] } }, [[F, F, F], [F, T, U], [F, U, U]]],
    ['the first', isYes('a'), [[T, T, T], [F, F, F], [U, U, U]]],
    ['not the first', { not: isYes('a') }, [[F, F, F], [T, T, T], [U, U, U]]],
    ['whether the first is there', { field: 'attribute.a', present: true }, [[T, T, T], [T, T, T], [F, F, F]]],
  ] as const)('%s', (_, criterion, table) => {
    expect(TRUTHS.map((a) => TRUTHS.map((b) => truthOf(criterion, a, b)))).toEqual(table);
  });
});

const own = (id: string, input: Partial<IndicatorInput<string>>) => defineIndicator({
  id, version: '1.0.0', title: { en: id }, description: { en: 'for this test' }, unit: 'episode', statistic: 'proportion', attribution: 'closed', sources: [],
  ...input,
});

const episode = (episodeId: string, attributes: Record<string, string | null> = {}) =>
  ({ episodeId, personId: `p-${episodeId}`, referredOn: '2025-01-02', startedOn: '2025-01-12', closedOn: '2025-02-02', closure: 'planned', attributes }) as const;

/** The episodes that a criterion is true of, over a caseload in which every episode closed in the period. */
function trueOf(records: Records, numerator: Criterion): readonly string[] {
  const table = figuresOf(records, { indicators: [own('asked', { numerator })] });
  return contributors(table, { indicatorId: 'asked', role: 'numerator' }).map(({ episodeId }) => episodeId);
}

describe('unknown neither counts nor excludes', () => {
  const records: Records = { episodes: [episode('yes', { out: 'yes' }), episode('no', { out: 'no' }), episode('unknown', { out: null })] };
  const out: Criterion = { field: 'attribute.out', in: ['yes'] };
  const isThere: Criterion = { field: 'episode.referredOn', present: true };

  it('in a numerator, and in its opposite', () => {
    expect(trueOf(records, out)).toEqual(['yes']);
    expect(trueOf(records, { not: out })).toEqual(['no']);
  });

  it('in an exclusion, and in its opposite', () => {
    const excluded = (when: Criterion) => figuresOf(records, { indicators: [own('asked', { numerator: isThere, exclusions: [{ reason: 'left-out', when }] })] });
    expect(numbersOf(excluded(out), { indicatorId: 'asked' })).toMatchObject({ denominator: 2, exclusions: { 'left-out': 1 } });
    expect(numbersOf(excluded({ not: out }), { indicatorId: 'asked' })).toMatchObject({ denominator: 2, exclusions: { 'left-out': 1 } });
  });

  it('and in the initial population it is out, as nobody knows it to be in', () => {
    const table = figuresOf(records, { indicators: [own('asked', { initialPopulation: out, numerator: out })] });
    expect(numbersOf(table, { indicatorId: 'asked' })).toMatchObject({ initialPopulation: 1, denominator: 1 });
  });

  it('the first exclusion that is true gives the reason', () => {
    const exclusions = [{ reason: 'first', when: out }, { reason: 'second', when: { field: 'episode.closedOn', present: true } }] as const;
    const table = figuresOf(records, { indicators: [own('asked', { numerator: isThere, exclusions })] });
    expect(numbersOf(table, { indicatorId: 'asked' }).exclusions).toEqual({ first: 1, second: 2 });
  });
});

describe('criteria about', () => {
  const records: Records = {
    persons: [{ personId: 'p-one', attributes: { 'lives.alone': 'yes' } }, { personId: 'p-two', attributes: { 'lives.alone': 'no' } }],
    episodes: [episode('one'), { ...episode('two'), startedOn: null }],
    contacts: [...attended('one', '2025-01-12'), ...attended('two', '2025-01-14', '2025-01-20')],
    assessments: [
      total('phq-9', 'p-one', '2025-01-12', 0), total('phq-9', 'p-one', '2025-02-01', 8),
      total('phq-9', 'p-two', '2025-01-14', 27),
    ],
    goals: [
      { goalId: 'g1', personId: 'p-one', episodeId: 'one', statement: 'Dance', scale: 'goal-progress', status: 'achieved', setOn: null },
      { goalId: 'g2', personId: 'p-one', episodeId: 'one', statement: 'Sing', scale: 'goal-progress', status: 'replaced' },
      { goalId: 'g3', personId: 'p-two', episodeId: 'two', statement: 'Rest', scale: 'goal-progress' },
    ],
  };

  it.each([
    ['an attribute with a point in its name', { field: 'attribute.lives.alone', in: ['yes'] }, ['one']],
    ['a way of closing', { field: 'episode.closure', in: ['planned'] }, ['one', 'two']],
    ['a start that contacts alone tell', { field: 'episode.startedOn', present: true }, ['one', 'two']],
    ['days from referral to start, also by the first contact', { days: ['referredOn', 'startedOn'], atLeast: 12, atMost: 12 }, ['two']],
    ['days within bounds', { days: ['referredOn', 'startedOn'], atLeast: 10, atMost: 11 }, ['one']],
    ['days to the first goal, whose day nobody wrote down', { days: ['referredOn', 'firstGoalOn'], atMost: 1000 }, []],
    ['attended contacts', { attendedContacts: { atLeast: 2 } }, ['two']],
    ['engagement', { engaged: true }, ['two']],
    ['a baseline', { measure: 'phq-9/total', at: 'baseline', present: true }, ['one', 'two']],
    ['a follow-up', { measure: 'phq-9/total', at: 'followUp', present: true }, ['one']],
    ['the best value', { measure: 'phq-9/total', at: 'baseline', extreme: 'best' }, ['one']],
    ['the worst value', { measure: 'phq-9/total', at: 'baseline', extreme: 'worst' }, ['two']],
    ['caseness', { measure: 'phq-9/total', at: 'baseline', caseness: true }, ['two']],
    ['no caseness, which nobody knows of a missing follow-up', { measure: 'phq-9/total', at: 'followUp', caseness: false }, ['one']],
    ['a score within bounds', { measure: 'phq-9/total', at: 'followUp', atLeast: 8, atMost: 8 }, ['one']],
    ['a change', { measure: 'phq-9/total', changeBy: 'reliable-change', in: ['deteriorated'] }, ['one']],
    ['all goals', { goals: 'all', every: ['achieved'] }, []],
    ['all goals that still stood', { goals: 'standing', every: ['achieved'] }, ['one']],
    ['some goal that ended', { goals: 'all', some: ['replaced'] }, ['one']],
    ['some goal that ended, of those that still stood', { goals: 'standing', some: ['replaced'] }, []],
    ['two goals', { goals: 'all', count: { atLeast: 2 } }, ['one']],
    ['two goals that still stood', { goals: 'standing', count: { atLeast: 2 } }, []],
    ['a goal reviewed', { goals: 'all', reviewed: { atLeast: 1 } }, ['one']],
    ['progress', { goals: 'standing', progress: ['forward'] }, ['one']],
  ] as const satisfies readonly (readonly [string, Criterion, readonly string[]])[])('%s', (_, criterion, episodes) => {
    expect(trueOf(records, criterion)).toEqual(episodes);
  });

  it('each attribute are about the one that the indicator is produced for', () => {
    const indicator = own('stated', { unit: 'person', overAttributes: true, numerator: { field: 'attribute.each', present: true } });
    const persons = [{ personId: 'p-one', attributes: { sex: 'Female', area: null } }, { personId: 'p-two', attributes: { sex: 'Male', area: 'north' } }];
    const table = figuresOf({ persons, episodes: [episode('one'), episode('two')] }, { indicators: [indicator] });
    expect(['sex', 'area'].map((measure) => rowOf(table, { indicatorId: 'stated', measure }).numerator)).toEqual([2, 1]);
  });
});

describe('an indicator over measures', () => {
  const records: Records = {
    episodes: [episode('one')],
    assessments: [
      ...(['phq-9', 'gad-7'] as const).flatMap((instrument) => [total(instrument, 'p-one', '2025-01-12', 12), total(instrument, 'p-one', '2025-02-01', 8)]),
    ],
    outcomes: [{ personId: 'p-one', outcome: 'leaving-the-house', on: '2025-01-12', value: 3 }, { personId: 'p-one', outcome: 'leaving-the-house', on: '2025-02-01', value: 3 }],
  };
  const over = (changeBy: 'reliable-change' | 'minimal-important-change' | 'state-order') =>
    own('classes', { statistic: 'distribution', overMeasures: { group: ['instrument', 'outcome'], changeBy }, levels: { measure: 'each', changeBy } });

  it.each([
    ['reliable-change', { 'phq-9/total': 'no-reliable-change', 'gad-7/total': 'improved' }],
    // GAD-7 has both rules, and the one that is asked for decides the names of the levels.
    ['minimal-important-change', { 'gad-7/total': 'improved', 'leaving-the-house': 'no-important-change' }],
    ['state-order', {}],
  ] as const)('is produced for measures that declare %s, and for no other', (changeBy, expected) => {
    const { rows } = figuresOf(records, { indicators: [over(changeBy)] });
    expect(Object.fromEntries(rows.flatMap((row) => (row.numerator === 1 ? [[row.measure, row.level]] : [])))).toEqual(expected);
    expect(new Set(rows.map((row) => row.measure))).toEqual(new Set(Object.keys(expected)));
    for (const row of rows) expect(row.rule).toContain(changeBy);
  });

  it('has every level of its rule, and everybody classified stands at one of them', () => {
    const { rows } = figuresOf(records, { indicators: [over('minimal-important-change')] });
    const gad = rows.filter((row) => row.measure === 'gad-7/total');
    expect(gad.map(({ level }) => level)).toEqual(['improved', 'no-important-change', 'deteriorated']);
    expect(gad.reduce((sum, row) => sum + (row.numerator ?? 0), 0)).toBe(gad[0]?.denominator);
  });
});
