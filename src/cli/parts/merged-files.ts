import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { sourceError } from '../../readers/source-issue.js';
import { DataError } from '../cli-errors.js';
import type { LoadedConfig } from '../config/load-run.js';
import type { FileFacts } from '../config/read-data.js';
import { canonicalJson } from '../report/canonical-json.js';
import { sha256 } from '../report/hashes.js';
import { contentOfParts, fileContent } from './file-content.js';
import type { PartSource } from './part-file.js';
import type { ReadPart } from './read-part.js';

/** The data files of a merged run, and whether they are the very files that one run would have read. */
export interface MergedFiles {
  readonly files: readonly FileFacts[];
  readonly isWhole: boolean;
}

/**
 * The files that parts were made from. Where the folder holds files with exactly the rows of all parts, and these were
 * made under this very config (or somebody says so), they are the files of the run, and the report says of them what one
 * run would say. Else each file is the sum of its parts, under a hash of their hashes.
 *
 * @param isStated that somebody said the parts were cut from this folder
 * @throws {DataError} where that was said and is not so
 */
export async function mergedFiles(parts: readonly ReadPart[], { config, configHash, dataFolder }: LoadedConfig, isStated: boolean): Promise<MergedFiles> {
  const names = [...new Set(parts.flatMap(({ head }) => head.files.map(({ name }) => name)))];
  const sources = names.map((name) => ({ name, own: parts.flatMap(({ head }) => head.files.filter((file) => file.name === name)) }));
  const isOneConfig = parts.every(({ head }) => head.configHash === configHash);
  const whole = isOneConfig || isStated ? await Promise.all(sources.map(({ name, own }) => wholeFile(name, own, config, dataFolder))) : [undefined];
  const found = whole.flatMap((file) => file ?? []);
  if (found.length === whole.length) return { files: found, isWhole: true };
  if (isStated) throw new DataError(sources.filter((_, place) => !whole[place]).map(({ name }) => notCutFrom(name)));
  return { files: sources.map(({ name, own }) => sumOf(name, own)), isWhole: false };
}

function notCutFrom(file: string) {
  return sourceError({
    code: 'not-cut-from-this',
    message: 'expected the file that the parts were cut from; found another, or none that is read row by row',
    hint: '--data names the folder of the whole files; without it, the report names the files of the parts',
    file,
  });
}

async function wholeFile(name: string, own: readonly PartSource[], { data }: LoadedConfig['config'], folder: string): Promise<FileFacts | undefined> {
  const content = await readFile(resolve(folder, name)).catch(() => undefined);
  if (!content) return undefined;
  const facts = { name, sha256: sha256(content), rows: rowsOf(own) };
  // A part may be all there is of a file.
  if (own.every((part) => part.sha256 === facts.sha256) && own.length === 1) return facts;
  const reading = data.files.find(({ file }) => file === name);
  const sum = contentOfParts(own.map((part) => part.content));
  return reading && sum && canonicalJson(sum) === canonicalJson(await fileContent(folder, reading)) ? facts : undefined;
}

function rowsOf(parts: readonly PartSource[]): number {
  return parts.reduce((sum, { rows }) => sum + rows, 0);
}

/** Of a file that came in one part, the hash is its own. */
function sumOf(name: string, own: readonly PartSource[]): FileFacts {
  const hashes = own.map((part) => part.sha256).sort();
  const [only = ''] = hashes;
  return hashes.length === 1 ? { name, sha256: only, rows: rowsOf(own) } : { name, sha256: sha256(canonicalJson(hashes)), rows: rowsOf(own), parts: hashes };
}
