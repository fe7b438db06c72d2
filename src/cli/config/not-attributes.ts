import type { CellTable } from '../../records/cell-table.js';

const ATTRIBUTE = 'attribute.';

/**
 * A column of a sheet that is read as something else, such as a goal's words or a rating, says nothing about the person
 * as an attribute does. One that was named as an attribute stays one.
 *
 * @param all every table that is read from the sheet
 * @param named headers that the config names as attributes
 */
export function withoutOthersColumns(table: CellTable, all: readonly CellTable[], named: readonly string[]): CellTable {
  const others = new Set(all.flatMap(({ columns }) => columns.filter(({ field }) => !field.startsWith(ATTRIBUTE)).map(({ position }) => position)));
  const keep = table.columns.map(({ field, position, header }) => !field.startsWith(ATTRIBUTE) || named.includes(header) || !others.has(position));
  if (keep.every(Boolean)) return table;
  return { ...table, columns: table.columns.filter((_, place) => keep[place]), rows: table.rows.map((cells) => cells.filter((_, place) => keep[place])) };
}
