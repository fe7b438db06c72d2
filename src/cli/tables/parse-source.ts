import type { Delimiter } from '../../readers/csv-rows.js';
import { unclosedQuote } from '../../readers/csv-grid.js';
import { cutText } from '../../readers/cut-text.js';
import { sourceError } from '../../readers/source-issue.js';
import type { RecordIssue } from '../../records/record-issue.js';
import { DataError } from '../cli-errors.js';
import type { SourceTable } from './source-table.js';

export interface SourceDialect {
  readonly file: string;
  readonly delimiter: Delimiter;
}

/**
 * A CSV text as a table that can be written out again as it was. Other than the readers of records, it keeps
 * rows without a single value and headers to the letter: the caller's rows are to come back, all of them.
 *
 * @throws {DataError} for a text without a header, or with a quotation mark that is never closed
 */
export function parseSource(text: string, { file, delimiter }: SourceDialect): SourceTable {
  const [head, ...rows] = rowsOf(text, { file, delimiter });
  if (head === undefined) throw new DataError([sourceError({ code: 'empty-file', message: 'expected a line of headers; found an empty file', file })]);
  const width = head.cells.length;
  const kept = rows.filter((row) => width === 1 || !isBlankLine(row));
  const faults = kept.map((row) => faultOf(row, width, file));
  return {
    file,
    header: head.cells,
    headerLine: head.line,
    rows: kept.map(({ cells }) => Array.from({ length: width }, (_, place) => cells[place] ?? '')),
    lines: kept.map(({ line }) => line),
    unsure: new Set(faults.flatMap((fault, row) => (fault ? [row] : []))),
    issues: faults.flatMap((fault) => (fault ? [fault] : [])),
  };
}

interface Row {
  readonly cells: readonly string[];
  readonly line: number;
  readonly isMalformed: boolean;
}

function rowsOf(text: string, { file, delimiter }: SourceDialect): readonly Row[] {
  const newline = text.includes('\n') ? '\n' : '\r';
  const rows: Row[] = [];
  let line = 1;
  const taken = cutText({ text, delimiter, newline, isLast: true }, (cells, isMalformed) => {
    rows.push({ cells: withoutReturn(cells), line, isMalformed });
    line += 1 + cells.reduce((breaks, cell) => breaks + cell.split(newline).length - 1, 0);
  });
  if (taken < text.length) throw new DataError([unclosedQuote(file, line)]);
  // What follows the last line break is no line; blank lines above the headers say nothing.
  const ended = rows.at(-1)?.cells.join('') === '' ? rows.slice(0, -1) : rows;
  const start = ended.findIndex((row) => !isBlankLine(row));
  return start < 0 ? [] : ended.slice(start);
}

/** The CR of a CR LF stays on the last cell of its row. */
function withoutReturn(cells: readonly string[]): readonly string[] {
  return cells.map((cell, place) => (place === cells.length - 1 ? cell.replace(/\r$/, '') : cell));
}

function isBlankLine({ cells }: Row): boolean {
  return cells.length === 1 && cells[0]?.trim() === '';
}

function faultOf({ cells, line, isMalformed }: Row, width: number, file: string): RecordIssue | undefined {
  const place = { severity: 'problem', path: [], file, line } as const;
  if (isMalformed) return { ...place, code: 'malformed-quote', message: 'expected a quotation mark inside a quoted cell to be doubled; found a single one' };
  if (cells.slice(width).every((cell) => cell.trim() === '')) return undefined;
  const message = `expected ${width} cells, one under each header; found ${cells.length}, and left out those without a header`;
  return { ...place, code: 'ragged-row', message, hint: 'a comma inside a text needs quotation marks around the text' };
}
