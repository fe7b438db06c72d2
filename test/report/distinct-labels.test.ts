import { expect, test } from 'vitest';
import { withDistinctLabels } from '../../src/report/distinct-labels.js';
import { categoryLabel } from '../../src/report/labels.js';
import { en } from '../../src/report/messages/en.js';

type Rows = Parameters<typeof withDistinctLabels>[1];

/** What categories are called, given by breakdown. */
function called(breakdowns: Readonly<Record<string, readonly string[]>>): readonly string[] {
  const rows = Object.entries(breakdowns).flatMap(([breakdown, categories]) => categories.map((category) => ({ breakdown, category }))) as unknown as Rows;
  const text = withDistinctLabels(en, rows);
  return Object.values(breakdowns).flat().map((category) => categoryLabel(category, text));
}

test.each([
  [{ sex: ['female', 'Female', 'male'] }, ['female', 'Female', 'Male']],
  [{ theme: ['getting-out', 'getting_out', 'home'] }, ['Getting out', 'getting_out', 'Home']],
  [{ sex: ['Not known', 'not-known'] }, ['Not known', 'not-known']],
  [{ ethnic: ['White British', 'White  British', 'White\u00a0British'] }, ['White British', 'White  British (2)', 'White\u00a0British (3)']],
  [{ ethnic: ['A b', 'A  b', 'A b (2)'] }, ['A b', 'A  b (3)', 'A b (2)']],
])('no two groups of %j are called alike', (breakdowns, labels) => {
  expect(called(breakdowns)).toEqual(labels);
});

test('groups of two breakdowns may be, and the messages of a report without such groups are the same', () => {
  expect(called({ sex: ['female'], theme: ['Female'] })).toEqual(['Female', 'Female']);
  expect(withDistinctLabels(en, [{ breakdown: 'all', category: 'all' }] as unknown as Rows)).toBe(en);
});
