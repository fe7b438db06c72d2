import { objectsIn } from '../../../src/definitions/objects-in.js';
import type { Rule } from '../rule.js';

export const usedSources: Rule = {
  name: 'used-sources',
  description: 'Every source is the source of at least one fact.',
  reason: 'A reading list hides which source a number rests on.',
  check({ definition, sources }) {
    const named = new Set(objectsIn(definition).map(({ object }) => object['source']));
    return sources.flatMap(({ id }, index) =>
      named.has(id) ? [] : [{ path: ['sources', index], message: `No fact names the source "${id}".` }],
    );
  },
};
