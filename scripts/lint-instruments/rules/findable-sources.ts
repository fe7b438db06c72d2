import type { Rule } from '../rule.js';

/** Our own choices are found beside themselves. */
const OWN = 'whatmatters';

export const findableSources: Rule = {
  name: 'findable-sources',
  description: 'Every source has a DOI or an address.',
  reason: 'Somebody who doubts a number must be able to open what it was read in.',
  check: ({ sources }) =>
    sources.flatMap(({ id, doi, url }, index) =>
      id === OWN || doi || url ? [] : [{ path: ['sources', index], message: `Expected a doi or url for "${id}".` }],
    ),
};
