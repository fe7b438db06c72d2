import { describe, expect, it } from 'vitest';
import { readCsv, readCsvStream, readJson, readNdjson } from '../../src/readers/index.js';

const persons = { kind: 'persons', file: 'people.csv' } as const;
const bytes = (...numbers: readonly number[]) => Uint8Array.from(numbers);
const said = ({ issues }: ReturnType<typeof readCsv>) => issues.map(({ severity, code, message, hint }) => `${severity} ${code}: ${message} | ${hint}`);

describe('bytes that are text', () => {
  it('are read as UTF-8, with or without a byte-order mark', () => {
    const text = 'person_id,place\np1,Caerdydd – Môr\n';
    for (const source of [text, `\uFEFF${text}`, new TextEncoder().encode(text), new TextEncoder().encode(`\uFEFF${text}`)]) {
      expect(readCsv(source, persons).tables[0]?.rows).toEqual([['p1', 'Caerdydd – Môr']]);
    }
  });

  it('are read as Windows-1252 only where that is declared', () => {
    const source = Uint8Array.from('person_id,place\np1,M\u00f4r \u0096 caf\u00e9\n', (letter) => letter.charCodeAt(0));
    expect(said(readCsv(source, persons))).toMatchInlineSnapshot(`
      [
        "error not-text: expected UTF-8 text; found bytes that are no such text | save it as “CSV UTF-8”; if it comes from an older Windows program, declare encoding: windows-1252",
      ]
    `);
    expect(readCsv(source, { ...persons, encoding: 'windows-1252' }).tables[0]?.rows).toEqual([['p1', 'Môr – café']]);
  });

  it('are refused where Windows-1252 is declared and they are UTF-8, however they are cut', async () => {
    const source = new TextEncoder().encode('person_id,place\np1,Zoë’s\n');
    const declared = { ...persons, encoding: 'windows-1252' } as const;
    const expected = ['error other-encoding: expected Windows-1252 text, as declared; found UTF-8, of which every letter with an accent would be read as two others | declare encoding: utf-8, or none'];
    expect(said(readCsv(source, declared))).toEqual(expected);
    expect(said(await readCsvStream([...source].map((byte) => bytes(byte)), declared))).toEqual(expected);
    expect(said(readCsv(new TextEncoder().encode('\uFEFFperson_id\np1\n'), declared))).toEqual(expected);
    expect(said(readCsv(new TextEncoder().encode('person_id\np1\n'), declared))).toEqual([]);
    // One byte that is none of UTF-8 says that all are as declared.
    expect(readCsv(bytes(...source, 0x70, 0x32, 0x2c, 0xeb, 10), declared).tables[0]?.rows).toEqual([['p1', 'ZoÃ«â€™s'], ['p2', 'ë']]);
    expect(readCsv(bytes(...new TextEncoder().encode('person_id,place\np1,'), 0xc3), declared).tables[0]?.rows).toEqual([['p1', 'Ã']]);
  });

  it('may be cut inside a letter when they come in pieces', async () => {
    const whole = new TextEncoder().encode('\uFEFFperson_id,place\np1,Môr\n');
    const pieces = [...whole].map((byte) => bytes(byte));
    expect((await readCsvStream(pieces, persons)).tables[0]?.rows).toEqual([['p1', 'Môr']]);
  });
});

describe('bytes that are no text', () => {
  it.each([
    ['an Excel workbook', bytes(0x50, 0x4b, 3, 4, 0x14, 0, 6, 0)],
    ['an old Excel workbook', bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1)],
    ['UTF-16 text', bytes(0xff, 0xfe, 0x70, 0, 0x31, 0)],
    ['UTF-16 text', bytes(0xfe, 0xff, 0, 0x70)],
    ['a PDF', bytes(0x25, 0x50, 0x44, 0x46, 0x2d, 0xff, 0)],
    ['a compressed file', bytes(0x1f, 0x8b, 8, 0)],
    ['bytes that are no such text', bytes(0x70, 0x31, 0)],
    ['bytes that are no such text', bytes(0x70, 0x80)],
  ])('are named: %s', async (what, source) => {
    for (const read of [readCsv, readNdjson, readJson]) {
      const result = read(source, persons);
      expect(result.tables).toEqual([]);
      expect(result.issues).toMatchObject([{ severity: 'error', code: 'not-text', file: 'people.csv' }]);
      expect(result.issues[0]?.message).toContain(what);
    }
    expect((await readCsvStream([source], persons)).issues).toEqual(readCsv(source, persons).issues);
  });

  it('are named also when they were taken for text before', () => {
    expect(said(readCsv('PK\u0003\u0004\u0014\u0000', persons))).toMatchInlineSnapshot(`
      [
        "error not-text: expected UTF-8 text; found an Excel workbook or another zip file | this is an Excel workbook, save it as CSV (“CSV UTF-8”)",
      ]
    `);
    expect(said(readCsv('person_id\np\u00001', persons))).toMatchInlineSnapshot(`
      [
        "error not-text: expected UTF-8 text; found bytes that are no such text | save it as “CSV UTF-8”; if it comes from an older Windows program, declare encoding: windows-1252",
      ]
    `);
  });

  it('are named when the text breaks off in the middle of a letter', () => {
    expect(readCsv(bytes(0x70, 0x31, 0xc3), persons).issues[0]?.code).toBe('not-text');
  });
});
