import { describe, expect, it } from 'vitest';
import { indicatorSets } from '../../src/indicators/index.js';
import { handCaseload } from './hand-caseload.js';
import { figuresOf, levelsOf, numbersOf, rowOf } from './support.js';

const table = figuresOf(handCaseload, { indicators: [...indicatorSets.core.indicators, ...indicatorSets.wellbeing.indicators] });
const numbers = (indicatorId: string, measure = '') => numbersOf(table, { indicatorId, measure });
const phq = 'phq-9/total';

describe('reach', () => {
  it('A1: nine referrals came in: e1 e2 e3 e4 e12 e6 e8 e9 e11', () => {
    expect(numbers('a1-referrals-received')).toEqual({ numerator: 9, denominator: null, initialPopulation: 9, excluded: 0, exclusions: {} });
  });

  it('A2: of eight people, as p4 was referred twice', () => {
    expect(numbers('a2-people-referred')).toEqual({ numerator: 8, denominator: null, initialPopulation: 8, excluded: 0, exclusions: {} });
  });

  it('A7: of the nine, e9 is pending and e4 was not appropriate; e1 e2 e6 e8 e11 started, e3 was declined and e12 has not', () => {
    expect(numbers('a7-uptake')).toEqual({ numerator: 5, denominator: 7, initialPopulation: 9, excluded: 2, exclusions: { pending: 1, 'not-appropriate': 1 } });
  });

  it('A8: waits of 4 (e1), 10 (e6), 10 (e8), 22 (e2) and 95 (e10) days; e11 started before it was referred', () => {
    const quartiles = ['p25', 'p50', 'p75'].map((level) => rowOf(table, { indicatorId: 'a8-wait-to-start', level }));
    expect(quartiles.map(({ value }) => value)).toEqual([10, 10, 22]);
    for (const row of quartiles) expect(row).toMatchObject({ numerator: null, denominator: 5, initialPopulation: 6, excluded: 1, exclusions: { 'start-before-referral': 1 } });
  });

  it('A10: p1 and p4 of six; the area of p3 is empty and that of p7 not known', () => {
    expect(numbers('a10-core20-reach')).toEqual({ numerator: 2, denominator: 6, initialPopulation: 8, excluded: 2, exclusions: { 'deprivation-not-known': 2 } });
  });
});

describe('delivery', () => {
  it('D1: p1 p2 p6 p7 p9 p10 were seen in the quarter; p5 p11 p12 before it', () => {
    expect(numbers('d1-people-supported')).toEqual({ numerator: 6, denominator: null, initialPopulation: 6, excluded: 0, exclusions: {} });
  });

  it('D10: nine closures by the way they closed; that of e13 was not recorded', () => {
    expect(levelsOf(table, { indicatorId: 'd10-closure-mix' })).toEqual({ planned: 5, unplanned: 1, 'not-started': 2, died: 1, moved: 0 });
    expect(rowOf(table, { indicatorId: 'd10-closure-mix', level: 'died' })).toMatchObject({ denominator: 9, initialPopulation: 10, exclusions: { 'not-classified': 1 } });
  });
});

