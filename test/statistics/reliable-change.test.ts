import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reliableChangeCriterion, standardErrorOfDifference, standardErrorOfMeasurement } from '../../src/statistics/index.js';
import reference from '../reference/reliable-change.json' with { type: 'json' };

const scales = fc.record({
  standardDeviation: fc.double({ min: 0.1, max: 100, noNaN: true }),
  reliability: fc.double({ min: 0, max: 0.99, noNaN: true }),
});

describe('reliable change', () => {
  it.each(reference.reliableChange)('equals the worked values of $id', ({ input, confidence, decimals, expected }) => {
    expect(reliableChangeCriterion({ ...input, confidence })).toBeCloseTo(expected.reliableChangeCriterion, decimals);
    if (expected.standardErrorOfMeasurement === undefined) return;
    expect(standardErrorOfMeasurement(input)).toBeCloseTo(expected.standardErrorOfMeasurement, decimals);
    expect(standardErrorOfDifference(input)).toBeCloseTo(expected.standardErrorOfDifference, decimals);
    expect(1.96 * standardErrorOfDifference(input)).toBeCloseTo(expected.withQuantileRoundedTo196, decimals);
  });

  it('uses the exact normal quantile, not 1.96', () => {
    expect(reliableChangeCriterion({ standardDeviation: 7.5, reliability: 0.8 })).toBeCloseTo(9.296925484568, 11);
  });

  it('needs no points when the scale repeats perfectly, and more the worse it repeats', () => {
    expect(reliableChangeCriterion({ standardDeviation: 7.5, reliability: 1 })).toBe(0);
    fc.assert(fc.property(scales, ({ standardDeviation, reliability }) => {
      const better = reliableChangeCriterion({ standardDeviation, reliability: reliability + 0.01 });
      expect(reliableChangeCriterion({ standardDeviation, reliability })).toBeGreaterThan(better);
    }));
  });

  it('scales with the points of the scale', () => {
    fc.assert(fc.property(scales, ({ standardDeviation, reliability }) => {
      const doubled = reliableChangeCriterion({ standardDeviation: 2 * standardDeviation, reliability });
      expect(doubled).toBeCloseTo(2 * reliableChangeCriterion({ standardDeviation, reliability }), 9);
    }));
  });

  it('names every argument that is outside its range, and the function that was called', () => {
    const wrong = { standardDeviation: 0, reliability: 1.1 };
    const mistakes = 'requires a standard deviation above 0, found 0; and a reliability from 0 to 1, found 1.1';
    expect(() => standardErrorOfMeasurement(wrong)).toThrow(`standardErrorOfMeasurement ${mistakes}`);
    expect(() => standardErrorOfDifference(wrong)).toThrow(`standardErrorOfDifference ${mistakes}`);
    expect(() => reliableChangeCriterion({ ...wrong, confidence: 0 })).toThrow(
      `reliableChangeCriterion ${mistakes}; and a confidence between 0 and 1, found 0`,
    );
  });
});
