import { remembered } from '../definitions/remembered.js';

/** One number for each row; as small as the number of different values allows. */
export type Codes = Uint8Array | Uint16Array | Int32Array;

/** What codes stand for. Code 0 is no value at all. */
export interface Values<Value = unknown> {
  /** Codes, 0 among them. */
  readonly size: number;
  readonly at: (code: number) => Value;
  /** Where every code but 0 is a text that is kept as bytes. */
  readonly packed?: PackedTexts;
  /** Each value has one code. Of texts that are hardly ever the same, each row has its own. */
  readonly areDistinct: boolean;
  /** Of values that were read, the codes that stand for none; left out where only 0 does. */
  readonly blank?: readonly number[];
  /** Of days, their numbers by code where they are known; `NO_DAY` for none. */
  readonly days?: Int32Array;
}

/**
 * What can be asked of texts that are kept as bytes without making strings of them. Who keeps them so brings it along: the
 * core need not know how.
 */
export interface PackedTexts {
  /** Codes, 0 among them. */
  readonly size: number;
  /** One after the other, and where each ends, by its code. */
  readonly bytes: Uint8Array;
  readonly ends: Int32Array;
  /** Each is a number behind letters, as most ids are, so that none is blank or needs a look. */
  readonly areNumbers: boolean;
  /** For each text its code among others, each of which is there once; 0 for one that is not there or blank. */
  readonly codesIn: (others: PackedTexts) => Int32Array;
  /** Columns of such texts below each other, each text with one code; a blank one has none. */
  readonly below: (columns: readonly Coded[]) => Coded<string | undefined>;
}

/** Cells of one column: a code for each row, and what it stands for. Values are looked at once and not once a row. */
export interface Coded<Value = unknown> {
  readonly codes: Codes;
  readonly values: Values<Value>;
}

/** A column without any value. */
export function noCells(size: number): Coded<undefined> {
  return { codes: new Uint8Array(size), values: listedValues([undefined]) };
}

/** One value in every row. */
export function constantCells<Value>(size: number, value: Value): Coded<Value | undefined> {
  return { codes: new Uint8Array(size).fill(1), values: listedValues([undefined, value]) };
}

/** Values in a list, at their codes. */
export function listedValues<Value>(list: readonly Value[]): Values<Value> {
  // Every code is one of the list.
  return { size: list.length, at: (code) => list[code] as Value, areDistinct: true };
}

/** The same texts, where a blank one is no value. */
export function filledTexts({ at, ...values }: Values): Values<string | undefined> {
  return { ...values, at: (code) => (at(code) as string | undefined) || undefined };
}

/** Any values, one for each row, as codes. `undefined` is no value. */
export function codedCells<Value>(size: number, valueAt: (row: number) => Value): Coded<Value | undefined> {
  const known = new Map<Value, number>();
  const list: (Value | undefined)[] = [undefined];
  const codes = new Int32Array(size);
  for (let row = 0; row < size; row += 1) {
    const value = valueAt(row);
    if (value === undefined) continue;
    let code = known.get(value);
    if (code === undefined) {
      code = list.length;
      known.set(value, code);
      list.push(value);
    }
    codes[row] = code;
  }
  return { codes: narrowed(codes, list.length), values: listedValues(list) };
}

const BYTE = 0x100;
const TWO_BYTES = 0x10000;

/** Codes of a kind that is as small as their number allows. */
export function codesFor(size: number, values: number): Codes {
  if (values <= BYTE) return new Uint8Array(size);
  return values <= TWO_BYTES ? new Uint16Array(size) : new Int32Array(size);
}

function narrowed(codes: Int32Array, values: number): Codes {
  if (values > TWO_BYTES) return codes;
  const narrow = codesFor(codes.length, values);
  narrow.set(codes);
  return narrow;
}

/** The cells of some rows; all of them as they are. */
export function cellsAt<Value>({ codes, values }: Coded<Value>, rows: Int32Array): Coded<Value> {
  if (areAll(rows, codes.length)) return { codes, values };
  const chosen = codesFor(rows.length, values.size);
  for (let place = 0; place < rows.length; place += 1) chosen[place] = codes[rows[place] ?? 0] ?? 0;
  return { codes: chosen, values };
}

const NONE = [0];

/** The codes that stand for no value. */
export function blankCodes({ blank = NONE }: Values): readonly number[] {
  return blank;
}

/** 1 for some of so many codes. */
export function marks(size: number, codes: Iterable<number>): Uint8Array {
  const marked = new Uint8Array(size);
  for (const code of codes) marked[code] = 1;
  return marked;
}

/** Whether rows, in order and each once, are all there are. */
export function areAll(rows: Int32Array, size: number): boolean {
  return rows.length === size && (size === 0 || (rows[0] === 0 && rows[size - 1] === size - 1));
}

/** The cells of several columns below each other, each value with one code again. */
export function cellsBelow<Value>(columns: readonly Coded<Value>[]): Coded<Value | undefined> {
  const packed = columns[0]?.values.packed;
  // The values are texts, as all of them have been before.
  if (packed && columns.every(({ values }) => values.packed)) return packed.below(columns) as Coded<unknown> as Coded<Value | undefined>;
  const size = columns.reduce((sum, { codes }) => sum + codes.length, 0);
  let [column, start] = [0, 0];
  return codedCells(size, (row) => {
    while (row - start >= (columns[column]?.codes.length ?? Infinity)) start += columns[column++]?.codes.length ?? 0;
    const own = columns[column];
    return own?.values.at(own.codes[row - start] ?? 0);
  });
}

/** The same cells, each value with one code. */
export function distinctCells<Value>(cells: Coded<Value>): Coded<Value | undefined> {
  return cells.values.areDistinct ? cells : cellsBelow([cells]);
}

const matches = remembered((values: Values) => remembered((others: Values) =>
  values.packed && others.packed ? values.packed.codesIn(others.packed) : matchAny(values, others)));

/**
 * For each value of one list its code in another, in which each value is once; 0 where it is not there. Nothing where both are of one
 * list, so that each has the same code, as far as it was there by then.
 */
export function matchingCodes(values: Values, others: Values): Int32Array | undefined {
  return values === others || (values.packed && values.packed.bytes === others.packed?.bytes) ? undefined : matches(values)(others);
}

function matchAny(values: Values, others: Values): Int32Array {
  const known = new Map<string, number>();
  // Where there is nothing to find, nothing is gathered.
  for (let code = 1; values.size > 1 && code < others.size; code += 1) if (others.at(code) !== undefined) known.set(String(others.at(code)), code);
  const found = new Int32Array(values.size);
  for (let code = 1; code < values.size; code += 1) if (values.at(code) !== undefined) found[code] = known.get(String(values.at(code))) ?? 0;
  return found;
}
