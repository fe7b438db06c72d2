import type { Instrument } from '../../definitions/instrument.js';
import { csvGrid } from '../../readers/csv-grid.js';
import type { Delimiter } from '../../readers/csv-rows.js';
import type { Encoding } from '../../readers/text-decoder.js';
import { WITH_ATTRIBUTES } from '../../records/fields.js';
import { DataError } from '../cli-errors.js';
import type { ProposedFile, ProposedReading } from './proposal.js';
import { proposeReadings } from './readings.js';

const DELIMITERS: readonly Delimiter[] = [',', ';', '\t', '|'];
const ENCODINGS: readonly Encoding[] = ['utf-8', 'windows-1252'];

/**
 * Looks at a CSV file of a service and proposes how to read it. Unlike the readers, it guesses, also the delimiter
 * and the encoding: what it proposes is there to be confirmed.
 *
 * @throws {DataError} for a file that is no text under any encoding we know, or has no header
 */
export function proposeFile(bytes: Uint8Array, file: string, instruments: readonly Instrument[]): ProposedFile {
  const delimiter = likeliestDelimiter(bytes);
  const tries = ENCODINGS.map((encoding) => ({ encoding, ...csvGrid(bytes, { delimiter, encoding, file }) }));
  const read = tries.find(({ grid }) => grid !== undefined);
  if (!read?.grid) throw new DataError(tries[0]?.issues ?? []);
  const { headers, rows } = read.grid;
  const readings = proposeReadings({ file, headers, rows: rows.map((cells) => cells.map(String)) }, instruments);
  return { file, delimiter, encoding: read.encoding, readings, unread: unreadOf(headers, readings) };
}

/** Of people and episodes every column is read, if only as an attribute. */
function unreadOf(headers: readonly string[], readings: readonly ProposedReading[]): readonly string[] {
  if (readings.some(({ kind }) => WITH_ATTRIBUTES.has(kind))) return [];
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
