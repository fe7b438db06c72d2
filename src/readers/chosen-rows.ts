import type { RowFault } from '../records/cell-table.js';
import type { RecordIssue } from '../records/record-issue.js';
import type { Grid } from './grid.js';
import type { ReadOptions } from './read-options.js';
import { sourceError, sourceNotice } from './source-issue.js';

/** Rows that the options do not mean: they are counted, and nothing is wrong with them. */
export function rowsNotChosen({ headers, rows }: Grid, { only = {} }: ReadOptions): readonly RowFault[] {
  const wanted = Object.entries(only).flatMap(([header, texts]) => (headers.includes(header) ? [{ place: headers.indexOf(header), texts: new Set(texts) }] : []));
  if (wanted.length === 0) return [];
  return rows.flatMap((cells, row) => (wanted.every(({ place, texts }) => texts.has(textOf(cells[place]))) ? [] : [{ row, code: 'not-chosen' }]));
}

/** A choice by a column that is not there would choose nothing, or everything. */
export function unknownChoices({ headers, headerLine }: Grid, { only = {}, file }: ReadOptions): readonly RecordIssue[] {
  return Object.keys(only).filter((header) => !headers.includes(header)).map((header) =>
    sourceError({ code: 'missing-column', message: `expected a column "${header}", by which rows are chosen; found none of that name`, file, line: headerLine }));
}

const STATE = /^((completion|form|record|review|assessment) ?)?(status|state)$|^(is ?)?(approved|completed?|finished|deleted|inactive|void(ed)?|draft|signed ?off)$/i;

/** Some systems export forms that nobody has finished, or approved, beside the others. */
export function unfinishedNotice({ headers, headerLine, rows }: Grid, { kind, only = {}, file }: ReadOptions, taken: ReadonlySet<number>): readonly RecordIssue[] {
  if (kind !== 'assessments' || Object.keys(only).length > 0) return [];
  return headers.flatMap((header, place) => {
    if (taken.has(place + 1) || !STATE.test(header.replaceAll(/[_-]/g, ' ')) || new Set(rows.map((cells) => textOf(cells[place]))).size < 2) return [];
    const message = 'expected every row to be a finished assessment; found a column that may say which are, and is not read';
    return [sourceNotice({ code: 'unfinished-rows', message, hint: `say which rows are meant, as in only: { ${JSON.stringify(header)}: [ … ] }`, file, line: headerLine, column: place + 1, header })];
  });
}

function textOf(cell: unknown): string {
  return typeof cell === 'string' ? cell.trim() : JSON.stringify(cell ?? '');
}
