import { storedTable, type CellTable } from '../../records/cell-table.js';

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
  const kept = <Own>(list: readonly Own[]) => list.filter((_, place) => keep[place]);
  const columns = kept(table.columns);
  const { stored } = table;
  return stored ? storedTable({ ...factsOf(table), columns }, { ...stored, columns: kept(stored.columns) }) : { ...table, columns, rows: table.rows.map(kept) };
}

/** What a table says beside its cells. It is not spread: that would make the rows of one that is kept as columns. */
function factsOf(table: CellTable): Omit<CellTable, 'rows' | 'lines' | 'stored'> {
  const keys = Object.keys(table).filter((key) => key !== 'rows' && key !== 'lines');
  // All others were just left out.
  return Object.fromEntries(keys.map((key) => [key, table[key as keyof CellTable]])) as unknown as Omit<CellTable, 'rows' | 'lines' | 'stored'>;
}
