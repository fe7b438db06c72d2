import { describe, expect, it } from 'vitest';
import { defineIndicator } from '../../src/definitions/index.js';
import { indicatorSets } from '../../src/indicators/index.js';
import type { Assessment, Day, Records } from '../../src/records/index.js';
import { attended, figuresOf, numbersOf, rowOf, total } from './support.js';

const episodes = [{ episodeId: 'e1', personId: 'p1', referredOn: '2025-01-02', startedOn: '2025-01-10', closedOn: '2025-03-10' }] as const;
const contacts = attended('e1', '2025-01-10', '2025-02-01');
const answers = (on: Day, q1: number | null, rest = 0): Assessment => ({
  personId: 'p1', instrument: 'phq-9', on, responses: { q1, ...Object.fromEntries(['q2', 'q3', 'q4', 'q5', 'q6', 'q7', 'q8', 'q9'].map((item) => [item, rest])) },
});
const absent = (on: Day, absentReason: NonNullable<Assessment['absentReason']>): Assessment => ({ personId: 'p1', instrument: 'phq-9', on, absentReason });

/** Why one person is not in the change figures; empty where they are. */
function reason(assessments: readonly Assessment[], pairing: 'closure-window' | 'first-last' = 'closure-window'): string {
  const table = figuresOf({ episodes, contacts, assessments }, { indicators: indicatorSets.core.indicators, pairing });
  return Object.keys(numbersOf(table, { indicatorId: 'w4-reliably-better', measure: 'phq-9/total' }).exclusions).join(' ');
}

describe('why there is no pair', () => {
  const baseline = total('phq-9', 'p1', '2025-01-10', 12);

  it.each([
    ['paired', [baseline, total('phq-9', 'p1', '2025-03-01', 8)], ''],
    ['nothing at follow-up', [baseline], 'no-follow-up'],
    ['declined at follow-up', [baseline, absent('2025-03-01', 'asked-declined')], 'no-follow-up-asked-declined'],
    ['two attempts at follow-up: the later one', [baseline, absent('2025-03-05', 'too-unwell'), absent('2025-02-20', 'asked-declined')], 'no-follow-up-too-unwell'],
    ['declined before the baseline says nothing of the follow-up', [absent('2025-01-03', 'asked-declined'), baseline], 'no-follow-up'],
    ['too few answers at follow-up', [baseline, answers('2025-03-01', null)], 'no-follow-up-insufficient'],
    ['no first measurement', [total('phq-9', 'p1', '2025-03-01', 8)], 'no-baseline'],
    ['a first one with too few answers', [answers('2025-01-10', null), total('phq-9', 'p1', '2025-03-01', 8)], 'no-baseline-insufficient'],
    ['a first one with too few answers, and declined at the end: what stood in for the first', [absent('2025-03-01', 'asked-declined'), answers('2025-01-10', null)], 'no-baseline-insufficient'],
    ['nobody asked, without a reason', [{ personId: 'p1', instrument: 'phq-9', on: '2025-01-10' }], 'no-baseline'],
    ['never applicable', [absent('2025-01-10', 'not-applicable')], 'exempt'],
    ['not asked at first, in the end not applicable, in whatever order it was typed', [absent('2025-03-01', 'not-applicable'), absent('2025-01-10', 'not-asked')], 'exempt'],
    ['answered once outside the window is not "never applicable"', [total('phq-9', 'p1', '2025-02-20', 8), absent('2025-03-01', 'not-applicable')], 'no-baseline-not-applicable'],
  ] as const)('%s', (_, assessments, expected) => {
    expect(reason(assessments)).toBe(expected);
  });

  it('nothing is missing of somebody who has a pair, though a definition of one’s own calls them unpaired', () => {
    const own = defineIndicator({
      id: 'own', version: '1.0.0', title: { en: 'Own' }, description: { en: 'for this test' }, unit: 'episode', statistic: 'proportion', attribution: 'closed', sources: [],
      overMeasures: { group: ['instrument'] }, numerator: { measure: 'each', paired: true }, exclusions: [{ reason: 'unpaired', when: { not: { measure: 'gad-7/total', paired: true } } }],
    });
    const exclusionsOf = (assessments: readonly Assessment[]) => numbersOf(figuresOf({ episodes, contacts, assessments: [...assessments, total('gad-7', 'p1', '2025-01-10', 9)] }, { indicators: [own] }), { indicatorId: 'own', measure: 'phq-9/total' }).exclusions;
    expect(exclusionsOf([baseline, total('phq-9', 'p1', '2025-03-01', 8)])).toEqual({ unpaired: 1 });
    expect(exclusionsOf([baseline])).toEqual({ 'no-follow-up': 1 });
  });

  it('by first and last, an answer outside the window counts', () => {
    const outside = [baseline, total('phq-9', 'p1', '2025-02-09', 8)];
    expect([reason(outside), reason(outside, 'first-last')]).toEqual(['no-follow-up', '']);
  });
});

