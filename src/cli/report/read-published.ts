import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import Papa from 'papaparse';
import type { PublishedRow } from '../../disclosure/index.js';
import { sourceError } from '../../readers/source-issue.js';
import { DataError } from '../cli-errors.js';

/** Columns without which a file cannot be compared with. */
const NEEDED = ['indicator_id', 'period_start', 'period_end', 'breakdown', 'category', 'numerator', 'denominator'];

/**
 * Reads indicators.csv files of earlier runs.
 *
 * @param paths from the folder of the config
 * @throws {DataError} for a file that is not there or is no such file
 */
export async function readPublished(paths: readonly string[], folder: string): Promise<readonly PublishedRow[]> {
  const files = await Promise.all(paths.map((path) => rowsOf(path, folder)));
  return files.flat();
}

/** The rows of an indicators.csv as texts. */
export function publishedRows(csv: string): readonly PublishedRow[] {
  return Papa.parse<PublishedRow>(csv, { header: true, skipEmptyLines: true }).data;
}

async function rowsOf(path: string, folder: string): Promise<readonly PublishedRow[]> {
  const text = await readFile(resolve(folder, path), 'utf8').catch(() => undefined);
  if (text === undefined) throw new DataError([sourceError({ code: 'unreadable-file', message: 'expected a published indicators.csv; found no file that can be read', file: path })]);
  const { data, meta } = Papa.parse<PublishedRow>(text.replace(/^\uFEFF/, ''), { header: true, skipEmptyLines: true });
  const missing = NEEDED.filter((column) => !meta.fields?.includes(column));
  if (missing.length === 0) return data;
  throw new DataError([sourceError({ code: 'missing-column', message: `expected the columns of an indicators.csv; found none named ${missing.join(', ')}`, file: path })]);
}
