import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { csvCutter, type Delimiter } from '../../src/readers/csv-rows.js';

const cut = (pieces: readonly string[], delimiter: Delimiter = ',') => {
  const cutter = csvCutter(delimiter);
  for (const piece of pieces) cutter.push(piece);
  return cutter.end();
};

const cell = fc.string({ unit: fc.constantFrom('a', 'é', '"', ',', ';', '\t', '\n', '\r\n', ' '), maxLength: 6 });
const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 8 });
const delimiter = fc.constantFrom<Delimiter>(',', ';', '\t', '|');
const newline = fc.constantFrom('\n', '\r\n');
const withoutEnd = (row: readonly string[]) => row.map((text, place) => (place === row.length - 1 ? text.replace(/\r$/, '') : text));
const isFilled = (row: readonly string[]) => row.some((text) => text.trim() !== '');

describe('rows of a CSV text', () => {
  it('are the rows that were written, but for blank ones', () => {
    fc.assert(
      fc.property(table, delimiter, newline, (rows, by, end) => {
        const { rows: found, malformed, unclosed } = cut([Papa.unparse(rows, { delimiter: by, newline: end })], by);
        // A CR before the end of a line belongs to the line's end, as it does for every reader of spreadsheets' files.
        expect(found.map(withoutEnd)).toEqual(rows.filter(isFilled).map(withoutEnd));
        expect([malformed.size, unclosed]).toEqual([0, undefined]);
      }),
    );
  });

  it('are the same however the text is cut into pieces', () => {
    fc.assert(
      fc.property(table, newline, fc.boolean(), fc.array(fc.nat({ max: 80 }), { maxLength: 6 }), (rows, end, quotes, cuts) => {
        const text = `h,i${end}${Papa.unparse(rows, { newline: end, quotes })}`;
        const places = [0, ...[...cuts].sort((one, other) => one - other), text.length];
        const pieces = places.slice(1).map((place, index) => text.slice(places[index], place));
        expect(cut(pieces)).toEqual(cut([text]));
      }),
      { numRuns: 500 },
    );
  });

  it('know the line they begin on, also after quoted line breaks and blank lines', () => {
    fc.assert(
      fc.property(table, newline, (rows, end) => {
        const text = Papa.unparse(rows, { newline: end });
        const starts = rows.flatMap((row, place) => (isFilled(row) ? [Papa.unparse([...rows.slice(0, place), ['x']], { newline: end }).split('\n').length] : []));
        expect(cut([text]).lines).toEqual(starts);
      }),
    );
    expect(cut(['a,b\r\n"one\r\ntwo",2\r\n\r\n,\r\n"three",3\r\n\r\n']).lines).toEqual([1, 2, 6]);
  });

  it('end where any system ends them', () => {
    const expected = [['a', 'b'], ['1', '2'], ['3', '4']];
    for (const end of ['\n', '\r\n', '\r']) expect(cut([['a,b', '"1",2', '3,"4"'].join(end)]).rows).toEqual(expected);
    expect(cut(['a,b\r\n"1","2"\n3,4\r\n']).rows).toEqual(expected);
  });

  it('with a quotation mark out of place are marked', () => {
    const found = cut(['a,b\n"she said "no" to it",2\n1,2\n']);
    expect(found.rows.slice(1)).toEqual([['she said "no" to it', '2'], ['1', '2']]);
    expect([...found.malformed]).toEqual([1]);
  });

  it.each<Delimiter>([',', ';', '\t', '|'])('below one that begins with a quotation mark that is none are not part of it (%j)', (by) => {
    const lines = [['id', 'words', 'n'], ['1', '"no" said', '2'], ['2', 'fine', '3'], ['3', `"see${by} below"`, '4'], ['4', 'well', '5']];
    const found = cut([lines.map((line) => line.join(by)).join('\n')], by);
    expect(found.rows).toEqual(lines.map((line) => line.map((text) => (text.startsWith('"see') ? text.slice(1, -1) : text))));
    expect([...found.malformed]).toEqual([1]);
    expect(found.lines).toEqual([1, 2, 3, 4, 5]);
  });

  it('end with the line of their slip: what stands on it, and no more, is told apart as well as can be', () => {
    const rowOf = (line: string) => cut([`a,b\n${line}\nnext,"row"\n`]).rows.slice(1);
    const next = ['next', 'row'];
    expect(rowOf('"Café" with Anna,x,"a, b"')).toEqual([['"Café" with Anna', 'x', 'a, b'], next]);
    expect(rowOf('"she said "no" to it, today",x')).toEqual([['she said "no" to it, today', 'x'], next]);
    expect(rowOf('"she said "no"",x')).toEqual([['she said "no"', 'x'], next]);
    expect(rowOf('"one\ntwo",x,"no" said,"y')).toEqual([['one\ntwo', 'x', '"no" said', '"y'], next]);
    expect(rowOf('"no" said,"one\ntwo",x')).toEqual([['"no" said', '"one'], ['two"', 'x'], next]);
    expect(rowOf('1,"never closed')).toEqual([['1', '"never closed'], next]);
  });

  it('keep all lines apart, whatever is wrong with quotation marks on one of them', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '"', ',', ' '), maxLength: 12 });
    fc.assert(
      fc.property(text, fc.nat({ max: 9 }), (slip, place) => {
        const lines = Array.from({ length: 10 }, (_, row) => (row === place ? `"x" y${slip}` : `${row},"quoted, text",b`));
        const { rows, malformed, lines: found } = cut([`h,i,j\n${lines.join('\n')}\n`]);
        expect(rows).toHaveLength(11);
        expect(found.at(-1)).toBe(11);
        expect([...malformed]).toEqual([place + 1]);
      }),
    );
  });

  it('that never close a quotation mark are named by their line', () => {
    expect(cut(['a,b\n1,2\n"3,4\n5,6\n']).unclosed).toBe(3);
  });

});
