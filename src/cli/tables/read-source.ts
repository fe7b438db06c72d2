import type { Delimiter } from '../../readers/csv-rows.js';
import { sourceError } from '../../readers/source-issue.js';
import { type Encoding, pieceDecoder } from '../../readers/text-decoder.js';
import { DataError } from '../cli-errors.js';
import type { Input, Io } from '../io.js';
import { parseSource } from './parse-source.js';
import { readBytes } from './read-bytes.js';
import type { SourceTable } from './source-table.js';

/** Delimiters by their names on the command line. */
export const DELIMITERS = { ',': ',', ';': ';', '|': '|', tab: '\t' } as const satisfies Readonly<Record<string, Delimiter>>;

export interface SourceOptions {
  /** A path, or `-` for standard input. */
  readonly in: string;
  readonly delimiter: keyof typeof DELIMITERS;
  readonly encoding: Encoding;
}

/**
 * Reads the CSV file that a command was given.
 *
 * @throws {DataError} for a file that is missing, cannot be read, is not text, or has no header
 */
export async function readSource(options: SourceOptions, io: Io): Promise<SourceTable> {
  const file = options.in === '-' ? '(standard input)' : options.in;
  const bytes = options.in === '-' ? await allOf(io.stdin) : await readBytes(options.in, io.cwd);
  return parseSource(textOf(bytes, options.encoding, file), { file, delimiter: DELIMITERS[options.delimiter] });
}

async function allOf(input: Input): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of input) pieces.push(typeof piece === 'string' ? Buffer.from(piece) : piece);
  return Buffer.concat(pieces);
}

function textOf(bytes: Uint8Array, encoding: Encoding, file: string): string {
  const decoder = pieceDecoder(encoding);
  const [body, end] = [decoder.decode(bytes), decoder.end()];
  if (typeof body !== 'string') throw new DataError([sourceError({ ...body, file })]);
  if (typeof end !== 'string') throw new DataError([sourceError({ ...end, file })]);
  return body + end;
}
