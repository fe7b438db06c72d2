import type { RecordIssue } from '../records/record-issue.js';
import { rowsWhere } from '../records/rows-where.js';
import type { Grid } from './grid.js';
import { sourceNotice } from './source-issue.js';
import type { TablesOfGrid } from './tables-of-grid.js';

/** Names the columns of a source that no reading of it took, once for the source. */
export function unreadColumns(grid: Grid, readings: readonly TablesOfGrid[], file: string | undefined): readonly RecordIssue[] {
  const named = new Set(readings.flatMap(({ issues }) => issues.map(({ column }) => column)));
  const unread = grid.headers.filter((header, place) => {
    const position = place + 1;
    return header !== '' && !named.has(position) && !readings.some(({ columnsRead }) => columnsRead.has(position));
  });
  if (unread.length === 0 || readings.some(({ tables }) => tables.length === 0)) return [];
  const message = `expected every column to be read; found ${unread.length === 1 ? 'one that is' : `${unread.length} that are`} not: ${unread.map((header) => `"${header}"`).join(', ')}`;
  return [sourceNotice({ code: 'column-not-read', message, file, line: grid.headerLine })];
}

/** Rows of a source that no reading of it took, as they name an instrument, outcome or occasion that nobody asked for. */
export function unreadRows(grid: Grid, readings: readonly TablesOfGrid[]): readonly number[] {
  if (readings.some(({ rowsRead }) => rowsRead.size === grid.size)) return [];
  return Array.from(rowsWhere(grid.size, (place) => !readings.some(({ rowsRead }) => rowsRead.has(place))));
}

/** Says how many rows were left to other readings of the source. */
export function rowsLeftIssues(grid: Grid, reading: TablesOfGrid, file: string | undefined): readonly RecordIssue[] {
  const { length } = unreadRows(grid, [reading]);
  if (length === 0) return [];
  return [sourceNotice({ code: 'rows-not-read', message: `expected rows of what was asked for; found ${length} of something else, which were left to other readings`, file })];
}
