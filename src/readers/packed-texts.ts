import { filledTexts, type Coded, type PackedTexts, type Values } from '../records/cells.js';
import { byteDictionary, placesOf, type ByteDictionary } from './byte-dictionary.js';
import { textOfBytes, type ByteTexts } from './byte-texts.js';
import { matchTexts } from './match-texts.js';

const FEW = 4096;

/** Texts that are kept as bytes as the values of a column; each becomes a string when it is asked for. */
export function packedValues(texts: ByteTexts, areDistinct: boolean, areNumbers = false): Values<string | undefined> {
  // Of few different texts each is asked for again and again.
  const made: (string | undefined)[] | undefined = texts.size <= FEW ? [] : undefined;
  const at = (code: number) => (made ? (made[code] ??= textOfBytes(texts, code)) : textOfBytes(texts, code));
  return { size: texts.size, at: (code) => (code === 0 ? undefined : at(code)), packed: packed(texts, areNumbers), areDistinct };
}

/** Others may put more texts at the end of the list, which then lies elsewhere. */
function packed(texts: ByteTexts, areNumbers: boolean): PackedTexts {
  const own: PackedTexts = {
    size: texts.size,
    get bytes() { return texts.bytes; },
    get ends() { return texts.ends; },
    areNumbers,
    codesIn: (others) => matchTexts(own, others),
    below: textsBelow,
  };
  return own;
}

function textsBelow(columns: readonly Coded[]): Coded<string | undefined> {
  const dictionary = byteDictionary();
  const shared = sharedBy(columns);
  const codes = new Int32Array(columns.reduce((sum, { codes: { length } }) => sum + length, 0));
  let start = 0;
  for (const { codes: own, values } of columns) {
    const places = (shared?.packed && values.packed?.codesIn(shared.packed)) ?? addedTexts(dictionary, values);
    for (let row = 0; row < own.length; row += 1) codes[start + row] = places[own[row] ?? 0] ?? 0;
    start += own.length;
  }
  return { codes, values: filledTexts(shared ?? packedValues(dictionary.texts, true)) };
}

/** The values that hold those of all columns, where these are of one list. */
function sharedBy(columns: readonly Coded[]): Values | undefined {
  const [widest] = columns.map(({ values }) => values).sort((one, other) => other.size - one.size);
  return columns.every(({ values }) => values.areDistinct && values.packed?.bytes === widest?.packed?.bytes) ? widest : undefined;
}

/** The place of each text in a dictionary; a blank one has none. */
function addedTexts(dictionary: ByteDictionary, { packed: own, size }: Values): Int32Array {
  const places = new Int32Array(size);
  const { bytes, ends } = own ?? { bytes: new Uint8Array(0), ends: new Int32Array(size) };
  placesOf(dictionary, bytes, { starts: ends, ends: ends.subarray(1), from: 0, count: size - 1 }, places.subarray(1));
  for (let place = 1; place < size; place += 1) if (ends[place] === ends[place - 1]) places[place] = 0;
  return places;
}
