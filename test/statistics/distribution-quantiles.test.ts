import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chiSquaredQuantile, normalQuantile, studentTQuantile } from '../../src/statistics/index.js';
import { readNumbers } from '../reference/read-reference.js';
import { worstError } from './worst-error.js';

/** What the library promises. The margins below are what it reaches, so that a slow loss of digits shows. */
const PROMISED = 1e-8;

const probabilities = fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true });
const degrees = fc.double({ min: 1, max: 1e6, noNaN: true });

describe('normalQuantile', () => {
  it("equals R's qnorm from 1e-300 to 1 − 1e-9", () => {
    const worst = worstError(readNumbers('normal-quantile').map(({ probability = NaN, quantile }) => ({
      what: `p ${probability}`, actual: normalQuantile(probability), expected: quantile,
    })));
    expect(worst.error, worst.what).toBeLessThan(1e-15);
  });

  it('refuses what is not a probability, with what it found', () => {
    for (const probability of [0, 1, -0.1, 95, NaN]) {
      expect(() => normalQuantile(probability)).toThrow(RangeError);
    }
    expect(() => normalQuantile(95)).toThrow('normalQuantile requires a probability between 0 and 1, found 95');
  });
});

describe('studentTQuantile', () => {
  const rows = readNumbers('student-t-quantile');
  const compared = rows.map(({ probability = NaN, degrees_of_freedom: degreesOfFreedom = NaN, quantile }) => ({
    what: `p ${probability}, ${degreesOfFreedom} degrees of freedom`,
    nearCentre: Math.abs(probability - 0.5) < 1e-3,
    actual: studentTQuantile({ probability, degreesOfFreedom }),
    expected: quantile,
  }));

  it("equals R's qt from 1 to 1,000,000 degrees of freedom", () => {
    const worst = worstError(compared);
    expect(worst.error, worst.what).toBeLessThan(PROMISED);
  });

  it("equals R's qt to twelve digits, but within a thousandth of one half, where qt itself has ten", () => {
    const worst = worstError(compared.filter(({ nearCentre }) => !nearCentre));
    expect(worst.error, worst.what).toBeLessThan(1e-12);
  });

  it('equals the closed forms for 1 and 2 degrees of freedom', () => {
    fc.assert(fc.property(probabilities, (probability) => {
      const offset = probability - 0.5;
      const forms = [
        { degreesOfFreedom: 1, expected: Math.tan(Math.PI * offset) },
        { degreesOfFreedom: 2, expected: (2 * offset * Math.SQRT2) / Math.sqrt(4 * probability * (1 - probability)) },
      ];
      const worst = worstError(forms.map(({ degreesOfFreedom, expected }) => ({
        what: `${degreesOfFreedom}`, actual: studentTQuantile({ probability, degreesOfFreedom }), expected,
      })));
      expect(worst.error).toBeLessThan(1e-9);
    }));
  });

  it('is 0 at one half and antisymmetric around it', () => {
    expect(studentTQuantile({ probability: 0.5, degreesOfFreedom: 7 })).toBe(0);
    fc.assert(fc.property(fc.double({ min: 2 ** -20, max: 0.5, noNaN: true }), degrees, (tail, degreesOfFreedom) => {
      const probability = 1 - tail; // rounded, so that 1 − probability below is exact
      const upper = studentTQuantile({ probability, degreesOfFreedom });
      expect(studentTQuantile({ probability: 1 - probability, degreesOfFreedom })).toBe(upper === 0 ? 0 : -upper);
    }));
  });

  it('lies further out than the normal quantile and comes nearer with more degrees of freedom', () => {
    const above = fc.double({ min: 0.51, max: 1 - 1e-6, noNaN: true });
    fc.assert(fc.property(above, fc.integer({ min: 1, max: 5000 }), (probability, few) => {
      const withFew = studentTQuantile({ probability, degreesOfFreedom: few });
      const withMore = studentTQuantile({ probability, degreesOfFreedom: few + 1 });
      expect(withFew).toBeGreaterThan(withMore);
      expect(withMore).toBeGreaterThan(normalQuantile(probability));
    }));
  });

  it('stays a number at the ends of its ranges', () => {
    for (const probability of [1e-100, 1e-15, 0.5 - 1e-16, 1 - 2 ** -53]) {
      for (const degreesOfFreedom of [1, 1e12]) {
        expect(studentTQuantile({ probability, degreesOfFreedom })).toSatisfy(Number.isFinite);
      }
    }
  });

  it('names every argument that is outside its range', () => {
    expect(() => studentTQuantile({ probability: 0, degreesOfFreedom: 0 })).toThrow(
      'studentTQuantile requires a probability from 1e-100 to below 1, found 0; and 1 to 1e12 degrees of freedom, found 0',
    );
  });
});

describe('chiSquaredQuantile', () => {
  it("equals R's qchisq from 1 to 1,000,000 degrees of freedom", () => {
    const rows = readNumbers('chi-squared-quantile');
    const worst = worstError(rows.map(({ probability = NaN, degrees_of_freedom: degreesOfFreedom = NaN, quantile }) => ({
      what: `p ${probability}, ${degreesOfFreedom} degrees of freedom`,
      actual: chiSquaredQuantile({ probability, degreesOfFreedom }),
      expected: quantile,
    })));
    expect(worst.error, worst.what).toBeLessThan(1e-13);
  });

  it('equals the closed form for 2 degrees of freedom and the squared normal quantile for 1', () => {
    fc.assert(fc.property(probabilities, (probability) => {
      const forms = [
        { degreesOfFreedom: 1, expected: normalQuantile((1 - probability) / 2) ** 2 },
        { degreesOfFreedom: 2, expected: -2 * Math.log1p(-probability) },
      ];
      const worst = worstError(forms.map(({ degreesOfFreedom, expected }) => ({
        what: `${degreesOfFreedom}`, actual: chiSquaredQuantile({ probability, degreesOfFreedom }), expected,
      })));
      // Below 1e-3 the form for 1 is itself only as exact as the rounding of (1 − p) ÷ 2.
      expect(worst.error, worst.what).toBeLessThan(probability < 1e-3 ? 1e-7 : PROMISED);
    }));
  });

  it('grows with the probability and with the degrees of freedom', () => {
    const below = fc.double({ min: 0.001, max: 0.99, noNaN: true });
    const upTo10000 = fc.double({ min: 1, max: 1e4, noNaN: true });
    fc.assert(fc.property(below, upTo10000, (probability, degreesOfFreedom) => {
      const here = chiSquaredQuantile({ probability, degreesOfFreedom });
      expect(chiSquaredQuantile({ probability: probability + 0.005, degreesOfFreedom })).toBeGreaterThan(here);
      expect(chiSquaredQuantile({ probability, degreesOfFreedom: degreesOfFreedom + 1 })).toBeGreaterThan(here);
    }));
  });

  it('names every argument that is outside its range', () => {
    expect(() => chiSquaredQuantile({ probability: 1, degreesOfFreedom: 0 })).toThrow(
      'chiSquaredQuantile requires a probability from 1e-100 to below 1, found 1; and 1 to 1e9 degrees of freedom, found 0',
    );
  });
});
