import type { RowFault } from '../records/cell-table.js';
import type { RecordIssue } from '../records/record-issue.js';
import type { CsvRows, Delimiter } from './csv-rows.js';
import { csvCutter } from './csv-rows.js';
import type { RowGrid } from './row-grid.js';
import { gridOf } from './row-grid.js';
import { sourceError } from './source-issue.js';
import type { Encoding } from './text-decoder.js';
import { pieceDecoder } from './text-decoder.js';

/** How a CSV source is written. */
export interface CsvDialect {
  /** Default `,`. */
  readonly delimiter?: Delimiter;
  /** Of bytes; default `utf-8`. */
  readonly encoding?: Encoding;
  /** The name of the source, for messages. */
  readonly file?: string;
}

/** Where the headers of a file stand and its records begin, where titles stand above or explanations below the headers. */
export interface HeaderPlace {
  /** Line of the headers, from 1; default the first that is not blank. */
  readonly headerLine?: number;
  /** Rows below the headers that are no records. */
  readonly skipRows?: number;
}

/** Reads a CSV source piece by piece; the same for a whole text and for a stream. */
export interface GridReader {
  /** Takes the next piece, and says whether more is wanted. */
  readonly push: (piece: Uint8Array | string) => boolean;
  readonly end: () => RowGridResult;
}

/** A source whose rows are at hand, or why it cannot be read. */
export type RowGridResult =
  | { readonly grid: RowGrid; readonly issues: readonly [] }
  | { readonly grid?: undefined; readonly issues: readonly RecordIssue[] };

/** A reader for one CSV source. */
export function csvGridReader({ delimiter = ',', encoding, file }: CsvDialect): GridReader {
  const decoder = pieceDecoder(encoding);
  const cutter = csvCutter(delimiter);
  let failure: RowGridResult | undefined;
  const take = (decoded: ReturnType<typeof decoder.end>) => {
    if (typeof decoded === 'string') cutter.push(decoded);
    else failure ??= { issues: [sourceError({ ...decoded, file })] };
    return failure === undefined;
  };
  return {
    push: (piece) => take(decoder.decode(piece)),
    end: () => (take(decoder.end()) ? gridOfRows(cutter.end(), file) : (failure ?? { issues: [] })),
  };
}

/** Bytes are taken in pieces, as one string cannot hold a very large file. */
const PIECE = 1 << 20;

/** A whole CSV source as a grid. */
export function csvGrid(source: string | Uint8Array, dialect: CsvDialect): RowGridResult {
  const reader = csvGridReader(dialect);
  if (typeof source === 'string') reader.push(source);
  else for (let start = 0; start < source.length && reader.push(source.subarray(start, start + PIECE)); start += PIECE);
  return reader.end();
}

/** Rows of cells as a grid: the first holds the headers, and each must stand once. */
export function gridOfRows({ rows: [first, ...rows], lines: [headerLine, ...lines], malformed, unclosed }: CsvRows, file: string | undefined): RowGridResult {
  if (first === undefined || headerLine === undefined) {
    return { issues: [emptyFile(file)] };
  }
  if (unclosed !== undefined) {
    return { issues: [unclosedQuote(file, unclosed)] };
  }
  const headers = first.map((header) => header.trim());
  const issues = headerIssues(headers, file, headerLine);
  return issues.length > 0 ? { issues } : { grid: gridOf({ headers, headerLine, rows, lines, faults: faultsOf(rows, headers.length, malformed) }), issues: [] };
}

/** Each header must stand once. */
export function headerIssues(headers: readonly string[], file: string | undefined, line: number): readonly RecordIssue[] {
  return repeatedHeaders(headers).map((place) => duplicateHeader({ headers, place, file, line }));
}

export function emptyFile(file: string | undefined): RecordIssue {
  return sourceError({ code: 'empty-file', message: 'expected a line of headers; found an empty file', file });
}

export function unclosedQuote(file: string | undefined, line: number): RecordIssue {
  return sourceError({ code: 'unclosed-quote', message: 'expected a closing quotation mark; found none up to the end of the file', file, line });
}

function repeatedHeaders(headers: readonly string[]): readonly number[] {
  const seen = new Set<string>();
  return headers.flatMap((header, place) => {
    if (header === '' || !seen.has(header)) {
      seen.add(header);
      return [];
    }
    return [place];
  });
}

function duplicateHeader({ headers, place, file, line }: { headers: readonly string[]; place: number; file: string | undefined; line: number }) {
  const first = headers.indexOf(headers[place] ?? '') + 1;
  return sourceError({ code: 'duplicate-header', message: `expected each header once; found that of column ${first} again in column ${place + 1}`, hint: 'give one of them another name in the sheet', file, line, column: place + 1 });
}

function faultsOf(rows: CsvRows['rows'], width: number, malformed: ReadonlySet<number>): readonly RowFault[] {
  return rows.flatMap((cells, row): readonly RowFault[] => {
    // The header is row 0 of the text.
    if (malformed.has(row + 1)) return [malformedQuote(row)];
    return cells.slice(width).some((cell) => cell.trim() !== '') ? [raggedRow(row, { width, found: cells.length })] : [];
  });
}

export function malformedQuote(row: number): RowFault {
  return { row, code: 'malformed-quote', message: 'expected a quotation mark inside a quoted cell to be doubled; found a single one' };
}

export function raggedRow(row: number, { width, found }: { readonly width: number; readonly found: number }): RowFault {
  return { row, code: 'ragged-row', message: `expected ${width} cells, one under each header; found ${found}`, hint: 'a comma inside a text needs quotation marks around the text' };
}
