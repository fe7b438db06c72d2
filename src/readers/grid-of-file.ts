import type { CsvDialect } from './csv-grid.js';
import { csvGrid } from './csv-grid.js';
import type { GridResult } from './grid.js';
import { jsonGridOfLines, jsonGridOfList } from './json-grid.js';

/** A file's content as a grid, read by what its name ends in: `.ndjson`, `.jsonl`, `.json`, else CSV. */
export function gridOfFile(content: Uint8Array, dialect: CsvDialect & { readonly file: string }): GridResult {
  const [, ending] = /\.([a-z]+)$/i.exec(dialect.file) ?? [];
  if (ending?.toLowerCase() === 'json') return jsonGridOfList(content, dialect);
  return ending && /^(ndjson|jsonl)$/i.test(ending) ? jsonGridOfLines(content, dialect) : csvGrid(content, dialect);
}
