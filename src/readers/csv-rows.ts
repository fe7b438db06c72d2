import { cutText } from './cut-text.js';
import type { Newline } from './one-row.js';

/** What stands between the cells of a row. Never guessed. */
export type Delimiter = ',' | ';' | '\t' | '|';

/** The rows of a CSV text, without the blank ones. */
export interface CsvRows {
  readonly rows: readonly (readonly string[])[];
  /** Line on which each row begins, from 1. */
  readonly lines: readonly number[];
  /** Rows with a quotation mark where none can stand. */
  readonly malformed: ReadonlySet<number>;
  /** Line of a row with a quotation mark that is never closed; neither it nor what follows is among the rows. */
  readonly unclosed?: number;
}

/** Cuts a text that comes in pieces into rows, so that a large file is never one string. */
export interface CsvCutter {
  readonly push: (text: string) => void;
  readonly end: () => CsvRows;
}

/** A cutter for one text. Rows may end in CR LF, LF or, in a text without LF, CR. */
export function csvCutter(delimiter: Delimiter): CsvCutter {
  const found: Found = { rows: [], lines: [], malformed: new Set(), nextLine: 1 };
  let newline: Newline | undefined;
  let rest = '';
  const cut = (isLast: boolean) => {
    newline ??= newlineOf(rest, isLast);
    if (newline !== undefined) rest = rest.slice(take(found, rest, { delimiter, newline, isLast }));
  };
  return {
    push: (text) => {
      rest += text;
      cut(false);
    },
    end: () => {
      cut(true);
      return found;
    },
  };
}

interface Found {
  readonly rows: string[][];
  readonly lines: number[];
  readonly malformed: Set<number>;
  unclosed?: number;
  nextLine: number;
}

/** Adds the rows that are complete, and says how much of the text they took. */
function take(found: Found, text: string, { delimiter, newline, isLast }: { delimiter: Delimiter; newline: Newline; isLast: boolean }): number {
  const taken = cutText({ text, delimiter, newline, isLast }, (cells, isMalformed) => {
    addRow(found, cells, isMalformed);
    found.nextLine += 1 + breaksIn(cells, newline);
  });
  if (isLast && taken < text.length) found.unclosed = found.nextLine;
  return taken;
}

function addRow(found: Found, cells: string[], isMalformed: boolean): void {
  if (cells.every((cell) => cell.trim() === '')) return;
  cells.push((cells.pop() ?? '').replace(/\r$/, ''));
  if (isMalformed) found.malformed.add(found.rows.length);
  found.rows.push(cells);
  found.lines.push(found.nextLine);
}

/** LF where there is one, as a CR before it is easily taken off, and some files have both; until the first line ends, nobody knows. */
function newlineOf(text: string, isLast: boolean): Newline | undefined {
  if (text.includes('\n')) return '\n';
  const carriageReturn = text.indexOf('\r');
  if (carriageReturn >= 0 && (isLast || carriageReturn < text.length - 1)) return '\r';
  return isLast ? '\n' : undefined;
}

function breaksIn(cells: readonly string[], newline: Newline): number {
  return cells.reduce((sum, cell) => (cell.includes(newline) ? sum + cell.split(newline).length - 1 : sum), 0);
}
