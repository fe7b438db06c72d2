import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { readCsv, readNdjson, type CsvOptions, type Delimiter } from '../../src/readers/index.js';
import type { Caseload } from '../../src/records/caseload.js';
import type { CellTable } from '../../src/records/cell-table.js';
import { cellOf } from '../../src/records/column.js';
import { fieldsByColumn } from '../../src/records/fields-by-column.js';
import type { RecordKind } from '../../src/records/fields.js';
import { caseload } from '../../src/records/make-caseload.js';
import type { Records } from '../../src/records/record-types.js';
import { toRow, type RecordOf } from '../../src/records/row.js';
import type { Table } from '../../src/records/table.js';
import { phq9 } from '../../src/generated/phq-9.js';
import { numbersIn } from '../../src/records/valued.js';
import { anyRecords, definitions } from '../records/arbitrary-records.js';

type Write = (rows: readonly Readonly<Record<string, unknown>>[], columns: readonly string[]) => string;

const csv = (delimiter: Delimiter): Write => (rows, columns) =>
  Papa.unparse({ fields: [...columns], data: rows.map((row) => columns.map((column) => (Object.hasOwn(row, column) ? row[column] : ''))) }, { delimiter });
const ndjson: Write = (rows) => rows.map((row) => JSON.stringify(row)).join('\n');

/** Every list of records as a service would keep it in a file, read again. */
function tablesOf(records: Records, write: Write, read: (text: string, options: CsvOptions) => { readonly tables: readonly CellTable[] }): readonly CellTable[] {
  return Object.entries(records).flatMap(([name, list]) => {
    const kind = name as RecordKind;
    const rows = (list as readonly RecordOf<RecordKind>[]).map((record) => toRow(kind, record));
    const own = { kind, ...(kind === 'assessments' && { instrument: phq9 }) };
    const columns = new Set([...fieldsByColumn(kind, own.instrument).keys()].filter((column) => column !== 'instrument' || kind !== 'assessments'));
    return read(write(rows, [...new Set([...columns, ...rows.flatMap((row) => Object.keys(row))])]), own).tables;
  });
}

const rowsOf = (table: Table) => Array.from({ length: table.size }, (_, row) => Object.fromEntries(Object.entries(table.columns).flatMap(([field, column]) => {
  const cell = cellOf(column, row);
  return cell === undefined ? [] : [[field, cell]];
})));

const held = ({ persons, episodes, contacts, assessments, goals, goalEvents, goalRatings, outcomes, counts }: Caseload) => ({
  counts,
  persons: rowsOf(persons),
  episodes: [rowsOf(episodes.table), [...episodes.person]],
  contacts: [rowsOf(contacts.table), [...contacts.episode]],
  assessments: assessments.map(({ table, person, episode }) => [rowsOf(table), [...person], [...episode]]),
  goals: [rowsOf(goals.table), [...goals.person], [...goals.episode]],
  goalEvents: [rowsOf(goalEvents.table), [...goalEvents.goal]],
  goalRatings: [rowsOf(goalRatings.table), [...goalRatings.goal], [...numbersIn(goalRatings.values)]],
  outcomes: outcomes.map(({ table, person, episode, values }) => [rowsOf(table), [...person], [...episode], [...numbersIn(values)]]),
});

describe('a service that keeps its records in files is the service that keeps them in its program', () => {
  it.each<[string, Write, typeof readCsv]>([
    ['CSV', csv(','), readCsv],
    ['CSV with tabs', csv('\t'), (text, options) => readCsv(text, { ...options, delimiter: '\t' })],
    ['CSV with semicolons', csv(';'), (text, options) => readCsv(text, { ...options, delimiter: ';' })],
    ['NDJSON', ndjson, readNdjson],
  ])('%s', (_, write, read) => {
    fc.assert(
      fc.property(anyRecords, (records) => {
        const fromFiles = caseload({ tables: tablesOf(records, write, read), definitions });
        const fromProgram = caseload({ records, definitions });
        expect(held(fromFiles.caseload)).toEqual(held(fromProgram.caseload));
        const codes = ({ issues }: typeof fromFiles) => issues.map(({ code, severity }) => `${severity} ${code}`).sort();
        expect(codes(fromFiles)).toEqual(codes(fromProgram));
      }),
      { numRuns: 60 },
    );
  });
});
