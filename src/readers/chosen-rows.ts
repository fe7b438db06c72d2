import type { RowFault } from '../records/cell-table.js';
import type { Coded } from '../records/cells.js';
import type { RecordIssue } from '../records/record-issue.js';
import { rowsWhere } from '../records/rows-where.js';
import type { Grid } from './grid.js';
import type { ReadOptions } from './read-options.js';
import { sourceError, sourceNotice } from './source-issue.js';

/** Rows that the options do not mean: they are counted, and nothing is wrong with them. */
export function rowsNotChosen(grid: Grid, { only = {} }: ReadOptions): readonly RowFault[] {
  const { headers, size } = grid;
  const wanted = Object.entries(only).flatMap(([header, texts]) => (headers.includes(header) ? [chosen(grid.cells(headers.indexOf(header)), new Set(texts))] : []));
  if (wanted.length === 0) return [];
  return Array.from(rowsWhere(size, (row) => !wanted.every((isChosen) => isChosen(row))), (row) => ({ row, code: 'not-chosen' }));
}

function chosen({ codes, values }: Coded, texts: ReadonlySet<string>): (row: number) => boolean {
  const areChosen = Array.from({ length: values.size }, (_, code) => texts.has(textOf(values.at(code))));
  return (row) => areChosen[codes[row] ?? 0] === true;
}

/** A choice by a column that is not there would choose nothing, or everything. */
export function unknownChoices({ headers, headerLine }: Grid, { only = {}, file }: ReadOptions): readonly RecordIssue[] {
  return Object.keys(only).filter((header) => !headers.includes(header)).map((header) =>
    sourceError({ code: 'missing-column', message: `expected a column "${header}", by which rows are chosen; found none of that name`, file, line: headerLine }));
}

/** Positions, from 1, of the columns by which rows are chosen. */
export function choosingColumns({ headers }: Grid, { only = {} }: ReadOptions): readonly number[] {
  return Object.keys(only).flatMap((header) => (headers.includes(header) ? [headers.indexOf(header) + 1] : []));
}

/** A text that chooses no row, or stands in some in other letters, small or capital, leaves out rows that may be meant. */
export function choicesNotFound(grid: Grid, options: ReadOptions): readonly RecordIssue[] {
  return grid.size === 0 ? [] : choosingColumns(grid, options).flatMap((column) => {
    const header = grid.headers[column - 1] ?? '';
    const texts = options.only?.[header] ?? [];
    const found = textsIn(grid.cells(column - 1));
    const slips = [...found].filter((text) => !texts.includes(text)).map((text) => text.toLowerCase());
    return texts.flatMap((text) => {
      const isSlip = slips.includes(text.toLowerCase());
      if (found.has(text) && !isSlip) return [];
      const message = `expected rows with ${JSON.stringify(text)} in this column, as \`only\` says; found ${found.has(text) ? 'some that have it in other letters, small or capital, too' : 'none'}`;
      const hint = isSlip ? 'rows that have it in other letters, small or capital, are not read: name these in `only` too' : undefined;
      return [{ ...sourceNotice({ code: 'choice-not-found', message, hint, file: options.file, line: grid.headerLine, column, header }), severity: 'problem' as const }];
    });
  });
}

const STATE = /^((completion|form|record|review|assessment) ?)?(status|state)$|^(is ?)?(approved|completed?|finished|deleted|inactive|void(ed)?|draft|signed ?off)$/i;

/** Some systems export forms that nobody has finished, or approved, beside the others. */
export function unfinishedNotice({ headers, headerLine, cells }: Grid, { kind, only = {}, file }: ReadOptions, taken: ReadonlySet<number>): readonly RecordIssue[] {
  if (kind !== 'assessments' || Object.keys(only).length > 0) return [];
  return headers.flatMap((header, place) => {
    if (taken.has(place + 1) || !saysState(header) || !areSeveral(cells(place))) return [];
    const message = 'expected every row to be a finished assessment; found a column that may say which are, and is not read';
    return [sourceNotice({ code: 'unfinished-rows', message, hint: `say which rows are meant, as in only: { ${JSON.stringify(header)}: [ … ] }`, file, line: headerLine, column: place + 1, header })];
  });
}

/** Whether the header of a column says that its cells are states of a form. */
export function saysState(header: string): boolean {
  return STATE.test(header.replaceAll(/[_-]/g, ' '));
}

function areSeveral(cells: Coded): boolean {
  return textsIn(cells).size > 1;
}

function textsIn({ codes, values }: Coded): ReadonlySet<string> {
  return new Set(Array.from(new Set<number>(codes), (code) => textOf(values.at(code))));
}

function textOf(cell: unknown): string {
  return typeof cell === 'string' ? cell.trim() : JSON.stringify(cell ?? '');
}
