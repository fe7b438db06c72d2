import fc from 'fast-check';
import { expect, it } from 'vitest';
import { byteDictionary, dictionaryOf, findPlaces, placesOf, type ByteDictionary, type Stretches } from '../../src/readers/byte-dictionary.js';
import { textOfBytes } from '../../src/readers/byte-texts.js';
import { packedValues } from '../../src/readers/packed-texts.js';
import { cellsBelow, codedCells, matchingCodes } from '../../src/records/cells.js';

const encoder = new TextEncoder();
const word = fc.oneof(fc.string({ maxLength: 12 }), fc.uuid(), fc.constantFrom('aaaaaaaab', 'aaaaaaaac', 'baaaaaaa', 'é', '')).map((text) => text.replaceAll('\0', ''));

/** Texts one after the other in bytes, with something between them. */
function laidOut(words: readonly string[]): { readonly bytes: Uint8Array; readonly texts: Stretches } {
  const [starts, ends] = [new Int32Array(words.length), new Int32Array(words.length)];
  words.forEach((text, place) => {
    starts[place] = (ends[place - 1] ?? 0) + 1;
    ends[place] = (starts[place] ?? 0) + encoder.encode(text).length;
  });
  return { bytes: encoder.encode(`,${words.join(',')},`), texts: { starts, ends, from: 0, count: words.length } };
}

function placesIn(dictionary: ByteDictionary, words: readonly string[], find = placesOf): number[] {
  const { bytes, texts } = laidOut(words);
  const places = new Int32Array(words.length);
  find(dictionary, bytes, texts, places);
  return [...places];
}

function expected(words: readonly string[]): number[] {
  const known = new Map<string, number>();
  return words.map((text) => known.get(text) ?? known.set(text, known.size + 1).size);
}

it('a dictionary gives each text one place, and finds it again, whatever its length', () => {
  fc.assert(fc.property(fc.array(word, { maxLength: 400 }), fc.nat({ max: 400 }), (words, cut) => {
    const dictionary = byteDictionary();
    const places = [...placesIn(dictionary, words.slice(0, cut)), ...placesIn(dictionary, words.slice(cut))];
    expect(places).toEqual(expected(words));
    const again = dictionaryOf(dictionary.texts);
    expect(words.map((_, row) => textOfBytes(dictionary.texts, places[row] ?? 0))).toEqual(words);
    expect(placesIn(again, [...words, 'none of them, surely'], findPlaces)).toEqual([...places, 0]);
  }));
});

it('texts of different lengths that begin alike are different, and so are those that differ in one byte', () => {
  const lengths = Array.from({ length: 40 }, (_, length) => 'a'.repeat(length));
  const bytes = lengths.flatMap((text) => Array.from(text, (_, at) => `${text.slice(0, at)}b${text.slice(at + 1)}`));
  expect(new Set(placesIn(byteDictionary(), [...lengths, ...bytes])).size).toBe(lengths.length + bytes.length);
});

/** Found by trying: all that a hash of 32 bits can do is bring two texts together, and then their bytes decide. */
const SAME_HASH = { short: ['p143267', 'p187365'], long: ['person-34620', 'person-392488'], 'short unnumbered': ['284px', '2xewx'], 'long unnumbered': ['ward 5eor north', 'ward 5ubl north'] } as const;

it.each(Object.entries(SAME_HASH))('%s texts with the same hash are told apart by their bytes', (_, words) => {
  const dictionary = byteDictionary();
  expect(placesIn(dictionary, [...words, ...words])).toEqual([1, 2, 1, 2]);
  // Once they are known, texts without a number are found as they come.
  expect(placesIn(dictionary, [...words].toReversed())).toEqual([2, 1]);
  const hashes = Array.from(dictionary.slots).flatMap((place, at) => (at % 4 === 0 && place > 0 ? [dictionary.slots[at + 1]] : []));
  expect(new Set(hashes).size).toBe(1);
});

it('many texts stay where they are as the dictionary grows, beyond what is looked up at once', () => {
  const words = Array.from({ length: 20_000 }, (_, place) => (place % 3 === 0 ? `p${place % 7000}` : `00000000-0000-4000-8000-${String(place % 9000).padStart(12, '0')}`));
  const dictionary = byteDictionary();
  expect(placesIn(dictionary, words)).toEqual(expected(words));
  expect(placesIn(dictionaryOf(dictionary.texts), words, findPlaces)).toEqual(expected(words));
});

const numbered = fc.tuple(fc.constantFrom('p', 'P', '', 'site ', 'é-', 'p1-', 'longer than'), fc.constantFrom('', '0', '00'), fc.oneof(fc.nat({ max: 12 }), fc.nat({ max: 20_000 }), fc.nat({ max: 2_000_000_000 })), fc.constantFrom('', '', '', '/', ':', 'a', ' '))
  .map(([before, zeros, number, after]) => `${before}${zeros}${number}${after}`);

it('numbers behind letters are one text only where each letter and zero is the same', () => {
  fc.assert(fc.property(fc.array(numbered, { maxLength: 60 }), fc.nat({ max: 30 }), (words, cut) => {
    const dictionary = byteDictionary();
    expect([...placesIn(dictionary, words.slice(0, cut)), ...placesIn(dictionary, words.slice(cut))]).toEqual(expected(words));
    expect(placesIn(dictionaryOf(dictionary.texts), [...words, 'none'], findPlaces)).toEqual([...expected(words), 0]);
  }));
});

