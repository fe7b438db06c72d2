import type { Instrument } from '../../definitions/instrument.js';
import { csvGrid } from '../../readers/csv-grid.js';
import type { Delimiter } from '../../readers/csv-rows.js';
import type { RowGrid } from '../../readers/row-grid.js';
import type { Encoding } from '../../readers/text-decoder.js';
import { WITH_ATTRIBUTES } from '../../records/fields.js';
import { NO_RECORD } from '../../records/row-reasons.js';
import { DataError } from '../cli-errors.js';
import { isWorkbook, sheetRows, sheetsOf } from '../workbook/workbook-grid.js';
import type { ProposedFile, ProposedReading } from './proposal.js';
import { objectionNotes, proposeReadings, type Sheet } from './readings.js';
import { shapeNotes } from './shape-notes.js';

const DELIMITERS: readonly Delimiter[] = [',', ';', '\t', '|'];
const ENCODINGS: readonly Encoding[] = ['utf-8', 'windows-1252'];

/**
 * Looks at a file of a service and proposes how to read it: one proposal for a CSV file, one for each sheet of a
 * workbook that holds something.
 *
 * @throws {DataError} for a file that is no text under any encoding we know, no workbook, or has no header
 */
export async function proposeFiles(bytes: Uint8Array, file: string, instruments: readonly Instrument[]): Promise<readonly ProposedFile[]> {
  if (!isWorkbook(file)) return [proposeFile(bytes, file, instruments)];
  const sheets = await sheetsOf(bytes);
  const filled = (sheets ?? []).filter(({ rows }) => rows.length > 0);
  if (filled.length === 0) throw new DataError(sheetRows(sheets, { file }).issues);
  return filled.map(({ name }) => {
    const { grid, issues } = sheetRows(sheets, { file, sheet: name });
    if (!grid) throw new DataError(issues);
    return { file, ...((sheets?.length ?? 0) > 1 && { sheet: name }), delimiter: ',', encoding: 'utf-8', ...proposed(grid, `${file} ${name}`, instruments) };
  });
}

/**
 * Looks at a CSV file of a service and proposes how to read it. Unlike the readers, it guesses, also the delimiter,
 * the encoding and where the headers stand: what it proposes is there to be confirmed.
 *
 * @throws {DataError} for a file that is no text under any encoding we know, or has no header
 */
export function proposeFile(bytes: Uint8Array, file: string, instruments: readonly Instrument[]): ProposedFile {
  const delimiter = likeliestDelimiter(bytes);
  const tries = ENCODINGS.map((encoding) => ({ encoding, ...csvGrid(bytes, { delimiter, encoding, file }) }));
  const read = tries.find(({ grid }) => grid !== undefined);
  if (!read?.grid) throw new DataError(tries[0]?.issues ?? []);
  return { file, delimiter, encoding: read.encoding, ...proposed(read.grid, file, instruments) };
}

/** What stands above the headers is a title; a few lines of it are looked below. */
const TITLES = 10;

function proposed(grid: RowGrid, file: string, instruments: readonly Instrument[]): Pick<ProposedFile, 'headerLine' | 'readings' | 'unread' | 'notes'> {
  const strays = new Set(grid.strays.filter(({ code }) => NO_RECORD.has(code)).map(({ row }) => row));
  const rows = grid.rows.filter((_, row) => !strays.has(row)).map((cells) => cells.map(String));
  const lines = grid.rows.map((_, row) => grid.lineAt?.(row)).filter((_, row) => !strays.has(row));
  const first: Sheet = { file, headers: grid.headers, rows };
  const readings = proposeReadings(first, instruments);
  if (readings.length > 0 || shapeNotes(grid.headers).length > 0) return { readings, unread: unreadOf(first.headers, readings), notes: [...shapeNotes(first.headers), ...objectionNotes(first, readings)] };
  for (const [place, cells] of rows.slice(0, TITLES).entries()) {
    const below: Sheet = { file, headers: cells.map((cell) => cell.trim()), rows: rows.slice(place + 1) };
    const own = proposeReadings(below, instruments);
    const headerLine = lines[place];
    if (own.length > 0 && headerLine !== undefined) return { headerLine, readings: own, unread: unreadOf(below.headers, own), notes: [...shapeNotes(below.headers), ...objectionNotes(below, own)] };
  }
  return { readings, unread: unreadOf(first.headers, readings), notes: [] };
}

/** Of people and episodes every column is read, if only as an attribute. */
function unreadOf(headers: readonly string[], readings: readonly ProposedReading[]): readonly string[] {
  if (readings.some(({ kind, missing }) => WITH_ATTRIBUTES.has(kind) && missing.length === 0)) return [];
  const taken = new Set(readings.flatMap(headersOf));
  return headers.filter((header) => header !== '' && !taken.has(header));
}

/** Every header that a reading takes; in a wide sheet, those of every time. */
function headersOf({ columns, timePoints }: ProposedReading): readonly string[] {
  const bare = [...columns.values()];
  const times = (timePoints ?? []).flatMap(({ prefix = '', suffix = '', on }) => [...bare.map((header) => prefix + header + suffix), ...(on === undefined ? [] : [on])]);
  return [...bare, ...times];
}

/** The one that cuts the first line into the most cells. */
function likeliestDelimiter(bytes: Uint8Array): Delimiter {
  const end = bytes.findIndex((byte) => byte === LINE_FEED || byte === CARRIAGE_RETURN);
  const line = new TextDecoder('windows-1252').decode(end < 0 ? bytes : bytes.subarray(0, end));
  const cells = (delimiter: Delimiter) => csvGrid(line, { delimiter }).grid?.headers.length ?? 0;
  return DELIMITERS.reduce((best, delimiter) => (cells(delimiter) > cells(best) ? delimiter : best));
}

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
