import { UsageError } from '../cli-errors.js';
import type { Io } from '../io.js';
import type { Appended, Cell } from './appended.js';
import { csvLine } from './csv-text.js';
import { scoreText } from './score-text.js';
import type { SourceTable } from './source-table.js';

export type TableFormat = 'csv' | 'json';

/**
 * Our columns under the names they are written out with.
 *
 * @throws {UsageError} where one of them is a column of the source already
 */
export function prefixed(own: readonly string[], prefix: string, source: SourceTable): readonly string[] {
  const taken = new Set(source.header.map((name) => name.trim()));
  const names = own.map((name) => prefix + name);
  const clashes = names.filter((name) => taken.has(name));
  if (clashes.length === 0) return names;
  const hint = `put something before ours with --prefix, such as --prefix ${prefix}new_`;
  throw new UsageError(`${source.file} already has the ${clashes.length === 1 ? 'column' : 'columns'} ${clashes.join(', ')}, which this would add`, hint);
}

/** Writes the rows of a source, each with ours after its own cells. The source's cells are passed on unchanged. */
export function writeAppended(source: SourceTable, appended: Appended, format: TableFormat, output: Io['stdout']): void {
  const header = [...source.header, ...appended.header];
  const rows = source.rows.map((cells, row): readonly Cell[] => [...cells, ...(appended.rows[row] ?? [])]);
  output.write(format === 'csv' ? csvText(header, rows) : jsonText(source, header, rows));
}

function csvText(header: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return [header, ...rows].map((cells) => csvLine(cells.map(textOf))).join('');
}

function textOf(cell: Cell): string {
  if (cell === null) return '';
  return typeof cell === 'number' ? scoreText(cell) : cell;
}

/** One object per line. The keys are written one by one, so that a header called `__proto__` is just a header and all keep their order. */
function jsonText(source: SourceTable, header: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const repeated = header.find((name, place) => header.indexOf(name) < place);
  if (repeated !== undefined) throw new UsageError(`--format json needs each header once; ${source.file} has "${repeated}" more than once`);
  const keys = header.map((name) => JSON.stringify(name));
  const objects = rows.map((cells) => `  {${cells.map((cell, place) => `${keys[place]}: ${jsonCell(cell)}`).join(', ')}}`);
  return objects.length === 0 ? '[]\n' : `[\n${objects.join(',\n')}\n]\n`;
}

function jsonCell(cell: Cell): string {
  return typeof cell === 'number' ? scoreText(cell) : JSON.stringify(cell);
}
