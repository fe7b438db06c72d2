import type { Rule } from '../rule.js';

export const licenceGate: Rule = {
  name: 'licence-gate',
  description: "The holder's words (stem, questions, names of answers) stand only where a licence that was read allows it. Where no terms were read, the status is permission-needed.",
  reason: 'Not sure means structure only, and ask: whoever installs the library must not find themselves infringing.',
  check({ definition }) {
    if (definition.kind !== 'instrument') return [];
    const { licence, stem, options, items } = definition;
    const isRead = licence.evidence === 'primary' || licence.evidence === 'secondary';
    if (licence.status === 'wording-included') {
      return isRead ? [] : [{ path: ['licence'], message: 'Expected a licence that was read, not one that was chosen.' }];
    }
    // What may be used without asking is known from terms, and from nothing else.
    const unread = licence.status === 'labels-only' && !isRead;
    const worded = [
      ...(stem ? [['stem']] : []),
      ...options.flatMap(({ label }, index) => (label ? [['options', index, 'label']] : [])),
      ...items.flatMap((item, index) => (item.wording ? [['items', index, 'wording']] : [])),
      ...items.flatMap((item, index) => (item.options?.some(({ label }) => label) ? [['items', index, 'options']] : [])),
    ];
    return [
      ...(unread ? [{ path: ['licence', 'status'], message: 'Expected permission-needed where no terms were read.' }] : []),
      ...worded.map((path) => ({ path, message: `Expected no words of the holder's under the licence "${licence.status}".` })),
    ];
  },
};
