import { renameSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { UsageError } from '../cli-errors.js';
import { partialOf, writeWhole } from '../whole-files.js';
import { sha256 } from './hashes.js';

/** A file to be written: its name and its whole content. */
export interface OutputFile {
  readonly name: string;
  readonly content: string | Uint8Array;
}

export const MANIFEST = 'manifest.json';

/** What our manifests say of themselves, so that somebody else's is not taken for ours. */
export const MADE_BY = 'whatmatters';

/**
 * Writes a run's files into one folder. A file that stands there already is replaced only if a manifest of ours names
 * it with the hash it still has: what somebody edited, or never came from us, is left alone.
 *
 * @throws {UsageError} naming every file that is in the way; then nothing is written
 */
export async function writeOutputs(folder: string, files: readonly OutputFile[]): Promise<void> {
  await mkdir(folder, { recursive: true });
  const ours = await ownHashes(folder);
  const standing = await Promise.all(files.map(async ({ name }) => ({ name, content: await contentOf(join(folder, name)) })));
  const inTheWay = standing.filter(({ name, content }) => content !== undefined && ours.get(name) !== sha256(content));
  if (inTheWay.length > 0) {
    const names = inTheWay.map(({ name }) => join(folder, name)).join(', ');
    throw new UsageError(`expected to write over files of an earlier run only; found ${names}, changed since or made by something else`, 'choose another folder with --out, or move these files away');
  }
  const placed = files.map(({ name, content }) => ({ path: join(folder, name), content }));
  await writeWhole(placed, () => placed.forEach(({ path }) => renameSync(partialOf(path), path)));
}

/** The hashes by which files in a folder are known to be ours. The manifest itself is known by what it says. */
async function ownHashes(folder: string): Promise<ReadonlyMap<string, string>> {
  const content = await contentOf(join(folder, MANIFEST));
  const manifest = content && parsed(content.toString('utf8'));
  if (content === undefined || manifest?.madeBy !== MADE_BY || !Array.isArray(manifest.outputs)) return new Map();
  const outputs = manifest.outputs as readonly { readonly name: string; readonly sha256: string }[];
  return new Map([[MANIFEST, sha256(content)], ...outputs.map(({ name, sha256: hash }) => [name, hash] as const)]);
}

function parsed(text: string): { readonly madeBy?: unknown; readonly outputs?: unknown } | undefined {
  try {
    return JSON.parse(text) as { madeBy?: unknown; outputs?: unknown };
  } catch {
    return undefined;
  }
}

async function contentOf(path: string): Promise<Buffer | undefined> {
  try {
    return await readFile(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
