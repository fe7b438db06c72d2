import { jsonGridOfLines, jsonGridOfList } from './json-grid.js';
import { readGrid } from './read-grid.js';
import type { ReadOptions, ReadResult } from './read-options.js';

/**
 * Reads records of one kind from NDJSON: one object on each line, its keys named as our columns, as our fields,
 * or as the options map them.
 *
 * @example
 * const { tables } = readNdjson('{"personId":"p1","attributes":{"sex":"f"}}\n', { kind: 'persons' });
 * tables[0]?.rows; // => [['p1', 'f']]
 */
export function readNdjson(source: string | Uint8Array, options: ReadOptions): ReadResult {
  return readGrid(jsonGridOfLines(source, options), options);
}

/**
 * Reads records of one kind from the text of a JSON list of objects.
 *
 * @example
 * readJson('[{"person_id":"p1"}]', { kind: 'persons' }).tables[0]?.rows; // => [['p1']]
 */
export function readJson(source: string | Uint8Array, options: ReadOptions): ReadResult {
  return readGrid(jsonGridOfList(source, options), options);
}
