import type { Codes, Values } from './cells.js';
import { NO_DAY } from './day.js';

/** Names by code: ids, closed choices and attributes, each name once (`code`), or texts (`text`). */
export interface NameColumn {
  readonly type: 'code' | 'text';
  readonly codes: Codes;
  readonly names: Values<string | number | undefined>;
}

/** Day numbers by code; `NO_DAY` is no value. */
export interface DayColumn {
  readonly type: 'day';
  readonly codes: Codes;
  readonly days: Int32Array;
}

/** Numbers by code; NaN is no value. */
export interface NumberColumn {
  readonly type: 'number';
  readonly codes: Codes;
  readonly numbers: Float64Array;
}

/** One number for each row, and what it stands for; 0 stands for no value. */
export type Column = NameColumn | DayColumn | NumberColumn;

/** The value of a cell as plain data, or `undefined` for none. */
export function cellOf(column: Column | undefined, row: number): string | number | undefined {
  return column && valueOf(column, column.codes[row] ?? 0);
}

/** The value that a code of a column stands for, or `undefined` for none. */
export function valueOf(column: Column, code: number): string | number | undefined {
  switch (column.type) {
    case 'code':
    case 'text': {
      return column.names.at(code);
    }
    case 'day': {
      const day = column.days[code] ?? NO_DAY;
      return day === NO_DAY ? undefined : day;
    }
    case 'number': {
      const number = column.numbers[code] ?? Number.NaN;
      return Number.isNaN(number) ? undefined : number;
    }
  }
}
