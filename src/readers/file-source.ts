import { belowTitles, withoutFirstRows } from './below-titles.js';
import type { CsvDialect, HeaderPlace } from './csv-grid.js';
import { csvSource } from './csv-source.js';
import { jsonGridOfLines, jsonGridOfList } from './json-grid.js';
import { keptColumns } from './kept-columns.js';
import type { ReadOptions } from './read-options.js';
import type { SharedIds } from './shared-ids.js';
import { wholeSource, type FileSource } from './whole-source.js';

/** A reader of one file, as a grid with the columns that its readings want, by what its name ends in: `.ndjson`, `.jsonl`, `.json`, else CSV. */
export function fileSource(options: CsvDialect & HeaderPlace & { readonly file: string }, readings: readonly ReadOptions[], ids?: SharedIds): FileSource {
  const [, ending] = /\.([a-z]+)$/i.exec(options.file) ?? [];
  if (ending?.toLowerCase() === 'json') return wholeSource((content) => jsonGridOfList(content, options));
  if (ending && /^(ndjson|jsonl)$/i.test(ending)) return wholeSource((content) => jsonGridOfLines(content, options));
  const { headerLine = 1, skipRows = 0, ...dialect } = options;
  const { push, end } = belowTitles(csvSource(dialect, (headers) => keptColumns(headers, readings, ids)), headerLine);
  return { push, end: () => withoutFirstRows(end(), skipRows, options.file) };
}