describe('goals', () => {
  it('G1: of e1 e2 e6 e8 e10 e11, which started, e10 has no goal', () => {
    expect(numbers('g1-goal-agreed')).toEqual({ numerator: 5, denominator: 6, initialPopulation: 6, excluded: 0, exclusions: {} });
  });

  it('G4: nine goals on closed episodes; that of p6 (not engaged) and of p5 (who died) are left out and counted', () => {
    expect(levelsOf(table, { indicatorId: 'g4-goal-status' })).toEqual({
      achieved: 2, 'partly-achieved': 1, maintained: 1, 'no-change': 0, 'not-achieved': 0, 'moved-away': 1,
      'no-longer-relevant': 1, replaced: 0, withdrawn: 0, 'not-reviewed': 1,
    });
    expect(rowOf(table, { indicatorId: 'g4-goal-status', level: 'achieved' }))
      .toMatchObject({ denominator: 7, value: 2 / 7, initialPopulation: 9, exclusions: { 'not-engaged': 1, died: 1 } });
  });

  it('G4 over goals that still stood: without g7, which was no longer relevant', () => {
    expect(rowOf(table, { indicatorId: 'g4-goal-status-standing', level: 'achieved' }))
      .toMatchObject({ numerator: 2, denominator: 6, initialPopulation: 9, exclusions: { 'not-engaged': 1, died: 1, 'no-longer-relevant': 1 } });
  });

  // Nine people closed: p3 p4 p6 were not engaged, p5 died, p11 has no goal, p12 none reviewed.
  // p1 went forward, p2 both ways, p7 (by the later episode, whose goal was no longer relevant) neither.
  const all = { 'not-engaged': 3, died: 1, 'no-goals': 1, 'no-goal-reviewed': 1 };

  it('G5, G7 and the distribution are of p1, p2 and p7', () => {
    const same = { denominator: 3, initialPopulation: 9, excluded: 6, exclusions: all };
    expect(numbers('g5-making-progress')).toEqual({ numerator: 1, ...same });
    expect(numbers('g5-maintained')).toEqual({ numerator: 1, ...same });
    expect(numbers('g7-going-backwards')).toEqual({ numerator: 1, ...same });
    expect(levelsOf(table, { indicatorId: 'g5-person-progress' })).toEqual({ forward: 1, mixed: 1, 'no-change': 1, back: 0 });
  });

  it('and over goals that still stood p7 has none', () => {
    const same = { denominator: 2, initialPopulation: 9, excluded: 7, exclusions: { ...all, 'no-standing-goal': 1 } };
    expect(numbers('g5-making-progress-standing')).toEqual({ numerator: 1, ...same });
    expect(numbers('g7-going-backwards-standing')).toEqual({ numerator: 1, ...same });
  });

  it('G8: of p1 p2 p7 p12, who had a goal, that of p12 was rated once, which is no review', () => {
    expect(numbers('g8-goal-review-completeness')).toEqual({
      numerator: 3, denominator: 4, initialPopulation: 9, excluded: 5, exclusions: { 'not-engaged': 3, died: 1, 'no-goals': 1 },
    });
  });

  it('the account names each of the ten goals once: g8 is of an episode still open', () => {
    expect(table.goals).toEqual({
      given: 10,
      counts: {
        'episode-open-at-period-end': 1, 'outcome: achieved': 2, 'outcome: maintained': 1, 'outcome: moved-away': 1,
        'outcome: no-longer-relevant': 1, 'outcome: not-reviewed': 3, 'outcome: partly-achieved': 1,
      },
    });
  });
});

