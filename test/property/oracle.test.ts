import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { aggregate, indicatorSets, type IndicatorTable } from '../../src/indicators/index.js';
import { held, levelsOf, rowOf } from '../indicators/support.js';
import { arbitraryStories, period, recordsOf, type Story } from './arbitrary-caseload.js';
import { goalStatus, pairedCompleteness, phqChange, progress, recovery, type Tally } from './oracle.js';

vi.setConfig({ testTimeout: 180_000 });

const indicators = Object.values(indicatorSets).flatMap((set) => set.indicators);

/** Reasons without what was recorded in the stead of an answer, which the second reading does not tell. */
function coarse(exclusions: Readonly<Record<string, number>>): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const [reason, count] of Object.entries(exclusions)) {
    const short = /^no-(?:baseline|follow-up)/.exec(reason)?.[0] ?? reason;
    counts[short] = (counts[short] ?? 0) + count;
  }
  return counts;
}

function expectAgreement(table: IndicatorTable, query: { readonly indicatorId: string; readonly measure?: string }, expected: Tally): void {
  const row = rowOf(table, query);
  const { denominator, excluded } = expected;
  expect({ denominator: row.denominator, exclusions: coarse(row.exclusions) }, query.indicatorId).toEqual({ denominator, exclusions: excluded });
  if (row.statistic === 'mean') {
    if (denominator === 0) expect(row.value).toBeNull();
    else expect(row.value).toBeCloseTo(expected.sum / denominator, 10);
  } else expect(row.numerator, query.indicatorId).toBe(expected.numerator);
}

const phq = 'phq-9/total';

describe('a second, simple reading of the definitions agrees', () => {
  it.each([
    ['w2-paired-completeness', phq, pairedCompleteness],
    ['w3-mean-change', phq, (stories: readonly Story[]) => phqChange(stories, 'better')],
    ['w4-reliably-better', phq, (stories: readonly Story[]) => phqChange(stories, 'better')],
    ['w4-no-reliable-change', phq, (stories: readonly Story[]) => phqChange(stories, 'neither')],
    ['w4-reliably-worse', phq, (stories: readonly Story[]) => phqChange(stories, 'worse')],
    ['tt-recovery', '', recovery],
    ['g5-making-progress', '', (stories: readonly Story[]) => progress(stories, 'forward', 'all')],
    ['g5-making-progress-standing', '', (stories: readonly Story[]) => progress(stories, 'forward', 'standing')],
    ['g7-going-backwards', '', (stories: readonly Story[]) => progress(stories, 'back', 'all')],
    ['g7-going-backwards-standing', '', (stories: readonly Story[]) => progress(stories, 'back', 'standing')],
  ] as const)('on %s %s', (indicatorId, measure, oracle) => {
    const wanted = indicators.filter(({ id }) => id === indicatorId);
    fc.assert(fc.property(arbitraryStories, (stories) => {
      const table = aggregate({ caseload: held(recordsOf(stories)), indicators: wanted, period });
      expectAgreement(table, { indicatorId, measure }, oracle(stories));
    }), { numRuns: 60 });
  });

  it('on g4-goal-status', () => {
    fc.assert(fc.property(arbitraryStories, (stories) => {
      const table = aggregate({ caseload: held(recordsOf(stories)), indicators, period });
      const levels = Object.entries(levelsOf(table, { indicatorId: 'g4-goal-status' })).filter(([, count]) => count !== 0);
      expect(Object.fromEntries(levels)).toEqual(goalStatus(stories));
    }), { numRuns: 100 });
  });
});

describe('the random people', () => {
  const samples = fc.sample(arbitraryStories, { numRuns: 300, seed: 1 });
  const share = (count: (stories: readonly Story[]) => number) => samples.filter((stories) => count(stories) > 0).length / samples.length;

  it('are such that agreement means something: pairs, changes both ways, recoveries, goals forward and back', () => {
    expect(share((stories) => pairedCompleteness(stories).numerator)).toBeGreaterThan(0.4);
    expect(share((stories) => phqChange(stories, 'better').numerator)).toBeGreaterThan(0.1);
    expect(share((stories) => phqChange(stories, 'worse').numerator)).toBeGreaterThan(0.1);
    expect(share((stories) => recovery(stories).denominator)).toBeGreaterThan(0.7);
    expect(share((stories) => recovery(stories).numerator)).toBeGreaterThan(0.08);
    expect(share((stories) => progress(stories, 'forward', 'all').numerator)).toBeGreaterThan(0.4);
    expect(share((stories) => progress(stories, 'back', 'standing').numerator)).toBeGreaterThan(0.08);
    for (const reason of ['not-engaged', 'died', 'exempt', 'no-baseline', 'no-follow-up']) expect(share((stories) => phqChange(stories, 'better').excluded[reason] ?? 0), reason).toBeGreaterThan(0.08);
  });
});
