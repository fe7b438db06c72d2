import type { Instrument } from '../definitions/instrument.js';
import type { Table } from '../records/table.js';

/** Reads the answers of an instrument's items from a table: one row at a time, into the same space. NaN for none. */
export function answersIn(table: Table, { items }: Instrument): (row: number) => Float64Array {
  const columns = items.map((item) => table.columns[item.id]);
  const answers = new Float64Array(items.length);
  return (row) => {
    columns.forEach((column, item) => {
      answers[item] = column?.type === 'number' ? (column.numbers[row] ?? Number.NaN) : Number.NaN;
    });
    return answers;
  };
}
