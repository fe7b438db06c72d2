import { TEXT_KEYS } from '../../../src/definitions/check-common.js';
import { objectsIn } from '../../../src/definitions/objects-in.js';
import type { Rule } from '../rule.js';

export const englishTexts: Rule = {
  name: 'english-texts',
  description: 'Every text is there in English, whatever other languages it has.',
  reason: 'English is what a report falls back to, so a text without it would print another language unasked.',
  check: ({ definition }) =>
    objectsIn(definition)
      .filter(({ path }) => TEXT_KEYS.includes(String(path.at(-1))))
      .filter(({ object }) => typeof object['en'] !== 'string')
      .map(({ path }) => ({ path, message: 'Expected a text in English ("en").' })),
};
