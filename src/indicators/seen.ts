import { valueOf, type Column } from '../records/column.js';
import { naming, type Named } from './named.js';

/** A column of records as members see it: which row of it is whose; −1 for none. */
export interface Seen {
  readonly column: Column | undefined;
  readonly rows: Int32Array;
}

/** What each member has in a column, as numbers that are made of its text. A value is looked at once, whoever has it. */
export function numbersSeen<Numbers extends Uint8Array | Int32Array>({ column, rows }: Seen, numbers: Numbers, numberOf: (text: string | undefined) => number): Numbers {
  if (numbers.length === 0) return numbers;
  if (!column) return numbers.fill(numberOf(undefined)) as Numbers;
  const known: number[] = [];
  for (let place = 0; place < numbers.length; place += 1) {
    const code = column.codes[rows[place] ?? -1] ?? 0;
    numbers[place] = known[code] ??= numberOf(valueOf(column, code)?.toString());
  }
  return numbers;
}

/** The same as names. */
export function namesSeen(seen: Seen, size: number, nameOf: (text: string | undefined) => string | undefined): Named {
  const { names, codeOf } = naming();
  return { names, codes: numbersSeen(seen, new Int32Array(size), (text) => codeOf(nameOf(text))) };
}
