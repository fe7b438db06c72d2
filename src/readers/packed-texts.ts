import { filledTexts, type Coded, type PackedTexts, type Values } from '../records/cells.js';
import { byteDictionary, placesOf } from './byte-dictionary.js';
import { textOfBytes, type ByteTexts } from './byte-texts.js';
import { matchTexts } from './match-texts.js';

const FEW = 4096;

/** Texts that are kept as bytes as the values of a column; each becomes a string when it is asked for. */
export function packedValues(texts: ByteTexts, areDistinct: boolean): Values<string | undefined> {
  // Of few different texts each is asked for again and again.
  const made: (string | undefined)[] | undefined = texts.size <= FEW ? [] : undefined;
  const at = (code: number) => (made ? (made[code] ??= textOfBytes(texts, code)) : textOfBytes(texts, code));
  return { size: texts.size, at: (code) => (code === 0 ? undefined : at(code)), packed: packed(texts), areDistinct };
}

function packed({ size, bytes, ends }: ByteTexts): PackedTexts {
  return {
    size,
    bytes,
    ends,
    codesIn: (others) => matchTexts({ size, bytes, ends }, others),
    below: textsBelow,
  };
}

function textsBelow(columns: readonly Coded[]): Coded<string | undefined> {
  const dictionary = byteDictionary();
  const codes = new Int32Array(columns.reduce((sum, { codes: { length } }) => sum + length, 0));
  let start = 0;
  for (const { codes: own, values } of columns) {
    const places = new Int32Array(values.size);
    const { bytes, ends } = values.packed ?? { bytes: new Uint8Array(0), ends: new Int32Array(values.size) };
    placesOf(dictionary, bytes, { starts: ends, ends: ends.subarray(1), from: 0, count: values.size - 1 }, places.subarray(1));
    for (let place = 1; place < places.length; place += 1) if (ends[place] === ends[place - 1]) places[place] = 0;
    for (let row = 0; row < own.length; row += 1) codes[start + row] = places[own[row] ?? 0] ?? 0;
    start += own.length;
  }
  return { codes, values: filledTexts(packedValues(dictionary.texts, true)) };
}