it.each([
  ['one after the other', (place: number) => `g${place}`],
  ['as wide as the widest', (place: number) => String(place).padStart(6, '0')],
  ['at first too large for so few of them', (place: number) => `g${(place * 7919) % 40_009}`],
  ['of which few are near each other', (place: number) => `f${(place * 7_919_999) % 99_999_989}`],
  ['that are not the only ids', (place: number) => (place % 5 === 0 ? `g${place * 3}x` : `g${(place * 7919) % 40_009}`)],
])('ids with numbers %s each keep the place they had first', (_, idOf) => {
  const ids = Array.from({ length: 12_000 }, (_, place) => idOf(place));
  const dictionary = byteDictionary();
  const places = expected(ids);
  expect(placesIn(dictionary, [...ids, ...ids.toReversed()])).toEqual([...places, ...places.toReversed()]);
  const others = dictionaryOf(dictionary.texts);
  expect(placesIn(others, [...ids.toReversed(), 'g50000', 'g99999999', '0'], findPlaces)).toEqual([...places.toReversed(), 0, 0, 0]);
});

const year = fc.constantFrom('1899', '1900', '1999', '2024', '2099', '2100', '9999', '0000', '202a');
const two = fc.constantFrom('00', '01', '12', '13', '31', '32', '99', '3a', ' 1');
const dayLike = fc.tuple(year, fc.constantFrom('-', '-', '-', '/'), two, fc.constantFrom('-', '-', '-', '.'), two, fc.constantFrom('', '', '', 'T00:00', ' ')).map((parts) => parts.join(''));

it('days, and what is written nearly as they are, are one text only where each byte is the same', () => {
  fc.assert(fc.property(fc.array(fc.oneof(dayLike, fc.constantFrom('2024-04-01', '2024-04-02', 'p1', '')), { maxLength: 80 }), fc.nat({ max: 40 }), (words, cut) => {
    const dictionary = byteDictionary();
    expect([...placesIn(dictionary, words.slice(0, cut)), ...placesIn(dictionary, words.slice(cut))]).toEqual(expected(words));
    expect(placesIn(dictionaryOf(dictionary.texts), [...words, 'none'], findPlaces)).toEqual([...expected(words), 0]);
  }));
});

it('days of two centuries need no hash', () => {
  const days = Array.from({ length: 73_000 }, (_, day) => new Date(Date.UTC(1900, 0, 1) + day * 86_400_000).toISOString().slice(0, 10));
  const dictionary = byteDictionary();
  expect(placesIn(dictionary, [...days, ...days.toReversed()])).toEqual([...expected(days), ...expected(days).toReversed()]);
  expect(dictionary.hashed).toBe(0);
});

it('numbers that are far apart take no more room than hashes would', () => {
  const dictionary = byteDictionary();
  placesIn(dictionary, Array.from({ length: 5000 }, (_, place) => `f${10_000_000 + ((place * 7_919_999) % 89_999_999)}`));
  expect(dictionary.numbered.places.length).toBeLessThan(16 * 5000 * 2);
  expect(dictionary.hashed).toBe(5000);
});

it('numbers given one after the other need no hash', () => {
  const dictionary = byteDictionary();
  placesIn(dictionary, Array.from({ length: 5000 }, (_, place) => `p${place}`));
  expect(dictionary.hashed).toBe(0);
});

/** A column as a reader keeps it. */
function column(words: readonly string[]) {
  const dictionary = byteDictionary();
  return { codes: Int32Array.from(placesIn(dictionary, words)), values: packedValues(dictionary.texts, true) };
}

it('texts of one column are found in another, in the same order, in another, or with gaps', () => {
  const ids = fc.integer({ min: 0, max: 2000 });
  fc.assert(fc.property(fc.uniqueArray(ids, { maxLength: 60 }), fc.uniqueArray(ids, { maxLength: 60 }), fc.boolean(), (some, more, isLong) => {
    const text = (id: number) => (id === 0 ? '' : isLong ? `00000000-0000-4000-8000-${id}` : `p${id}`);
    const many = Array.from({ length: 1500 }, (_, place) => place);
    for (const [own, others] of [[some, more], [many, many], [many.filter((id) => !some.includes(id)), many], [many.toReversed(), [...many, ...more.map((id) => id + 5000)]], [many, some]] as const) {
      const found = matchingCodes(column(own.map(text)).values, column(others.map(text)).values);
      expect([...(found?.subarray(1) ?? [])]).toEqual(own.map((id) => (id === 0 ? 0 : others.indexOf(id) + 1)));
    }
  }), { numRuns: 20 });
});

it('packed columns below each other keep their cells, and a blank one has none', () => {
  fc.assert(fc.property(fc.array(fc.array(fc.constantFrom('a', 'b', 'a long one, indeed', ''), { maxLength: 6 }), { minLength: 1, maxLength: 3 }), (lists) => {
    const whole = cellsBelow<unknown>(lists.map(column));
    expect(Array.from(whole.codes, (code) => whole.values.at(code))).toEqual(lists.flat().map((text) => text || undefined));
    const codes = new Map(Array.from(whole.codes, (code) => [whole.values.at(code), code]));
    expect(codes.size).toBe(new Set(whole.codes).size);
  }));
});

it('columns below each other keep their cells, and codes of one column are found in another', () => {
  fc.assert(fc.property(fc.array(fc.array(fc.constantFrom('a', 'b', 'c', undefined), { maxLength: 6 }), { maxLength: 3 }), (lists) => {
    const columns = lists.map((list) => codedCells(list.length, (row) => list[row]));
    const whole = cellsBelow(columns);
    expect(Array.from(whole.codes, (code) => whole.values.at(code))).toEqual(lists.flat());
    for (const { values } of columns) {
      const found = matchingCodes(values, whole.values);
      for (let code = 1; code < values.size; code += 1) expect(whole.values.at(found?.[code] ?? 0)).toBe(values.at(code));
    }
  }));
});
