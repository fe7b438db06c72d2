import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clinicalCutoff, type ClinicalCutoffInput } from '../../src/statistics/index.js';
import reference from '../reference/reliable-change.json' with { type: 'json' };
import { deepFreeze } from './deep-freeze.js';

const clinical = { mean: 20, standardDeviation: 8 };
const functional = { mean: 5, standardDeviation: 3 };
const direction = 'decrease';

describe('clinicalCutoff', () => {
  it.each(reference.clinicalCutoffs)('equals the worked value of $id', ({ input, decimals, expected }) => {
    expect(clinicalCutoff(deepFreeze(input as ClinicalCutoffInput))).toBeCloseTo(expected, decimals);
  });

  it('takes the functional standard deviation in type b, not the clinical one', () => {
    expect(clinicalCutoff({ type: 'b', direction, clinical, functional })).toBe(5 + 2 * 3);
  });

  it('needs only the norms its type uses', () => {
    expect(clinicalCutoff({ type: 'a', direction, clinical })).toBe(20 - 2 * 8);
    expect(clinicalCutoff({ type: 'b', direction, functional })).toBe(11);
  });

  it('puts type c equally many standard deviations from both means', () => {
    const deviations = fc.double({ min: 0.5, max: 50, noNaN: true });
    fc.assert(fc.property(deviations, deviations, (ofClinical, ofFunctional) => {
      const cutoff = clinicalCutoff({
        type: 'c', direction: 'increase',
        clinical: { mean: 0, standardDeviation: ofClinical }, functional: { mean: 10, standardDeviation: ofFunctional },
      });
      expect(cutoff / ofClinical).toBeCloseTo((10 - cutoff) / ofFunctional, 9);
    }));
  });

  it('is mirrored when the scale is turned round', () => {
    const turned = (norm: typeof clinical) => ({ ...norm, mean: -norm.mean });
    for (const type of ['a', 'b', 'c'] as const) {
      expect(clinicalCutoff({ type, direction: 'increase', clinical: turned(clinical), functional: turned(functional) }))
        .toBe(-clinicalCutoff({ type, direction, clinical, functional }));
    }
  });

  it('refuses norms that contradict the direction, so that a turned scale is noticed', () => {
    expect(() => clinicalCutoff({ type: 'c', direction: 'increase', clinical, functional })).toThrow(
      'clinicalCutoff requires a functional mean above the clinical mean 20, found 5',
    );
    expect(() => clinicalCutoff({ type: 'c', direction, clinical, functional: clinical })).toThrow(RangeError);
  });

  it('names every number that is outside its range', () => {
    expect(() => clinicalCutoff({ type: 'a', direction, clinical: { mean: NaN, standardDeviation: 0 } })).toThrow(
      'clinicalCutoff requires a finite clinical mean, found NaN; and a clinical standard deviation above 0, found 0',
    );
  });
});
