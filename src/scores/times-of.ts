import type { Observations } from '../records/observations.js';
import type { Table } from '../records/table.js';
import { daysIn } from '../records/table.js';
import { occasionPlace } from './occasion-place.js';

/** When the records of a table were made; the same for every measure read from it. */
export type Times = Pick<Observations, 'table' | 'day' | 'occasion'>;

export function timesOf(table: Table): Times {
  const column = table.columns['occasion'];
  const places = column && 'names' in column ? Float64Array.from({ length: column.names.size }, (_, code) => occasionPlace(nameOf(column.names.at(code)))) : undefined;
  // Where nobody states one, there is no list of none.
  const occasion = new Float64Array(places ? table.size : 0);
  for (let row = 0; places && row < occasion.length; row += 1) occasion[row] = places[column?.codes[row] ?? 0] ?? Number.NaN;
  return { table, day: daysIn(table, 'on'), occasion };
}

function nameOf(name: string | number | undefined): string | undefined {
  return name === undefined ? undefined : String(name);
}
