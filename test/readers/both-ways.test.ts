import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { goalProgress } from '../../src/generated/goal-progress.js';
import { phq9 } from '../../src/generated/phq-9.js';
import type { KeepOf } from '../../src/readers/byte-grid.js';
import { csvGridReader } from '../../src/readers/csv-grid.js';
import { csvSource, gridOfCsv } from '../../src/readers/csv-source.js';
import { cellAt, type GridResult } from '../../src/readers/grid.js';
import { keptColumns } from '../../src/readers/kept-columns.js';
import { readGrid } from '../../src/readers/read-grid.js';
import type { ReadOptions } from '../../src/readers/read-options.js';
import { caseload } from '../../src/records/make-caseload.js';
import { textAt } from '../../src/records/table.js';
import { projectFolder } from '../house/project-files.js';

const file = 'data.csv';
const encoder = new TextEncoder();
const everything: KeepOf = (headers) => headers.map(() => 'coded');
const words: KeepOf = (headers) => headers.map((_, place) => (place % 2 === 0 ? 'texts' : 'coded'));

/** What a grid holds, however it keeps it. */
function inside({ grid, issues }: GridResult) {
  if (!grid) return { issues };
  const { headers, headerLine, size, lineAt, faults, strays, top } = grid;
  const cells = Array.from({ length: size }, (_, row) => headers.map((_, place) => cellAt(grid, row, place)));
  return { headers, headerLine, cells, lines: cells.map((_, row) => lineAt?.(row)), faults, strays, top };
}

function byPapaparse(pieces: readonly Uint8Array[]): GridResult {
  const reader = csvGridReader({ file });
  for (const piece of pieces) if (!reader.push(piece)) break;
  return reader.end();
}

function byBytes(pieces: readonly Uint8Array[], keepOf = everything): GridResult {
  const source = csvSource({ file }, keepOf);
  for (const piece of pieces) if (!source.push(piece)) break;
  return source.end();
}

/** Cells with everything that a reader may stumble over. */
const letter = fc.constantFrom('a', 'b', '1', 'é', '😀', '"', '""', ',', '\n', '\r\n', '\r', ' ', '\t', '\u00a0', '\ufeff', 'total', 'h', '-');
const cell = fc.oneof(fc.string({ unit: letter, maxLength: 5 }), fc.constantFrom('', 'h', 'i', 'Total', '2024-01-01', 'somebody said so at some length, and more than once', '"no" said', '"no" said "so"'));
const quoted = cell.map((text) => `"${text.replaceAll('"', '""')}"`);
const row = fc.array(fc.oneof(cell, quoted, quoted.map((text) => `${text} `)), { minLength: 1, maxLength: 5 }).map((cells) => cells.join(','));
const text = fc
  .record({ start: fc.constantFrom('', '\ufeff', '\n', ' , \n'), header: fc.constantFrom('h,i,j', '"h","i, or j","k"', 'h', ',i,'), rows: fc.array(row, { maxLength: 30 }), end: fc.constantFrom('\n', '\r\n'), last: fc.boolean() })
  .map(({ start, header, rows, end, last }) => start + [header, ...rows].join(end) + (last ? end : ''));

describe('bytes and papaparse', () => {
  it('come to the same cells, lines, faults and strays, whatever the text', () => {
    fc.assert(fc.property(text, fc.boolean(), (made, asWords) => {
      const bytes = [encoder.encode(made)];
      expect(inside(byBytes(bytes, asWords ? words : everything))).toEqual(inside(byPapaparse(bytes)));
    }), { numRuns: 500 });
  });

  it('come to the same however the bytes are cut into pieces', () => {
    fc.assert(fc.property(text, fc.array(fc.nat({ max: 120 }), { maxLength: 8 }), (made, cuts) => {
      const bytes = encoder.encode(made.replace(/^[^\n]*$/, '$&\n'));
      const places = [0, ...cuts.filter((cut) => cut < bytes.length).sort((one, other) => one - other), bytes.length];
      const pieces = places.slice(1).map((place, index) => bytes.slice(places[index], place));
      expect(inside(byBytes(pieces))).toEqual(inside(byBytes([bytes])));
    }), { numRuns: 200 });
  });

  it('come to the same of bytes that are no text, or not all of it', () => {
    const junk = fc.uint8Array({ maxLength: 40 });
    fc.assert(fc.property(fc.constantFrom('', 'h,i\n', 'h\r\n'), junk, (header, bytes) => {
      const all = [Uint8Array.from([...encoder.encode(header), ...bytes])];
      expect(inside(byBytes(all))).toEqual(inside(byPapaparse(all)));
    }), { numRuns: 300 });
  });

  it('come to the same beyond the rows that are cut at once, also where a column has more values than a byte or two can count', () => {
    const rows = Array.from({ length: 70_000 }, (_, place) => (place % 3000 === 7 ? ' , ,' : `id-${place},${place % 300},"x${place % 2 === 0 ? '""' : ''}"`));
    const bytes = encoder.encode(`h,i,j\r\n${rows.join('\r\n')}\r\nTotal,70000\r\n`);
    const pieces = [bytes.subarray(0, 1_000_003), bytes.subarray(1_000_003)];
    const [ours, theirs] = [inside(byBytes(pieces)), inside(byPapaparse([bytes]))];
    expect(ours.strays).toEqual(theirs.strays);
    expect(JSON.stringify(ours) === JSON.stringify(theirs)).toBe(true);
  });

  it('are told apart by how a source is written: without a line feed, papaparse reads it', () => {
    const made = encoder.encode('h,i\r1,2\r3,"4"\r');
    expect(inside(byBytes([made]))).toEqual(inside(byPapaparse([made])));
    expect(inside(byBytes([made])).cells).toEqual([['1', '2'], ['3', '4']]);
  });
});

