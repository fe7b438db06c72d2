import { belowTitles, withoutFirstRows } from './below-titles.js';
import type { CsvDialect, HeaderPlace } from './csv-grid.js';
import { gridOfCsv } from './csv-source.js';
import { keptColumns } from './kept-columns.js';
import type { ReadOptions } from './read-options.js';
import type { GridResult } from './grid.js';
import { jsonGridOfLines, jsonGridOfList } from './json-grid.js';

/** A file's content as a grid with the columns that its readings want, read by what its name ends in: `.ndjson`, `.jsonl`, `.json`, else CSV. */
export function gridOfFile(content: Uint8Array, options: CsvDialect & HeaderPlace & { readonly file: string }, readings: readonly ReadOptions[]): GridResult {
  const [, ending] = /\.([a-z]+)$/i.exec(options.file) ?? [];
  if (ending?.toLowerCase() === 'json') return jsonGridOfList(content, options);
  if (ending && /^(ndjson|jsonl)$/i.test(ending)) return jsonGridOfLines(content, options);
  const { headerLine = 1, skipRows = 0, ...dialect } = options;
  const gridOf = (bytes: Uint8Array) => gridOfCsv(bytes, dialect, (headers) => keptColumns(headers, readings));
  const read = headerLine > 1 ? belowTitles(content, headerLine, gridOf) : gridOf(content);
  return withoutFirstRows(read, skipRows, options.file);
}
