import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import Papa from 'papaparse';
import type { CsvOptions } from '../../src/readers/index.js';
import { readCsv, readJson, readNdjson } from '../../src/readers/index.js';
import { fieldsByColumn } from '../../src/records/fields-by-column.js';
import type { RecordKind } from '../../src/records/fields.js';
import { caseload } from '../../src/records/make-caseload.js';
import type { Records } from '../../src/records/record-types.js';
import { parseRecords } from '../../src/schema/records/parse-records.js';
import { phq9 } from '../../src/generated/phq-9.js';
import { definitions } from './arbitrary-records.js';

/** Words nobody else would write: one word, or a sentence with signs that spoil a file. */
const secret = fc.stringMatching(/^Zq[a-z]{6,12}$/);
const said = secret.chain((word) => fc.record({ word: fc.constant(word), text: fc.constantFrom(word, `I want ${word}`, `a "${word}" day`, `${word}, and more`, `more;\n${word}`, `${word}\t|`) }));

const KINDS_WITH_WORDS = ['goals', 'goalEvents', 'goalRatings', 'assessments', 'outcomes'] as const satisfies readonly RecordKind[];
const kind = fc.constantFrom(...KINDS_WITH_WORDS);
const optionsOf = (of: RecordKind): CsvOptions => (of === 'assessments' ? { kind: of, instrument: phq9, file: 'f.csv' } : { kind: of, file: 'f.csv' });
const columnsOf = (of: RecordKind) => [...fieldsByColumn(of, of === 'assessments' ? phq9 : undefined).keys()];

function expectSilence(word: string, options: CsvOptions, read: ReturnType<typeof readCsv>): void {
  const { issues } = caseload({ tables: read.tables, definitions });
  expect(JSON.stringify([...read.issues, ...issues])).not.toContain(word);
  expect(options.file).toBe('f.csv');
}

describe('no message holds what somebody said', () => {
  it('whatever column of a record their words stand in', () => {
    fc.assert(
      fc.property(said, kind, fc.nat(), ({ word, text }, of, place) => {
        const fields = [...fieldsByColumn(of).values(), 'q1', 'q9', 'total'];
        const field = fields[place % fields.length] ?? '';
        const nested = ['q1', 'q9', 'total'].includes(field) ? { responses: { [field]: text } } : { [field]: text };
        const record = { personId: 'p1', goalId: 'g1', instrument: 'phq-9', outcome: 'housing-status', value: text, statement: text, ...nested };
        const records = { persons: [{ personId: 'p1' }], [of]: [record], ...(of === 'goalRatings' && { goals: [{ personId: 'p1', goalId: 'g1', statement: text, scale: 'goal-progress' }] }) };
        const { issues } = caseload({ records: records, definitions });
        expect(issues.length).toBeGreaterThan(0);
        expect(JSON.stringify(issues)).not.toContain(word);
        expect(JSON.stringify(parseRecords(records).issues)).not.toContain(word);
      }),
      { numRuns: 300 },
    );
  });

  it('however badly the file is written: unquoted, another delimiter, no headers, cells moved', () => {
    const spoil = fc.constantFrom<(rows: string[][]) => string>(
      (rows) => rows.map((row) => row.join(',')).join('\n'),
      (rows) => Papa.unparse(rows, { delimiter: ';' }),
      (rows) => Papa.unparse(rows, { delimiter: '\t' }),
      (rows) => Papa.unparse(rows.slice(1)),
      (rows) => Papa.unparse(rows.map((row, place) => (place === 0 ? row : [...row.slice(1), row[0] ?? '']))),
      (rows) => Papa.unparse(rows.map((row, place) => (place === 0 ? row.slice(2) : row))),
      (rows) => `${Papa.unparse(rows)}\n"`,
      (rows) => Papa.unparse(rows).replace('"', ''),
      (rows) => Papa.unparse(rows),
    );
    fc.assert(
      fc.property(said, kind, spoil, fc.nat(), ({ word, text }, of, write, place) => {
        const columns = columnsOf(of);
        const row = columns.map((column, index) => (index === place % columns.length || ['statement', 'value', 'q1'].includes(column) ? text : column === 'person_id' ? 'p1' : ''));
        expectSilence(word, optionsOf(of), readCsv(write([columns, row, row]), optionsOf(of)));
      }),
      { numRuns: 400 },
    );
  });

  it('when JSON is cut off in the middle of it', () => {
    fc.assert(
      fc.property(said, kind, fc.nat({ max: 60 }), ({ word, text }, of, cut) => {
        const line = JSON.stringify({ person_id: 'p1', statement: text, value: text, q1: text, status: text });
        const broken = line.slice(0, Math.max(10, line.length - cut));
        expectSilence(word, optionsOf(of), readNdjson(`${broken}\n${line}`, optionsOf(of)));
        expectSilence(word, optionsOf(of), readJson(`[${broken}`, optionsOf(of)));
      }),
    );
  });

  it('not even a number that somebody answered', () => {
    const answer = fc.integer({ min: 10_000, max: 99_999 });
    fc.assert(
      fc.property(answer, (number) => {
        const records = {
          persons: [{ personId: 'p1' }],
          assessments: [{ personId: 'p1', instrument: 'phq-9', on: '2024-01-01', responses: { q9: number }, scores: { total: number } }],
          outcomes: [{ personId: 'p1', outcome: 'leaving-the-house', on: '2024-01-01', value: number }],
          goals: [{ personId: 'p1', goalId: 'g1', statement: 's', scale: 'goal-progress' }],
          goalRatings: [{ goalId: 'g1', on: '2024-01-01', value: number }],
        };
        const { issues } = caseload({ records: records as unknown as Records, definitions });
        expect(issues).toHaveLength(4);
        expect(JSON.stringify(issues)).not.toContain(String(number));
      }),
    );
  });
});
