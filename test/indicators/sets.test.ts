import { describe, expect, it } from 'vitest';
import { checkIndicatorSet } from '../../src/definitions/index.js';
import { indicatorSets } from '../../src/indicators/index.js';
import { handCaseload } from './hand-caseload.js';
import { figuresOf } from './support.js';

const all = Object.values(indicatorSets).flatMap((set) => set.indicators);
const ids = (letter: string) => all.map(({ id }) => id).filter((id) => id.startsWith(letter));

describe('the indicator sets that come with the library', () => {
  it.each(Object.entries(indicatorSets))('%s makes sense', (id, set) => {
    expect(set.id).toBe(id);
    expect(checkIndicatorSet(set)).toEqual([]);
  });

  it('mean the same by the same id, where they share an indicator', () => {
    for (const indicator of all) expect(indicator).toEqual(all.find(({ id }) => id === indicator.id));
    expect(indicatorSets.wellbeing.indicators.map(({ id }) => id)).toContain('w2-paired-completeness');
  });

  it('can be asked for together: what they share is shown once', () => {
    const { rows } = figuresOf(handCaseload, { indicators: all });
    expect(rows.filter(({ indicatorId, measure }) => indicatorId === 'w2-paired-completeness' && measure === 'phq-9/total')).toHaveLength(1);
  });

  it('hold the sixteen core rows that are indicators; the seventeenth, on drop-out, is a block of the report', () => {
    const rows = new Set(indicatorSets.core.indicators.map(({ id }) => id.split('-')[0]));
    expect([...rows].sort()).toEqual(['a1', 'a10', 'a2', 'a7', 'a8', 'd1', 'd10', 'g1', 'g4', 'g5', 'g7', 'g8', 'q1', 'w1', 'w2', 'w4']);
  });

  it('never show what got better without what got worse, or an outcome without its completeness', () => {
    const accompanies = (id: string) => all.find((indicator) => indicator.id === id)?.accompanies ?? [];
    for (const [better, worse] of [['g5-making-progress', 'g7-going-backwards'], ['w4-reliably-better', 'w4-reliably-worse'], ['tt-reliable-improvement', 'tt-reliable-deterioration']] as const) {
      expect(accompanies(better)).toContain(worse);
      expect(accompanies(worse)).toContain(better);
    }
    for (const id of [...ids('w3'), ...ids('w4'), ...ids('w7')]) expect(accompanies(id), id).toContain(id.endsWith('-open') ? 'w2-paired-completeness-open' : 'w2-paired-completeness');
    for (const id of ['tt-recovery', 'tt-reliable-recovery', 'tt-reliable-improvement', 'tt-reliable-deterioration', 'tt-no-reliable-change', 'tt-mixed']) {
      expect(accompanies(id), id).toContain('tt-paired-completeness');
    }
    expect(accompanies('g5-making-progress')).toContain('g8-goal-review-completeness');
  });

  it('show every figure over goals over those that still stood as well', () => {
    for (const id of ['g4-goal-status', 'g5-making-progress', 'g7-going-backwards']) expect(ids('g')).toContain(`${id}-standing`);
  });

  it('leave people who died out of figures about outcomes, and say so', () => {
    const outcomes = all.filter(({ id, attribution }) => /^(?:g[456789]|w[234567])-/.test(id) && attribution === 'closed');
    expect(outcomes.length).toBeGreaterThan(30);
    for (const { id, exclusions = [] } of outcomes) expect(exclusions.map(({ reason }) => reason), id).toContain('died');
  });

  it('give every indicator a source', () => {
    for (const { id, sources } of all) expect(sources.length, id).toBeGreaterThan(0);
  });
});
