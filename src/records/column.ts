import { NO_DAY } from './day.js';

/** Codes into a list of names; −1 is no value. Ids, closed choices and attributes are kept so. */
export interface CodeColumn {
  readonly type: 'code';
  readonly codes: Int32Array;
  readonly names: readonly string[];
}

/** Day numbers; `NO_DAY` is no value. */
export interface DayColumn {
  readonly type: 'day';
  readonly days: Int32Array;
}

/** Numbers; NaN is no value. */
export interface NumberColumn {
  readonly type: 'number';
  readonly numbers: Float64Array;
}

/** Texts; `undefined` is no value. */
export interface TextColumn {
  readonly type: 'text';
  readonly texts: readonly (string | undefined)[];
}

export type Column = CodeColumn | DayColumn | NumberColumn | TextColumn;

/** The value of a cell as plain data, or `undefined` for none. */
export function cellOf(column: Column | undefined, row: number): string | number | undefined {
  if (!column) return undefined;
  switch (column.type) {
    case 'code':
      return column.names[column.codes[row] ?? -1];
    case 'text':
      return column.texts[row];
    case 'day': {
      const day = column.days[row] ?? NO_DAY;
      return day === NO_DAY ? undefined : day;
    }
    case 'number': {
      const number = column.numbers[row] ?? Number.NaN;
      return Number.isNaN(number) ? undefined : number;
    }
  }
}

/** A code column from one text per row. Names stand in order of first appearance. */
export function codeColumn(values: readonly (string | undefined)[]): CodeColumn {
  const index = new Map<string, number>();
  const codes = new Int32Array(values.length);
  values.forEach((value, row) => {
    codes[row] = value === undefined ? -1 : codeOf(index, value);
  });
  return { type: 'code', codes, names: [...index.keys()] };
}

function codeOf(index: Map<string, number>, value: string): number {
  const known = index.get(value);
  if (known !== undefined) return known;
  index.set(value, index.size);
  return index.size - 1;
}
