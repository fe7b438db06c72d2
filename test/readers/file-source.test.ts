import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { phq9 } from '../../src/generated/phq-9.js';
import { fileSource } from '../../src/readers/file-source.js';
import { cellAt, type GridResult } from '../../src/readers/grid.js';
import { readGrid } from '../../src/readers/read-grid.js';
import type { ReadOptions } from '../../src/readers/read-options.js';
import { projectFolder } from '../house/project-files.js';

const encoder = new TextEncoder();

type Options = Parameters<typeof fileSource>[0];

/** Reads content in pieces, each in the place of the one before, as a file is read. */
function readIn(size: number, content: Uint8Array, options: Options, reading: ReadOptions): GridResult {
  const { push, end } = fileSource(options, [reading]);
  const space = new Uint8Array(size);
  for (let start = 0; start < content.length; start += size) {
    const piece = content.subarray(start, start + size);
    space.set(piece);
    if (!push(space.subarray(0, piece.length))) break;
  }
  return end();
}

function inside({ grid, issues }: GridResult) {
  if (!grid) return { issues };
  const { headers, headerLine, size, lineAt, faults, strays } = grid;
  return { headers, headerLine, size, lines: Array.from({ length: size }, (_, row) => lineAt?.(row)), faults, strays };
}

const SIZES = [7, 65_536];

describe('files in pieces of 1 byte, 7 bytes and 64 kB', () => {
  const folder = join(projectFolder, 'test/fixtures/nasty-exports');
  it.each(readdirSync(folder).filter((name) => /\.(csv|json|ndjson)$/.test(name)))('%s holds the same, and the same is wrong with it', (file) => {
    const content = readFileSync(join(folder, file));
    const reading: ReadOptions = { kind: 'assessments', instrument: phq9, columns: { person_id: 'Client ID' }, file };
    const whole = readIn(content.length, content, { file }, reading);
    for (const size of [...SIZES, ...(content.length < 20_000 ? [1] : [])]) {
      const pieces = readIn(size, content, { file }, reading);
      expect(inside(pieces)).toEqual(inside(whole));
      expect(readGrid(pieces, reading)).toEqual(readGrid(whole, reading));
    }
  });

  const texts: Readonly<Record<string, string>> = {
    'a field in quotation marks over several lines': 'person_id,statement\r\np1,"walk, to\r\nthe ""café"" 😀"\r\np2,é\r\n',
    'ids such as UUIDs, in quotation marks': `person_id,statement\n${Array.from({ length: 4 }, (_, row) => `"2f1c6a4e-0000-4000-8000-${String(row % 3).padStart(12, '0')}",s${row}`).join('\n')}\n`,
    'titles above the headers': 'Report\n\n"one, with a\nbreak"\nperson_id,statement\np1,walk\n',
    'lines that end in CR': 'Report\r\r\rbreak\rperson_id,statement\rp1,walk\r',
    'fewer lines than there are titles': 'Report\n',
    nothing: '',
  };
  it.each(Object.entries(texts))('%s', (name, text) => {
    const content = encoder.encode(text);
    const headerLine = /titles|CR/.test(name) ? 5 : 1;
    const reading: ReadOptions = { kind: 'goals' };
    const read = (size: number) => {
      const result = readIn(size, content, { file: 'a.csv', headerLine }, reading);
      const { grid } = result;
      return { ...inside(result), cells: grid && Array.from({ length: grid.size }, (_, row) => [cellAt(grid, row, 0), cellAt(grid, row, 1)]) };
    };
    const whole = read(Math.max(content.length, 1));
    for (const size of [1, ...SIZES]) expect(read(size)).toEqual(whole);
    expect(whole).toMatchSnapshot();
  });
});
