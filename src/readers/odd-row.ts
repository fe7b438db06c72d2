import { tailOf } from './is-utf8.js';
import { oneRow } from './one-row.js';

/** One row, read as text. */
export interface OddRow {
  readonly cells: readonly string[];
  /** How many bytes it took, with what ends it. */
  readonly length: number;
  readonly breaks: number;
  readonly isMalformed: boolean;
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const encoder = new TextEncoder();
const FIRST_LOOK = 1 << 12;
const MORE = 8;

/**
 * Reads one row as text: headers, and rows with quotation marks where none can stand. Nothing where a quotation goes on beyond the
 * bytes, or is never closed; `'no text'` where they are none.
 */
export function oddRow(bytes: Uint8Array, { start, end, isLast }: { readonly start: number; readonly end: number; readonly isLast: boolean }): OddRow | 'no text' | undefined {
  for (let look = FIRST_LOOK; ; look *= MORE) {
    const isAll = start + look >= end;
    const to = isAll && isLast ? end : wholeLetters(bytes, Math.min(end, start + look));
    let text: string;
    try {
      text = decoder.decode(bytes.subarray(start, to));
    } catch {
      return 'no text';
    }
    if (text.includes('\0')) return 'no text';
    const row = firstRow(text, isAll && isLast);
    if (row || isAll) return row;
  }
}

/** The cells of one row, without what ends it. */
export function cellsOfRow(bytes: Uint8Array, start: number, end: number): readonly string[] {
  return firstRow(decoder.decode(bytes.subarray(start, end)), true)?.cells ?? [''];
}

function firstRow(text: string, isLast: boolean): OddRow | undefined {
  const row = oneRow({ text, delimiter: ',', newline: '\n', isLast });
  if (!row) return undefined;
  const { cells, isMalformed } = row;
  const breaks = cells.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0);
  // What ends a line may be CR LF, of which the CR was left with the last cell.
  const last = (cells.at(-1) ?? '').replace(/\r$/, '');
  return { cells: [...cells.slice(0, -1), last], length: encoder.encode(text.slice(0, row.length)).length, breaks, isMalformed };
}

/** The end of the last letter that is whole, as a piece may end within one. */
function wholeLetters(bytes: Uint8Array, end: number): number {
  let first = end - 1;
  while (first > 0 && ((bytes[first] ?? 0) & 0xc0) === 0x80) first -= 1;
  return first + tailOf(bytes[first] ?? 0) < end ? end : Math.max(first, 0);
}
