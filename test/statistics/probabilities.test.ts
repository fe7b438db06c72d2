import { describe, expect, it } from 'vitest';
import { binomialProbability, hedgesCorrection, normalProbability, studentTTail } from '../../src/statistics/index.js';
import { readNumbers, readRows } from '../reference/read-reference.js';
import { worstError } from './worst-error.js';

describe('areas of distributions', () => {
  const rows = readRows('probabilities');
  const areas: Record<string, (numbers: { value: number; of: number; odds: number }) => number> = {
    normal: ({ value }) => normalProbability(value),
    t: ({ value, of }) => studentTTail({ t: value, degreesOfFreedom: of }),
    binomial: ({ value, of, odds }) => binomialProbability({ atMost: value, trials: of, odds }),
  };

  it.each(Object.entries(areas))('of the %s equal R', (distribution, area) => {
    const worst = worstError(rows.filter((row) => row.distribution === distribution).map((row) => ({
      what: JSON.stringify(row),
      actual: area({ value: Number(row.value), of: Number(row.of), odds: Number(row.odds) }),
      expected: Number(row.probability),
    })));
    expect(worst.error, worst.what).toBeLessThan(1e-9);
  });

  it('refuse what they cannot know', () => {
    expect(() => normalProbability(NaN)).toThrow(RangeError);
    expect(() => studentTTail({ t: Infinity, degreesOfFreedom: 0 })).toThrow('a finite t, found Infinity; and a');
    expect(() => binomialProbability({ atMost: 4, trials: 3 })).toThrow('a limit from -1 to 3, found 4');
  });
});

describe('hedgesCorrection', () => {
  it("equals R's gamma functions", () => {
    const worst = worstError(readNumbers('hedges-correction').map(({ degrees_of_freedom: df = NaN, correction }) =>
      ({ what: `${df} degrees of freedom`, actual: hedgesCorrection(df), expected: correction })));
    expect(worst.error, worst.what).toBeLessThan(1e-9);
  });

  it('refuses one degree of freedom, where there is no mean to correct', () => {
    expect(() => hedgesCorrection(1)).toThrow(RangeError);
  });
});
