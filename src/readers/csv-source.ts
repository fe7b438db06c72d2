import { longer } from './byte-texts.js';
import { byteReader, type ByteReader, type KeepOf } from './byte-grid.js';
import { csvGridReader, type CsvDialect } from './csv-grid.js';
import type { GridResult } from './grid.js';
import { HEAD, headOf } from './text-decoder.js';

/** Reads a CSV source piece by piece; the same for a whole text and for a stream. */
export interface CsvSource {
  /** Takes the next piece, and says whether more is wanted. */
  readonly push: (piece: Uint8Array | string) => boolean;
  readonly end: () => GridResult;
}

/**
 * A reader for one CSV source. Most exports are read from their bytes; texts, other delimiters, encodings and line ends
 * are read with papaparse. Both come to the same.
 */
export function csvSource(dialect: CsvDialect, keepOf: KeepOf): CsvSource {
  let own: CsvSource | undefined;
  const isUsual = (dialect.delimiter ?? ',') === ',' && (dialect.encoding ?? 'utf-8') === 'utf-8';
  const chosen = (piece: Uint8Array | string) => (own ??= isUsual && typeof piece !== 'string' ? byteSource(dialect, keepOf) : csvGridReader(dialect));
  return { push: (piece) => chosen(piece).push(piece), end: () => chosen('').end() };
}

/** Bytes are taken in pieces, so that what is being worked on stays near. */
const PIECE = 1 << 20;

/** A whole CSV source as a grid. */
export function gridOfCsv(source: string | Uint8Array, dialect: CsvDialect, keepOf: KeepOf): GridResult {
  const reader = csvSource(dialect, keepOf);
  if (typeof source === 'string') reader.push(source);
  else for (let start = 0; start < Math.max(source.length, 1) && reader.push(source.subarray(start, start + PIECE)); start += PIECE);
  return reader.end();
}

const [LINE_FEED, CARRIAGE_RETURN] = [10, 13];
const MARK = [0xef, 0xbb, 0xbf];
const encoder = new TextEncoder();

/** Bytes that wait until there is a whole row of them. */
interface Waiting {
  bytes: Uint8Array;
  size: number;
  /** So many bytes are worth another look: a row that does not end is not looked for again and again. */
  enough: number;
}

/** Reads bytes once it is known that lines end in LF; where they end in CR alone, papaparse takes over. */
function byteSource(dialect: CsvDialect, keepOf: KeepOf): CsvSource {
  const waiting: Waiting = { bytes: new Uint8Array(PIECE), size: 0, enough: 0 };
  let reader: ByteReader | undefined;
  let other: CsvSource | undefined;
  const choose = (isLast: boolean): void => {
    const own = waiting.bytes.subarray(0, waiting.size);
    const isMac = !own.includes(LINE_FEED) && !own.includes(0) && own.subarray(0, isLast ? own.length : -1).includes(CARRIAGE_RETURN);
    if (isMac) {
      other = csvGridReader(dialect);
      other.push(own);
    } else if (isLast || own.includes(LINE_FEED)) {
      if (MARK.every((byte, place) => own[place] === byte)) drop(waiting, MARK.length);
      reader = byteReader({ file: dialect.file, keepOf, head: headOf(own.slice(0, HEAD)) });
    }
  };
  const read = (isLast: boolean): void => {
    if (!reader && !other) choose(isLast);
    if (!reader || (waiting.size < waiting.enough && !isLast)) return;
    const taken = reader.take(waiting.bytes, waiting.size, isLast);
    waiting.enough = taken === 0 ? waiting.size * 2 : 0;
    drop(waiting, taken);
  };
  return {
    push: (piece) => {
      if (other) return other.push(piece);
      const bytes = typeof piece === 'string' ? encoder.encode(piece) : piece;
      add(waiting, bytes);
      // What is no text need not have lines.
      if (!reader && bytes.includes(0)) choose(true);
      read(false);
      return reader?.failed() !== true;
    },
    end: () => {
      if (!other) read(true);
      return other ? other.end() : (reader?.end() ?? { issues: [] });
    },
  };
}

const SPARE = 4;

function add(waiting: Waiting, piece: Uint8Array): void {
  // A few more, as a line end is put behind what is there, and four bytes are looked at together.
  const needed = waiting.size + piece.length + SPARE;
  if (needed > waiting.bytes.length) waiting.bytes = longer(waiting.bytes, needed, (length) => new Uint8Array(length));
  waiting.bytes.set(piece, waiting.size);
  waiting.size += piece.length;
}

function drop(waiting: Waiting, count: number): void {
  waiting.bytes.copyWithin(0, count, waiting.size);
  waiting.size -= count;
}
