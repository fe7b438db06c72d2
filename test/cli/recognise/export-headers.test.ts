import { describe, expect, test } from 'vitest';
import { proposeReadings } from '../../../src/cli/recognise/readings.js';
import { shapeNotes } from '../../../src/cli/recognise/shape-notes.js';
import { instruments } from '../../../src/generated/all.js';
import tables from './export-headers.json' with { type: 'json' };

/** What is made of headers alone: what it may be, how sure that is, what is lacking; then the beginning of what is said. */
function madeOf(headers: readonly string[]): readonly string[] {
  const readings = proposeReadings({ file: 'export.csv', headers, rows: [] }, instruments).map(({ kind, instrument, sureness, missing, timePoints }) =>
    [instrument ?? kind, ...(missing.length > 0 ? [`lacks ${missing.join(', ')}`] : [sureness]), ...(timePoints ? [timePoints.map(({ prefix, suffix, occasion }) => `${prefix ?? suffix}=${occasion}`).join('/')] : [])].join(': '));
  return [...readings, ...shapeNotes(headers).map((note) => `! ${note.slice(0, 38)}`)];
}

/** The public headers of case systems and national returns, as published; nobody's data. */
describe('the tables of real systems', () => {
  test('are recognised no further than their headers allow', () => {
    expect(Object.fromEntries(tables.map(({ system, table, headers }) => [`${system} / ${table}`, madeOf(headers)]))).toMatchSnapshot();
  });

  test('never have a flag for follow-up, or the number of a goal, taken for more', () => {
    for (const { headers } of tables) {
      const taken = proposeReadings({ file: 'export.csv', headers, rows: [] }, instruments).flatMap(({ columns }) => [...columns]);
      expect(taken).not.toContainEqual(['occasion', 'followUp']);
      expect(taken).not.toContainEqual(['goal_id', 'goal_number']);
    }
  });
});
