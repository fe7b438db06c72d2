import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exportName, generatedFiles } from '../../scripts/generate-instruments.js';
import { readLibraryFiles, ROOT } from '../../scripts/library-files.js';

const generated = generatedFiles(readLibraryFiles());

describe('what is generated from the definitions', () => {
  it.each([...generated.keys()])('%s is fresh (else: npm run generate)', (path) => {
    expect(readFileSync(join(ROOT, path), 'utf8')).toBe(generated.get(path));
  });

  it('is all there is in its folder', () => {
    const folder = readdirSync(join(ROOT, 'src/generated')).map((name) => `src/generated/${name}`);
    expect(folder.sort()).toEqual([...generated.keys()].filter((path) => path.startsWith('src/')).sort());
  });

  it('keeps each definition apart: one import of data in each module, and only the list has them all', () => {
    for (const [path, content] of generated) {
      if (!path.startsWith('src/') || path.endsWith('/all.ts')) continue;
      expect(content.match(/^import (?!type)/gm)).toHaveLength(1);
    }
  });

  it.each([
    ['phq-9', 'phq9'],
    ['ons4', 'ons4'],
    ['leaving-the-house', 'leavingTheHouse'],
    ['eq-5d-5l', 'eq5d5l'],
  ])('%s is imported as %s', (id, name) => {
    expect(exportName(id)).toBe(name);
  });
});
