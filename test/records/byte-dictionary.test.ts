import fc from 'fast-check';
import { expect, it } from 'vitest';
import { byteDictionary, dictionaryOf, findBytes, placeOfBytes } from '../../src/records/byte-dictionary.js';
import { textOfBytes } from '../../src/records/byte-texts.js';
import { cellsBelow, codedCells, matchingCodes } from '../../src/records/cells.js';

const encoder = new TextEncoder();
const word = fc.oneof(fc.string({ maxLength: 12 }), fc.uuid(), fc.constantFrom('aaaaaaaab', 'aaaaaaaac', 'baaaaaaa', 'é', '')).map((text) => text.replaceAll('\0', ''));

it('a dictionary gives each text one place, and finds it again, whatever its length', () => {
  fc.assert(fc.property(fc.array(word, { maxLength: 400 }), (words) => {
    const dictionary = byteDictionary();
    const known = new Map<string, number>();
    for (const text of words) {
      const bytes = encoder.encode(`x${text}y`);
      const place = placeOfBytes(dictionary, bytes, 1, bytes.length - 1);
      if (!known.has(text)) known.set(text, known.size + 1);
      expect(place).toBe(known.get(text));
    }
    const again = dictionaryOf(dictionary.texts);
    for (const [text, place] of known) {
      expect(textOfBytes(dictionary.texts, place)).toBe(text);
      expect(findBytes(again, encoder.encode(text), 0, encoder.encode(text).length)).toBe(place);
    }
    expect(findBytes(again, encoder.encode('none of them, surely'), 0, 20)).toBe(0);
  }));
});

it('texts of different lengths that begin alike are different', () => {
  const dictionary = byteDictionary();
  const lengths = Array.from({ length: 40 }, (_, length) => placeOfBytes(dictionary, encoder.encode('a'.repeat(length)), 0, length));
  expect(new Set(lengths).size).toBe(40);
});

it('columns below each other keep their cells, and codes of one column are found in another', () => {
  fc.assert(fc.property(fc.array(fc.array(fc.constantFrom('a', 'b', 'c', undefined), { maxLength: 6 }), { maxLength: 3 }), (lists) => {
    const columns = lists.map((list) => codedCells(list.length, (row) => list[row]));
    const whole = cellsBelow(columns);
    expect(Array.from(whole.codes, (code) => whole.values.at(code))).toEqual(lists.flat());
    for (const { values } of columns) {
      const found = matchingCodes(values, whole.values);
      for (let code = 1; code < values.size; code += 1) expect(whole.values.at(found[code] ?? 0)).toBe(values.at(code));
    }
  }));
});
