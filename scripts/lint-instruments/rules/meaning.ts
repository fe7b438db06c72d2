import { parseDefinition } from '../../../src/schema/parse-definition.js';
import type { Rule } from '../rule.js';

export const meaning: Rule = {
  name: 'meaning',
  description: 'Scores name items that exist and reach the range they declare; bands, cut-offs and rules lie on the scale.',
  reason: 'A score that can leave its range, or a band with a gap, gives a wrong figure without an error.',
  check: ({ definition }) => parseDefinition(definition).issues,
};
