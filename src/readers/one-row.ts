/** One row of a CSV text. */
export interface OneRow {
  readonly cells: readonly string[];
  /** How much of the text it took, with what ends it. */
  readonly length: number;
  /** It has a quotation mark where none can stand. */
  readonly isMalformed: boolean;
}

/** What ends a row. A CR before an LF is left with the row's last cell. */
export type Newline = '\n' | '\r';

/** A text that begins with the row, and how it is cut. */
export interface RowText {
  readonly text: string;
  readonly delimiter: string;
  readonly newline: Newline;
  /** Nothing comes after it. */
  readonly isLast: boolean;
}

interface Cell {
  readonly text: string;
  /** Where what separates it from the next stands. */
  readonly end: number;
}

const QUOTE = '"';

/**
 * Reads the first row of a text as any reader of CSV does, but for one with text behind a closing quotation mark. There nobody
 * knows where quotations end, and the rows below must not become part of one: such a row ends with the line of its first slip.
 * Nothing where a quotation is never closed, or goes on beyond the text.
 */
export function oneRow({ text, delimiter, newline, isLast }: RowText): OneRow | undefined {
  const cells: string[] = [];
  let own = { text, delimiter, newline, to: text.length };
  let isMalformed = false;
  for (let at = 0; ; ) {
    if (!isMalformed && isSlip(own, at)) {
      own = { ...own, to: endBefore(text, newline, at, text.length) };
      isMalformed = true;
    }
    const cell = text[at] === QUOTE ? (quotedCell(own, at) ?? (isMalformed ? (looseCell(own, at) ?? plainCell(own, at)) : undefined)) : plainCell(own, at);
    if (!cell || (cell.end === text.length && !isLast)) return undefined;
    cells.push(cell.text);
    at = cell.end + 1;
    if (!text.startsWith(delimiter, cell.end)) return { cells, length: Math.min(at, text.length), isMalformed };
  }
}

/** A text, and where its cells end at the latest. */
interface Line extends Omit<RowText, 'isLast'> {
  readonly to: number;
}

/** Whether a cell begins with a quotation mark, behind whose counterpart there is text. */
function isSlip(line: Line, at: number): boolean {
  const closing = line.text[at] === QUOTE ? closingOf(line, at) : -1;
  return closing >= 0 && !isBlank(line, closing + 1);
}

/** The first quotation mark behind the one that opens a cell that is not doubled; −1 for none. */
function closingOf({ text, to }: Line, at: number): number {
  let mark = text.indexOf(QUOTE, at + 1);
  while (mark >= 0 && text[mark + 1] === QUOTE) mark = text.indexOf(QUOTE, mark + 2);
  return mark < to ? mark : -1;
}

function quotedCell(line: Line, at: number): Cell | undefined {
  const closing = closingOf(line, at);
  return closing >= 0 && isBlank(line, closing + 1) ? unquoted(line, at, closing) : undefined;
}

/** A cell whose inner marks were not doubled: it ends at the first that a separator follows, unless another quoted cell begins before it. */
function looseCell(line: Line, at: number): Cell | undefined {
  const { text, delimiter, to } = line;
  let mark = text.indexOf(QUOTE, at + 1);
  while (mark >= 0 && mark < to && !isBlank(line, mark + 1)) mark = text.indexOf(QUOTE, mark + 1);
  const isWhole = mark >= 0 && mark < to && !text.slice(at, mark).includes(delimiter + QUOTE);
  return isWhole ? unquoted(line, at, mark) : undefined;
}

function unquoted(line: Line, at: number, closing: number): Cell {
  return { text: line.text.slice(at + 1, closing).replaceAll('""', QUOTE), end: endOf(line, closing + 1) };
}

function plainCell(line: Line, at: number): Cell {
  const end = endOf(line, at);
  return { text: line.text.slice(at, end), end };
}

/** Whether nothing but blanks stands before what ends a cell. */
function isBlank(line: Line, at: number): boolean {
  return line.text.slice(at, endOf(line, at)).trim() === '';
}

function endOf({ text, delimiter, newline, to }: Line, at: number): number {
  const end = endBefore(text, newline, at, to);
  // No further: a text of one column may hold no delimiter at all.
  const found = text.slice(at, end).indexOf(delimiter);
  return found < 0 ? end : at + found;
}

function endBefore(text: string, newline: Newline, at: number, end: number): number {
  const found = text.indexOf(newline, at);
  return found < 0 || found > end ? end : found;
}
