import type { Instrument } from '../definitions/instrument.js';
import type { Table } from '../records/table.js';

/** Reads the answers of an instrument's items from a table: one row at a time, into the same space. NaN for none. */
export function answersIn(table: Table, { items }: Instrument): (row: number) => Float64Array {
  const columns = items.map((item) => {
    const column = table.columns[item.id];
    return column?.type === 'number' ? column : undefined;
  });
  const answers = new Float64Array(items.length);
  return (row) => {
    for (let item = 0; item < columns.length; item += 1) {
      const column = columns[item];
      answers[item] = column ? (column.numbers[column.codes[row] ?? 0] ?? Number.NaN) : Number.NaN;
    }
    return answers;
  };
}
