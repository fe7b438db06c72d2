import { describe, expect, it } from 'vitest';
import { loadSolver } from '../../src/disclosure/solver.js';
import { suppress } from '../../src/disclosure/suppress.js';
import { twoWay, twoWayCases } from './known-tables.js';

const solve = await loadSolver();

describe.each(twoWayCases)('$id', (known) => {
  it.each(['minSum', 'minCount'] as const)('is protected at the known optimum by %s', (criterion) => {
    const { model, placeOf } = twoWay(known, criterion);
    const hidden = suppress(model, solve);
    const second = [...hidden].filter((place) => !model.cells[place]?.hidden);
    const sum = second.reduce((all, place) => all + (model.cells[place]?.value ?? 0), 0);
    const expected = known.expected[criterion];
    expect([second.length, sum]).toEqual([expected.secondaryCount, expected.secondarySum]);
    if (expected.unique) expect(new Set(second)).toEqual(new Set(expected.secondary.map(placeOf)));
  });
});
