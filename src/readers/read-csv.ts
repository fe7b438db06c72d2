import type { CsvDialect } from './csv-grid.js';
import { csvSource, gridOfCsv } from './csv-source.js';
import { keptColumns } from './kept-columns.js';
import type { PieceSource } from './pieces.js';
import { piecesOf } from './pieces.js';
import { readGrid } from './read-grid.js';
import type { ReadOptions, ReadResult } from './read-options.js';
import type { SharedIds } from './shared-ids.js';

/** What the rows of a CSV source are, what its columns mean, and how it is written. */
export type CsvOptions = ReadOptions & CsvDialect & {
  /** The same for all sources of one caseload. */
  readonly ids?: SharedIds;
};

/**
 * Reads records of one kind from CSV, as services export it, for `caseload`.
 * Nothing is guessed: not the delimiter, not the format of days, not what a header may mean.
 *
 * @param source text, or bytes as a file holds them
 * @returns tables for `caseload`, and what is wrong with the source as a whole; what is wrong with a single
 * record, `caseload` says, with its line
 * @example
 * const { tables } = readCsv('Client ID,Age band\np1,65 to 74\n', { kind: 'persons', columns: { person_id: 'Client ID' } });
 * tables[0]?.rows; // => [['p1', '65 to 74']]
 * readCsv('person_id;sex\np1;f\n', { kind: 'persons' }).issues[0]?.code; // => 'wrong-delimiter'
 */
export function readCsv(source: string | Uint8Array, options: CsvOptions): ReadResult {
  return readGrid(gridOfCsv(source, options, (headers) => keptColumns(headers, [options], options.ids)), options);
}

/**
 * Reads records of one kind from CSV that comes in pieces: a web stream, a Node stream, or any async iterable of
 * text or bytes. The same as `readCsv`, without holding the whole text.
 *
 * @example
 * const pieces = (async function* () { yield 'person_id,se'; yield 'x\np1,f\n'; })();
 * (await readCsvStream(pieces, { kind: 'persons' })).tables[0]?.rows; // => [['p1', 'f']]
 */
export async function readCsvStream(source: PieceSource, options: CsvOptions): Promise<ReadResult> {
  const reader = csvSource(options, (headers) => keptColumns(headers, [options], options.ids));
  for await (const piece of piecesOf(source)) if (!reader.push(piece)) break;
  return readGrid(reader.end(), options);
}
