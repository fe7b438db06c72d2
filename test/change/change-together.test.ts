import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeTogether } from '../../src/change/change-together.js';
import type { ChangeClass } from '../../src/definitions/criteria.js';

const RULES = ['apart', 'neither', 'deterioration'] as const;
const KNOWN = ['improved', 'no-reliable-change', 'deteriorated'] as const;
const byEachRule = (...classes: readonly (ChangeClass | undefined)[]) => RULES.map((mixed) => changeTogether({ classes, mixed }));

describe('change over several measures', () => {
  it.each([
    [['improved', 'no-reliable-change'], 'improved'],
    [['no-reliable-change', 'deteriorated'], 'deteriorated'],
    [['no-reliable-change', 'no-reliable-change'], 'no-reliable-change'],
    [['improved'], 'improved'],
  ] as const)('of %j is %s by every rule', (classes, expected) => {
    expect(byEachRule(...classes)).toEqual([expected, expected, expected]);
  });

  it('that is better and worse is apart by default, and goes where a named rule says', () => {
    expect(byEachRule('improved', 'deteriorated')).toEqual(['mixed', 'no-reliable-change', 'deteriorated']);
    expect(changeTogether({ classes: ['deteriorated', 'no-reliable-change', 'improved'] })).toBe('mixed');
  });

  it('is not known while a measure without a pair could decide it, and is known once it could not', () => {
    expect(byEachRule(undefined)).toEqual([undefined, undefined, undefined]);
    expect(byEachRule()).toEqual([undefined, undefined, undefined]);
    expect(byEachRule('improved', undefined)).toEqual([undefined, undefined, undefined]);
    expect(byEachRule('deteriorated', undefined)).toEqual([undefined, undefined, 'deteriorated']);
    expect(byEachRule('improved', 'deteriorated', undefined)).toEqual(['mixed', 'no-reliable-change', 'deteriorated']);
    expect(changeTogether({ classes: Array<ChangeClass>(2) })).toBeUndefined();
    // Classes of another rule are no classes of reliable change.
    expect(byEachRule('no-important-change', 'no-reliable-change')).toEqual([undefined, undefined, undefined]);
  });

  it('does not depend on the order of measures, and says nothing unknown that every answer would bear out', () => {
    const classes = fc.array(fc.constantFrom(...KNOWN, undefined), { minLength: 1, maxLength: 4 });
    fc.assert(fc.property(classes, fc.constantFrom(...RULES), (list, mixed) => {
      const found = changeTogether({ classes: list, mixed });
      expect(changeTogether({ classes: [...list].reverse(), mixed })).toBe(found);
      const filled = list.reduce<readonly (readonly ChangeClass[])[]>((lists, one) => lists.flatMap((before) => (one ? [one] : KNOWN).map((next) => [...before, next])), [[]]);
      const possible = new Set(filled.map((every) => changeTogether({ classes: every, mixed })));
      expect(found).toBe(possible.size === 1 ? [...possible][0] : undefined);
    }), { numRuns: 500 });
  });
});