describe('wellbeing', () => {
  it('W1: of e1 e2 e6 e8 e10 e11, which started, e10 has no PHQ-9', () => {
    expect(numbers('w1-baseline-coverage', phq)).toEqual({ numerator: 5, denominator: 6, initialPopulation: 6, excluded: 0, exclusions: {} });
  });

  it('W2: of ten closed episodes e3 e4 e6 were not engaged, e5 died, e13 is exempt; e1 and e2 are paired, e7 e8 e14 are not', () => {
    expect(numbers('w2-paired-completeness', phq))
      .toEqual({ numerator: 2, denominator: 5, initialPopulation: 10, excluded: 5, exclusions: { 'not-engaged': 3, died: 1, exempt: 1 } });
  });

  // People: as for goals, but p11 is exempt, p7 declined at follow-up and p12's second answer is outside the window.
  const exclusions = { 'not-engaged': 3, died: 1, exempt: 1, 'no-follow-up-asked-declined': 1, 'no-follow-up': 1 };

  it('W4: p1 better by 8 points, p2 worse by 8; 6 points are the rule', () => {
    const same = { denominator: 2, initialPopulation: 9, excluded: 7, exclusions };
    expect(numbers('w4-reliably-better', phq)).toEqual({ numerator: 1, ...same });
    expect(numbers('w4-reliably-worse', phq)).toEqual({ numerator: 1, ...same });
    expect(numbers('w4-no-reliable-change', phq)).toEqual({ numerator: 0, ...same });
    expect(numbers('w4-no-room-to-improve', phq)).toEqual({ numerator: 0, ...same });
    expect(rowOf(table, { indicatorId: 'w4-reliably-better', measure: phq }).rule).toContain('reliable-change');
  });

  it('W4 goes by the smallest important change where no reliable change is published: p1 1 to 3 days out, p2 4 to 4', () => {
    const better = rowOf(table, { indicatorId: 'w4-reliably-better', measure: 'leaving-the-house' });
    expect(better).toMatchObject({ numerator: 1, denominator: 2 });
    expect(better.rule).toContain('minimal-important-change');
    expect(numbers('w4-no-reliable-change', 'leaving-the-house')).toMatchObject({ numerator: 1 });
  });

  it('W3: changes of −8 and +8 have a mean of 0, a standard deviation of 11.31 and, with t of 1 degree, limits of ±101.65', () => {
    const row = rowOf(table, { indicatorId: 'w3-mean-change', measure: phq });
    expect(row).toMatchObject({ numerator: null, denominator: 2, value: 0, initialPopulation: 9, excluded: 7, exclusions, completeness: 0.5 });
    expect(row.standardDeviation).toBeCloseTo(Math.sqrt(128), 10);
    expect(row.upper95).toBeCloseTo(12.706204736 * 8, 5);
    expect(row.lower95).toBeCloseTo(-12.706204736 * 8, 5);
    expect(rowOf(table, { indicatorId: 'w3-baseline-mean', measure: phq }).value).toBe(13.5);
    expect(rowOf(table, { indicatorId: 'w3-follow-up-mean', measure: phq }).value).toBe(13.5);
  });

  it('W7: p1 moved up the order; out of prison is not a step on it', () => {
    expect(levelsOf(table, { indicatorId: 'w7-state-change', measure: 'housing-status' })).toEqual({ improved: 1, lateral: 0, unchanged: 0, incomparable: 1, worsened: 0 });
  });
});

describe('quality', () => {
  it('Q1: of the eight people referred, p2 was asked and did not state it, p10 is missing', () => {
    expect(levelsOf(table, { indicatorId: 'q1-recorded-attributes', measure: 'sex' })).toEqual({ stated: 6, 'not-stated': 1, missing: 1 });
    expect(levelsOf(table, { indicatorId: 'q1-recorded-attributes', measure: 'imd_quintile' })).toEqual({ stated: 6, 'not-stated': 0, missing: 2 });
  });

  it('Q2: at baseline p1 (15) and p2 (12) against p7 (9) and p12 (16): 1 point, or 1 / √14.5 standard deviations', () => {
    const [row] = table.attrition.filter(({ measure }) => measure === phq);
    expect(row).toMatchObject({ paired: { n: 2, mean: 13.5 }, unpaired: { n: 2, mean: 12.5 } });
    expect(row?.standardisedDifference).toBeCloseTo(1 / Math.sqrt(14.5), 10);
  });

  it('the way from episodes read to used: nothing outside the quarter', () => {
    expect(table.waterfall.filter(({ kind }) => kind === 'episodes')).toEqual([
      { kind: 'episodes', step: 'read', count: 14 },
      { kind: 'episodes', step: 'used', count: 14 },
    ]);
  });

  it('observations are counted by how they came about', () => {
    expect(table.observations.find(({ measure }) => measure === phq))
      .toEqual({ measure: phq, statuses: { complete: 10, prorated: 0, insufficient: 0, invalid: 0, absent: 2 }, sameDay: 0 });
  });
});
