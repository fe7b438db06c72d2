import { describe, expect, it } from 'vitest';
import { rangesOf } from '../../src/disclosure/audit.js';
import { countsFittingRate, FEWEST, toDecimals } from '../../src/disclosure/fitting-counts.js';
import { discloseRow } from '../../src/disclosure/disclose-row.js';
import { profiles, shownCount } from '../../src/disclosure/index.js';
import { loadSolver } from '../../src/disclosure/solver.js';
import { suppress } from '../../src/disclosure/suppress.js';
import { exactModel, examples, knownCase } from './known-tables.js';
import { exactRow } from './support.js';

const solver = await loadSolver();
if (!solver) throw new Error('expected the solver to load');

// JSON gives wide types; the id says which shape a case has.
const secondary = (id: string): unknown => examples.secondary.find((own) => own.id === id);
const rates = (id: string): unknown => examples.rates.find((own) => own.id === id);
const places = (length: number) => Array.from({ length }, (_, place) => place);

/** Parts and their total, all shown exactly but for some. */
function lineOf(parts: readonly number[], hidden: readonly number[], canHide: (place: number) => boolean = (place) => place < parts.length) {
  const total = parts.reduce((sum, part) => sum + part, 0);
  return exactModel([...parts, total], [{ total: parts.length, parts: places(parts.length) }], { primary: new Set(hidden), canHide, cost: (place) => parts[place] ?? 0 });
}

describe('published rules, from their data', () => {
  it('second-level suppression hides the next lowest', () => {
    const { input: { cells, total_shown: total, threshold }, expected } = secondary('fft-three-trusts') as { readonly input: { readonly cells: readonly number[]; readonly total_shown: number; readonly threshold: number }; readonly expected: readonly (number | string)[] };
    const model = lineOf(cells, places(cells.length).filter((place) => (cells[place] ?? 0) < threshold));
    expect(model.cells.at(-1)?.value).toBe(total);
    const { hidden } = suppress(model, solver);
    expect(cells.map((count, place) => (hidden.has(place) ? '*' : count))).toEqual(expected);
  });

  it('a hidden part beside its shown total is recovered', () => {
    const { total, visibleParts, expected: { recovered } } = knownCase('single-missing-subtotal') as unknown as { readonly total: number; readonly visibleParts: readonly number[]; readonly expected: { readonly recovered: number } };
    const model = lineOf([...visibleParts, recovered], [visibleParts.length], () => false);
    expect(model.cells.at(-1)?.value).toBe(total);
    expect(rangesOf(model, { hidden: new Set([visibleParts.length]), cells: [visibleParts.length], solver })).toEqual([{ cell: visibleParts.length, low: recovered, high: recovered }]);
  });

  it('counts below national level are hidden or rounded, in both displays of the rule', () => {
    const { vectors } = knownCase('nhs-1-to-7') as unknown as { readonly vectors: readonly { readonly in: number; readonly out: number | 'small' }[] };
    for (const { in: count, out } of vectors) {
      expect([count, shownCount(count, profiles['nhs-star-7'])]).toEqual([count, out === 'small' ? null : out]);
      expect([count, shownCount(count, profiles['nhs-central-5'])]).toEqual([count, out === 'small' ? 5 : out]);
    }
  });

  it('rates from exact counts go to two decimals, where at least three counts fit them', () => {
    const profile = profiles['nhs-talking-therapies'];
    for (const { x, n, expected } of (rates('tt-rate') as { readonly examples: readonly { readonly x: number; readonly n: number; readonly expected: number | null }[] }).examples) {
      const { value } = discloseRow(exactRow({ statistic: 'proportion', numerator: x, denominator: n }), profile);
      if (expected === null) expect(value).toBeNull();
      else expect([toDecimals(x / n, profile), value]).toEqual([expected, countsFittingRate({ numerator: x, denominator: n }, expected, profile) < FEWEST ? null : expected]);
    }
  });

  it('shares beside rounded counts are made from these', () => {
    for (const own of (rates('rate-from-rounded') as { readonly examples: readonly { readonly x: number; readonly n: number; readonly shown_x: number; readonly shown_n: number; readonly expected: number; readonly unrounded: number }[] }).examples) {
      const exact = exactRow({ statistic: 'proportion', numerator: own.x, denominator: own.n });
      expect(exact.value).toBe(own.unrounded);
      for (const profile of [profiles['nhs-star-7'], profiles.opensafely]) expect(discloseRow(exact, profile)).toMatchObject({ numerator: own.shown_x, denominator: own.shown_n, value: own.expected });
    }
  });

  it('rounded tables are published with totals of what is shown, which ours round on their own', () => {
    const worked = (examples.counts.find(({ id }) => id === 'opensafely') as unknown as { readonly worked_table: { readonly true_counts: readonly number[]; readonly shown: readonly (number | string)[]; readonly denominators_true: readonly number[]; readonly denominators_shown: readonly number[] } }).worked_table;
    expect(worked.true_counts.map((count) => shownCount(count, profiles.opensafely) ?? '[REDACTED]')).toEqual(worked.shown);
    expect(worked.denominators_true.map((count) => shownCount(count, profiles.opensafely))).toEqual(worked.denominators_shown);
  });
});