describe('which pairing holds', () => {
  const records: Records = { episodes, contacts, assessments: [total('phq-9', 'p1', '2025-01-10', 12), total('phq-9', 'p1', '2025-02-09', 4)] };
  const base = {
    version: '1.0.0', title: { en: 'Paired' }, description: { en: 'for this test' }, unit: 'episode', statistic: 'proportion', attribution: 'closed', sources: [],
    numerator: { measure: 'phq-9/total', paired: true },
  } as const;
  const silent = defineIndicator({ ...base, id: 'silent' });
  const declared = defineIndicator({ ...base, id: 'declared', pairing: 'closure-window' });
  const method = (indicators: Parameters<typeof figuresOf>[1]['indicators'], id: string, pairing?: 'first-last') =>
    rowOf(figuresOf(records, { indicators, ...(pairing && { pairing }) }), { indicatorId: id }).method;

  it('the definition’s own, else the one the set was given, else the run’s, else the closure window', () => {
    expect(method([{ indicator: declared, pairing: 'first-last' }], 'declared', 'first-last')).toBe('Wilson; pairing: closure-window');
    expect(method([{ indicator: silent, pairing: 'by-occasion' }], 'silent', 'first-last')).toBe('');
    expect(method([{ indicator: silent, pairing: 'closure-window' }], 'silent', 'first-last')).toBe('Wilson; pairing: closure-window');
    expect(method([silent], 'silent', 'first-last')).toBe('Wilson; pairing: first-last');
    expect(method([silent], 'silent')).toBe('Wilson; pairing: closure-window');
  });

  it('and it decides the figure: the second answer is 29 days before closure', () => {
    const numerator = (pairing: 'first-last' | 'closure-window') => numbersOf(figuresOf(records, { indicators: [silent], pairing }), { indicatorId: 'silent' }).numerator;
    expect([numerator('first-last'), numerator('closure-window')]).toEqual([1, 0]);
  });

  it('ratings of goals go first to last, or by occasion where the whole run does, and the figure says which', () => {
    const goals = [{ goalId: 'g1', personId: 'p1', episodeId: 'e1', statement: 'Fish', scale: 'goal-progress' }];
    const goalRatings = [{ goalId: 'g1', occasion: 'baseline', value: 2 }, { goalId: 'g1', occasion: 'final', value: 10 }] as const;
    const level = (pairing: 'closure-window' | 'by-occasion', name: string) =>
      rowOf(figuresOf({ episodes, contacts, goals, goalRatings }, { indicators: indicatorSets.core.indicators, pairing }), { indicatorId: 'g4-goal-status', level: name });
    expect(level('by-occasion', 'achieved')).toMatchObject({ numerator: 1, method: 'Wilson; pairing: by-occasion', caution: 'small-base;by-occasion' });
    expect(level('closure-window', 'not-reviewed')).toMatchObject({ numerator: 1, method: 'Wilson; pairing: first-last', caution: 'small-base' });
  });

  it('is not named on figures about no pair', () => {
    const { rows } = figuresOf(records, { indicators: indicatorSets.core.indicators });
    expect(rows.filter(({ indicatorId }) => indicatorId.startsWith('a')).every(({ method: named }) => !named.includes('pairing'))).toBe(true);
  });
});

describe('unanswered items', () => {
  const records: Records = { episodes, contacts, assessments: [answers('2025-01-10', null, 2), answers('2025-03-01', 1, 1)] };
  const row = (prorate: readonly string[]) => rowOf(figuresOf(records, { indicators: indicatorSets.core.indicators, prorate }), { indicatorId: 'w4-reliably-better', measure: 'phq-9/total' });

  it('are made up for by the published rule only where the run says so', () => {
    expect(row([]).exclusions).toEqual({ 'no-baseline-insufficient': 1 });
    // Eight answers of 2 in place of nine: 16 × 9 / 8 = 18; then nine answers of 1.
    expect(row(['phq-9'])).toMatchObject({ numerator: 1, denominator: 1 });
    expect(row(['gad-7']).exclusions).toEqual({ 'no-baseline-insufficient': 1 });
  });
});
