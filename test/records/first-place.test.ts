import fc from 'fast-check';
import { expect, it } from 'vitest';
import { firstPlace } from '../../src/records/first-place.js';

it('the first place from which on a test holds is found by asking few', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 5000 }), fc.nat(), (size, seed) => {
    const first = seed % (size + 1);
    let asked = 0;
    const found = firstPlace(size, (place) => {
      asked += 1;
      expect(place >= 0 && place < size).toBe(true);
      return place >= first;
    });
    expect(found).toBe(first);
    expect(asked).toBeLessThanOrEqual(Math.ceil(Math.log2(size + 1)));
  }));
});
