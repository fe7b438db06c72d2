import { objectsIn } from '../../../src/definitions/objects-in.js';
import { KEY_ORDER } from '../format-definition.js';
import type { Rule } from '../rule.js';

export const keyOrder: Rule = {
  name: 'key-order',
  description: 'Keys stand in the usual order: what it is, what it is made of, what is published about it, where that was read.',
  reason: 'Two definitions can then be laid side by side, and a change shows as a change.',
  check: ({ definition }) =>
    objectsIn(definition).flatMap(({ path, object }) => {
      const places = Object.keys(object).map((key) => ({ key, place: KEY_ORDER.indexOf(key) })).filter(({ place }) => place >= 0);
      const late = places.find(({ place }, index) => place < (places[index - 1]?.place ?? -1));
      return late ? [{ path: [...path, late.key], message: `Expected "${late.key}" further up.` }] : [];
    }),
};
