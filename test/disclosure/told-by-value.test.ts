import { describe, expect, it } from 'vitest';
import { profiles } from '../../src/disclosure/index.js';
import { toldByNoMean, toldByValue } from '../../src/disclosure/told-by-value.js';
import { exactRow } from './support.js';

const star7 = profiles['nhs-star-7'];
const mean = (people: number) => exactRow({ statistic: 'mean', values: Array.from({ length: people }, (_, place) => place % 7) });
const share = (numerator: number, denominator: number) => exactRow({ statistic: 'proportion', numerator, denominator });

describe('what a value tells of the counts beside it', () => {
  it('no mean beside 10 people: 8 or 9 of them; a mean: at least 10', () => {
    expect(toldByValue(mean(9), 'denominator', star7)).toEqual({ low: 8, high: 9 });
    expect(toldByValue(mean(11), 'denominator', star7)).toMatchObject({ low: 10 });
    expect([toldByNoMean(8, star7), toldByNoMean(7, star7), toldByNoMean(10, star7)]).toEqual([{ low: 8, high: 9 }, undefined, undefined]);
  });

  it('a share that leaves no few: which counts of each side fit', () => {
    // 25 of 35: from 23 to 27 of 33 to 37, of which 27 of 33 or 34 would leave fewer than 8.
    expect(toldByValue(share(25, 35), 'numerator', star7)).toEqual({ low: 23, high: 27 });
    expect(toldByValue(share(20, 30), 'numerator', star7)).toEqual({ low: 18, high: 22 });
    expect(toldByValue(share(30, 40), 'denominator', star7)).toEqual({ low: 38, high: 42 });
  });

  it('a numerator that is hidden, nothing: the real counts would not even be in the range', () => {
    expect(toldByValue(share(9, 14), 'denominator', star7)).toBeUndefined();
    expect(toldByValue(share(8, 16), 'denominator', star7)).toBeUndefined();
    expect(toldByValue(share(3, 40), 'denominator', star7)).toBeUndefined();
  });

  it('under every profile, what holds of the real counts', () => {
    for (const profile of Object.values(profiles)) {
      for (let denominator = 1; denominator <= 60; denominator += 1) {
        for (let numerator = 0; numerator <= denominator; numerator += 1) {
          for (const [field, count] of [['numerator', numerator], ['denominator', denominator]] as const) {
            const range = toldByValue(share(numerator, denominator), field, profile);
            if (range && (count < range.low || count > range.high)) throw new Error(`${profile.id}: ${field} of ${numerator} of ${denominator} is not from ${range.low} to ${range.high}`);
          }
        }
      }
    }
  });
});
