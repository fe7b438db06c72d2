import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readCsv } from '../../src/readers/index.js';
import { caseload } from '../../src/records/index.js';
import { originOf, textAt } from '../../src/records/table.js';

it('every record that is left knows its file and line, however many others were set aside', () => {
  fc.assert(fc.property(fc.array(fc.array(fc.boolean(), { maxLength: 12 }), { minLength: 1, maxLength: 3 }), (files) => {
    const texts = files.map((rows, file) => ['episode_id,person_id,referred_on', ...rows.map((isUsed, row) => `e${file}-${row + 2},p1,${isUsed ? '2025-01-06' : '31/31/31'}`), ''].join('\n'));
    const tables = texts.flatMap((text, file) => readCsv(text, { kind: 'episodes', file: `${file}.csv` }).tables);
    const { episodes: { table } } = caseload({ tables, definitions: [] }).caseload;
    const found = Array.from({ length: table.size }, (_, row) => [textAt(table, 'episodeId', row), originOf(table, row)]);
    expect(found).toEqual(files.flatMap((rows, file) => rows.flatMap((isUsed, row) => (isUsed ? [[`e${file}-${row + 2}`, { file: `${file}.csv`, line: row + 2 }]] : []))));
  }));
});

it('a record that came as an object has neither', () => {
  const { caseload: { persons } } = caseload({ records: { persons: [{ personId: 'p1' }] }, definitions: [] });
  expect(originOf(persons, 0)).toEqual({});
});
