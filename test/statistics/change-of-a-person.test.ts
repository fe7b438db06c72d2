import { describe, expect, it } from 'vitest';
import {
  edwardsNunnally, type ExpectedFollowUp, expectedRegressionToTheMean, gulliksenLordNovick, hagemanArrindell, jacobsonTruax, nunnallyKotsch,
  reliableChangeIndex,
} from '../../src/statistics/index.js';
import { readNumbers, readRows } from '../reference/read-reference.js';
import { worstError } from './worst-error.js';

function expectedBy(method: string | undefined, number: (column: string) => number): ExpectedFollowUp {
  const scale = { mean: number('mean'), standardDeviation: number('standard_deviation'), reliability: number('reliability') };
  const { mean, ...withoutMean } = scale;
  switch (method) {
    case 'jacobson-truax': return jacobsonTruax(withoutMean);
    case 'edwards-nunnally': return edwardsNunnally(scale);
    case 'gulliksen-lord-novick': return gulliksenLordNovick(scale);
    case 'nunnally-kotsch': return nunnallyKotsch({ ...scale, followUpReliability: number('follow_up_reliability') });
    case 'hageman-arrindell':
      return hagemanArrindell({ ...withoutMean, change: { mean: number('change_mean'), standardDeviation: number('change_sd') } });
    default: throw new Error(`no method for the mean ${mean}`);
  }
}

describe('reliableChangeIndex', () => {
  const rows = readRows('reliable-change-methods');

  it.each([...new Set(rows.map((row) => row.method))])('by %s equals R', (method) => {
    const worst = worstError(rows.filter((row) => row.method === method).map((row) => {
      const number = (column: string) => Number(row[column]);
      const index = reliableChangeIndex({ expected: expectedBy(method, number), baseline: number('baseline'), followUp: number('follow_up') });
      return { what: JSON.stringify(row), actual: index, expected: number('index') };
    }), { unit: 1 });
    expect(worst.error, worst.what).toBeLessThan(1e-9);
  });

  it('refuses a scale, a mean or changes that cannot be, by the name of the method', () => {
    const scale = { mean: 40, standardDeviation: 7.5, reliability: 0.8 };
    expect(() => edwardsNunnally({ ...scale, mean: NaN, reliability: 80 })).toThrow(
      'edwardsNunnally requires a finite mean, found NaN; and a reliability from 0 to 1, found 80');
    expect(() => gulliksenLordNovick({ ...scale, standardDeviation: 0 })).toThrow(RangeError);
    expect(() => nunnallyKotsch({ ...scale, followUpReliability: 1.1 })).toThrow('a follow-up reliability from 0 to 1, found 1.1');
    expect(() => hagemanArrindell({ ...scale, change: { mean: 6, standardDeviation: 4 } })).toThrow('changes that vary by more than their error');
  });
});

describe('expectedRegressionToTheMean', () => {
  it("equals the prediction of R's lm", () => {
    const worst = worstError(readNumbers('regression-to-the-mean').map((row) => {
      const { population_mean: populationMean = NaN, reliability: testRetestReliability = NaN, baseline_mean: baselineMean = NaN } = row;
      return { what: JSON.stringify(row), actual: expectedRegressionToTheMean({ populationMean, testRetestReliability, baselineMean }), expected: row.points };
    }), { unit: 1 });
    expect(worst.error, worst.what).toBeLessThan(1e-9);
  });

  it('refuses a reliability above 1', () => {
    expect(() => expectedRegressionToTheMean({ populationMean: 5, testRetestReliability: 75, baselineMean: 17 })).toThrow(RangeError);
  });
});
