import { describe, expect, it } from 'vitest';
import { rangesOf as ranges } from '../../src/disclosure/audit.js';
import { countInItsOwnMarks, profiles, shownCount } from '../../src/disclosure/index.js';
import { countsFittingRate, toDecimals } from '../../src/disclosure/fitting-counts.js';
import type { CountModel } from '../../src/disclosure/count-model.js';
import { loadSolver } from '../../src/disclosure/solver.js';
import { suppress } from '../../src/disclosure/suppress.js';
import { exactModel, examples, knownCase, twoWay, twoWayCases, type Interval } from './known-tables.js';

const solve = await loadSolver();

/** What a reader can make of each cell. */
function rangesOf(model: CountModel, hidden: ReadonlySet<number>, cells: readonly number[]) {
  if (!solve) throw new Error('expected the solver to load');
  return ranges(model, { hidden, cells, solver: solve });
}

describe.each(twoWayCases)('$id', (known) => {
  it.each(['minSum', 'minCount'] as const)('is protected at the known optimum by %s', (criterion) => {
    const { model, placeOf } = twoWay(known, criterion);
    const hidden = suppress(model, solve).hidden;
    const second = [...hidden].filter((place) => !model.cells[place]?.hidden);
    const sum = second.reduce((all, place) => all + (model.cells[place]?.value ?? 0), 0);
    const expected = known.expected[criterion];
    expect([second.length, sum]).toEqual([expected.secondaryCount, expected.secondarySum]);
    if (expected.unique) expect(new Set(second)).toEqual(new Set(expected.secondary.map(placeOf)));
  });

  it('is attacked with the known result, before and after', () => {
    const { model, placeOf } = twoWay(known, 'minSum');
    const primary = new Set(known.primary.map(placeOf));
    const both = new Set([...primary, ...known.expected.minSum.secondary.map(placeOf)]);
    const as = (intervals: readonly Interval[]) => intervals.map(({ cell, low, high }) => ({ cell: placeOf(cell), low, high }));
    expect(rangesOf(model, primary, known.before.map(({ cell }) => placeOf(cell)))).toEqual(as(known.before));
    expect(rangesOf(model, both, known.after.map(({ cell }) => placeOf(cell)))).toEqual(as(known.after));
  });
});

describe('linked tables', () => {
  const known = knownCase('linked-tables') as unknown as { readonly values: Record<string, number>; readonly totals: Record<string, number>; readonly tables: readonly { readonly equations: readonly { readonly total: string; readonly parts: readonly string[] }[] }[]; readonly primary: readonly string[]; readonly intervals: { readonly combined: readonly { readonly cell: string; readonly low: number; readonly high: number }[] } };
  const all = { ...known.values, ...known.totals };
  const names = Object.keys(all);
  const sums = known.tables.flatMap(({ equations }) => equations.map(({ total, parts }) => ({ total: names.indexOf(total), parts: parts.map((part) => names.indexOf(part)) })));
  const primary = new Set(known.primary.map((name) => names.indexOf(name)));
  const model = exactModel(Object.values(all), sums, { primary, canHide: (place) => (names[place] ?? '') in known.values, cost: (place) => Object.values(all)[place] ?? 0 });

  it('that are safe alone give a cell away together', () => {
    expect(rangesOf(model, primary, [...primary])).toEqual(known.intervals.combined.map(({ cell, low, high }) => ({ cell: names.indexOf(cell), low, high })));
  });

  it('are protected together by one cell more', () => {
    expect([...suppress(model, solve).hidden].filter((place) => !primary.has(place)).map((place) => names[place])).toEqual(['N']);
  });

  it('are safe without a solver too, with more hidden if need be', () => {
    const hidden = suppress(model).hidden;
    expect(rangesOf(model, hidden, [...primary]).filter(({ low, high }) => low === high)).toEqual([]);
  });
});

describe('published rules for counts', () => {
  it.each(examples.counts.filter(({ id }) => id !== 'nhs-fft'))('$id', ({ id, cases }) => {
    const profile = profiles[id as keyof typeof profiles];
    for (const [count, expected] of cases) expect([count, countInItsOwnMarks(Number(count), profile)]).toEqual([count, String(expected)]);
  });

  it('nhs-fft', () => {
    for (const [count, isHidden] of examples.counts.find(({ id }) => id === 'nhs-fft')?.cases ?? []) expect([count, shownCount(Number(count), profiles['nhs-fft']) === null]).toEqual([count, isHidden]);
  });

  it('rates from exact counts, to two decimals', () => {
    const profile = profiles['nhs-talking-therapies'];
    expect(toDecimals(12 / 37, profile)).toBe(0.32);
    expect(toDecimals(50 / 103, profile)).toBe(0.49);
    // 47 to 52 of 103 to 107 is what stands beside it: four of these numerators fit.
    expect(countsFittingRate({ numerator: 50, denominator: 103 }, 0.49, profile)).toBeGreaterThanOrEqual(3);
    // Beside counts shown as 10 of 35, 0.32 is 11 or 12 and nothing else: published so elsewhere, hidden here.
    expect(countsFittingRate({ numerator: 12, denominator: 37 }, 0.32, profile)).toBe(2);
  });
});

describe('second-level suppression of one line with a total', () => {
  it('hides the next lowest beside the one that is small, as published', () => {
    const values = [2, 80, 150, 232];
    const model = exactModel(values, [{ total: 3, parts: [0, 1, 2] }], { primary: new Set([0]), canHide: (place) => place < 3, cost: (place) => values[place] ?? 0 });
    expect([...suppress(model, solve).hidden].sort()).toEqual([0, 1]);
  });

  it('and a hidden part beside its shown total is found by the attack', () => {
    const model = exactModel([998, 47600, 8002, 56600], [{ total: 3, parts: [0, 1, 2] }], { primary: new Set([0]), canHide: () => false, cost: () => 1 });
    expect(rangesOf(model, new Set([0]), [0])).toEqual([{ cell: 0, low: 998, high: 998 }]);
  });
});

describe('the feasibility intervals of a published table', () => {
  it('are what the attack finds', () => {
    const known = knownCase('geurts-interval') as unknown as { readonly expected: { readonly recomputed: readonly { readonly low: number; readonly high: number }[] } };
    const model = exactModel([4, 3, 2, 1, 7, 3, 6, 6], [{ total: 4, parts: [0, 1] }, { total: 5, parts: [2, 3] }, { total: 6, parts: [0, 2] }], { primary: new Set([0, 1, 2, 3]), canHide: () => false, cost: () => 1 });
    // Column 1 leaves 9 − 3 = 6 for the hidden rows, column 2 leaves 7 − 3 = 4.
    const sums = [...model.sums, { total: 7, parts: [1, 3] }];
    const cells = model.cells.map((cell, place) => (place === 7 ? { ...cell, value: 4, low: 4, high: 4 } : cell));
    expect(rangesOf({ ...model, cells, sums }, new Set([0, 1, 2, 3]), [0, 1, 2, 3]).map(({ low, high }) => ({ low, high }))).toEqual(known.expected.recomputed.map(({ low, high }) => ({ low, high })));
  });
});
