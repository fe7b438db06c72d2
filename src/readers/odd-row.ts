import Papa from 'papaparse';
import { tailOf } from './is-utf8.js';

/** One row as papaparse reads it. */
export interface OddRow {
  readonly cells: readonly string[];
  /** How many bytes it took, with what ends it. */
  readonly length: number;
  readonly breaks: number;
  readonly error: string | undefined;
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const encoder = new TextEncoder();
const FIRST_LOOK = 1 << 12;
const MORE = 8;

/**
 * Reads one row with papaparse: headers, and rows with quotation marks where none can stand, which only it knows how to
 * read. Nothing where the row goes on beyond the bytes; `'no text'` where they are none.
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
    const parsed = firstRow(text, !(isAll && isLast));
    if (parsed) return parsed;
    if (isAll) return undefined;
  }
}

/** The cells of one row, without what ends it. */
export function cellsOfRow(bytes: Uint8Array, start: number, end: number): readonly string[] {
  return firstRow(`${decoder.decode(bytes.subarray(start, end))}\n`, true)?.cells ?? [''];
}

function firstRow(text: string, mayGoOn: boolean): OddRow | undefined {
  // Papaparse's quick way for rows without quotation marks does not say where the first one ends.
  const parsed = new Papa.Parser({ delimiter: ',', newline: '\n', preview: 1, fastMode: false }).parse(text, 0, mayGoOn) as { data: string[][]; errors: { code: string }[]; meta: { cursor: number } };
  const [cells] = parsed.data;
  if (!cells) return undefined;
  const breaks = cells.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0);
  // What ends a line may be CR LF, of which the CR was left with the last cell.
  const last = (cells.at(-1) ?? '').replace(/\r$/, '');
  return { cells: [...cells.slice(0, -1), last], length: encoder.encode(text.slice(0, parsed.meta.cursor)).length, breaks, error: parsed.errors.at(-1)?.code };
}

/** The end of the last letter that is whole, as a piece may end within one. */
function wholeLetters(bytes: Uint8Array, end: number): number {
  let first = end - 1;
  while (first > 0 && ((bytes[first] ?? 0) & 0xc0) === 0x80) first -= 1;
  return first + tailOf(bytes[first] ?? 0) < end ? end : Math.max(first, 0);
}
