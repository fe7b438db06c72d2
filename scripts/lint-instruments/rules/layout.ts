import { formatDefinition } from '../format-definition.js';
import type { Rule } from '../rule.js';

export const layout: Rule = {
  name: 'layout',
  description: 'Two spaces, one line for whatever fits on it, no trailing spaces, a line break at the end.',
  reason: 'A reviewer should see changed facts and no changed spaces.',
  check({ definition, text }) {
    if (text === formatDefinition(definition)) return [];
    const expected = formatDefinition(definition).split('\n');
    const line = text.split('\n').findIndex((found, index) => found !== expected[index]);
    const at = line < 0 ? expected.length : line + 1;
    return [{ path: [], message: `Line ${at} is laid out differently; npm run lint:instruments -- --fix lays it out again.` }];
  },
};
