import { expect, test } from 'vitest';
import { didYouMean } from '../../src/cli/near-matches.js';
import { instruments } from '../../src/generated/all.js';

const ids = instruments.map(({ id }) => id);

test.each([
  ['a family in the order of its numbers, none cut off', 'phq', 'did you mean phq-2, phq-4, phq-8, phq-9 or phq-15?'],
  ['two of a name', 'gad', 'did you mean gad-2 or gad-7?'],
  ['the very one, where only capitals differ', 'PHQ-9', 'did you mean phq-9?'],
  ['the very one, where a space stands for the hyphen', 'Core 10', 'did you mean core-10?'],
  ['the beginning of a name without its hyphens', 'eq5d', 'did you mean eq-5d-5l?'],
  ['a slip in spelling', 'swemwebs', 'did you mean swemwbs or wemwbs?'],
  ['the shorter name in another', 'wemwb', 'did you mean wemwbs or swemwbs?'],
])('offers %s', (_, word, said) => {
  expect(didYouMean(word, ids)).toBe(said);
});

test('offers nothing that is not near', () => {
  expect(didYouMean('mood', ids)).toBeUndefined();
  expect(didYouMean('--', ids)).toBeUndefined();
});