const folders = ['examples/service', 'test/fixtures/nasty-exports'].map((folder) => join(projectFolder, folder));
const files = folders.flatMap((folder) => readdirSync(folder).filter((name) => name.endsWith('.csv')).map((name) => join(folder, name)));
const readings: readonly ReadOptions[] = [
  { kind: 'persons', columns: {} },
  { kind: 'persons', columns: { person_id: 'Client ID' } },
  { kind: 'episodes' },
  { kind: 'goals' },
  { kind: 'goalRatings' },
  { kind: 'outcomes' },
  { kind: 'assessments', instrument: phq9, columns: { person_id: 'Client ID', on: 'Date' } },
  { kind: 'assessments', instrument: phq9, timePoints: [{ prefix: 'pre_', occasion: 'baseline' }, { prefix: 'post_', occasion: 'final' }] },
];

describe('files as they are', () => {
  it.each(files)('%s gives the same records and issues both ways, whatever it is read as', (path) => {
    const content = readFileSync(path);
    expect(inside(byBytes([content]))).toEqual(inside(byPapaparse([content])));
    for (const options of readings) {
      const own = { ...options, file };
      const ours = readGrid(gridOfCsv(content, { file }, (headers) => keptColumns(headers, [own])), own);
      const theirs = readGrid(byPapaparse([content]), own);
      expect(ours.issues).toEqual(theirs.issues);
      expect(ours.tables).toEqual(theirs.tables);
      const held = [ours, theirs].map(({ tables }) => caseload({ tables, definitions: [phq9] }));
      expect(held[0]?.issues).toEqual(held[1]?.issues);
      expect(held[0]?.caseload.counts).toEqual(held[1]?.caseload.counts);
    }
  });
});

describe('goals in columns beside each other', () => {
  const content = encoder.encode('ID,Seen,Goal 1,G1 pre,G1 post,Goal 2,G2 pre,G2 post\np1,2025-01-06,walk,2,7,"cook, ""well""",1,\np2,2025-01-07,,,,,,\np3,2025-01-08, ,4,,read,3,9\nTotal,,,,,,,\n');
  const readingsOf = (goal: number): readonly ReadOptions[] => [
    { kind: 'goals', goal, scale: 'goal-progress', columns: { person_id: 'ID', set_on: 'Seen', statement: `Goal ${goal}` } },
    { kind: 'goalRatings', goal, columns: { goal_id: 'ID', value: `G${goal}` }, timePoints: [{ suffix: ' pre', occasion: 'baseline' }, { suffix: ' post', occasion: 'final' }] },
  ];
  const all = [1, 2].flatMap(readingsOf).map((options) => ({ ...options, file }));
  const tablesOf = (grid: GridResult) => all.flatMap((options) => readGrid(grid, options).tables);

  it('are the same goals with the same ids both ways', () => {
    const made = [tablesOf(gridOfCsv(content, { file }, (headers) => keptColumns(headers, all))), tablesOf(byPapaparse([content]))];
    expect(made[0]).toEqual(made[1]);
    const held = made.map((tables) => caseload({ tables, definitions: [goalProgress] }).caseload);
    const ids = held.map(({ goals: { table } }) => Array.from({ length: table.size }, (_, row) => textAt(table, 'goalId', row)));
    expect(ids).toEqual([['p1#1', 'p1#2', 'p3#2'], ['p1#1', 'p1#2', 'p3#2']]);
    expect(held.map(({ madeGoalIds }) => madeGoalIds)).toEqual([true, true]);
    expect(held[0]?.counts).toEqual(held[1]?.counts);
  });
});

it('an objection or a test on one of two rows of a person holds for both, whichever stands first', () => {
  const content = encoder.encode('person_id,reporting_use\np1,test-record\np2,yes\np1,yes\np3,test-record\np3,objected\n');
  const { tables } = readGrid(gridOfCsv(content, { file }, () => ['texts', 'coded']), { kind: 'persons', file });
  const [persons] = caseload({ tables, definitions: [] }).caseload.counts;
  expect(persons).toMatchObject({ setAside: { 'test-record': 2, objected: 2 } });
});
