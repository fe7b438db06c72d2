import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { sourceError } from '../../readers/source-issue.js';
import { DataError, UsageError } from '../cli-errors.js';
import { sha256 } from '../report/hashes.js';
import { VERSION } from '../version.js';
import { assembled, isObject } from './assemble-part.js';
import { FILE_VERSION, type PartFile } from './part-file.js';

/** A part as it was read from a file. */
export interface ReadPart extends PartFile {
  /** As it was named. */
  readonly file: string;
  /** Of the whole file. */
  readonly sha256: string;
}

/**
 * Reads a part back from a file.
 *
 * @throws {DataError} for a file that is not there, is no part, was cut off or changed, listing all that is wrong with it
 * @throws {UsageError} for a part of another version of the file or the library
 */
export async function readPart(file: string, folder: string): Promise<ReadPart> {
  const content = await readFile(resolve(folder, file)).catch((error: unknown) => wrong(file, ...notReadable(error)));
  return { ...partIn(content, file), file, sha256: sha256(content) };
}

/** Whether a file is a part of ours as it was made, of whatever version. */
export function isWholePart(content: Uint8Array): boolean {
  const { first, last, before } = endsOf(content);
  return isObject(first) && first['whatmatters'] === 'part' && isObject(last) && last['end'] === sha256(before);
}

function notReadable(error: unknown): Wrong {
  const { code } = error as NodeJS.ErrnoException;
  return code === 'ENOENT'
    ? [{ code: 'missing-file', message: 'expected a part; found no file of this name', hint: 'whatmatters aggregate --part makes one' }]
    : [{ code: 'unreadable-file', message: `expected a part; found one that cannot be read (${code ?? 'no reason given'})` }];
}

type Wrong = [{ readonly code: string; readonly message: string; readonly hint?: string; readonly line?: number }];

function wrong(file: string, ...issues: readonly Wrong[number][]): never {
  throw new DataError(issues.map((issue) => sourceError({ ...issue, file })));
}

const NO_PART = { code: 'not-a-part', message: 'expected a part that whatmatters aggregate --part made; found something else' } as const;
const AGAIN = 'make this part again with whatmatters aggregate --part';

/** First that it is one, then that it is whole, then that it says what a part says. */
function partIn(content: Uint8Array, file: string): PartFile {
  const { first, last, before } = endsOf(content);
  if (!isObject(first) || first['whatmatters'] !== 'part') wrong(file, NO_PART);
  refuseOtherVersions(first, file);
  if (!isObject(last) || typeof last['end'] !== 'string') wrong(file, { code: 'part-cut-off', message: 'expected a last line that closes the part; found none: something is missing at its end', hint: AGAIN });
  if (last['end'] !== sha256(before)) wrong(file, { code: 'part-changed', message: 'expected the part as it was made; found it changed since, or damaged', hint: AGAIN });
  return assembled([...objectsIn(before)], file);
}

function refuseOtherVersions({ version, libraryVersion }: Readonly<Record<string, unknown>>, file: string): void {
  if (version !== FILE_VERSION) throw new UsageError(`expected parts of version ${FILE_VERSION}; ${file} is of another`, AGAIN);
  if (libraryVersion !== VERSION) throw new UsageError(`expected parts that whatmatters ${VERSION} made; ${file} was made by another version`, AGAIN);
}

const NEWLINE = 10;
const decoder = new TextDecoder('utf-8');
/** The last line is in no hash: it is what it says, or nothing. */
const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The first and the last line, and all before the last. */
function endsOf(content: Uint8Array): { readonly first: unknown; readonly last: unknown; readonly before: Uint8Array } {
  const start = content.lastIndexOf(NEWLINE, -2) + 1;
  return { first: objectsIn(content).next().value, last: parsed(content.subarray(start), strict), before: content.subarray(0, start) };
}

/** Line by line, as a long file makes too long a text. */
function* objectsIn(content: Uint8Array): Generator<unknown, undefined> {
  for (let start = 0; start < content.length; ) {
    const end = content.indexOf(NEWLINE, start);
    const next = end < 0 ? content.length : end + 1;
    yield parsed(content.subarray(start, next));
    start = next;
  }
}

function parsed(line: Uint8Array, by = decoder): unknown {
  try {
    return JSON.parse(by.decode(line)) as unknown;
  } catch {
    return undefined;
  }
}
