import type { GridResult } from './grid.js';
import type { ReadOptions, ReadResult } from './read-options.js';
import { tablesOfGrid } from './tables-of-grid.js';
import { rowsLeftIssues, unreadColumns } from './unread.js';

/** Reads a grid as records, and names what was not read. */
export function readGrid({ grid, issues }: GridResult, options: ReadOptions): ReadResult {
  if (!grid) return { tables: [], issues };
  const reading = tablesOfGrid(grid, options);
  const unread = [...unreadColumns(grid, [reading], options.file), ...rowsLeftIssues(grid, reading, options.file)];
  return { tables: reading.tables, issues: [...reading.issues, ...unread] };
}
