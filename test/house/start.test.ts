import { build, type Metafile } from 'esbuild';
import { beforeAll, expect, it } from 'vitest';
import { projectFolder } from './project-files.js';

let outputs: Metafile['outputs'];

beforeAll(async () => {
  const { metafile } = await build({
    absWorkingDir: projectFolder,
    entryPoints: ['src/cli/main.ts'],
    bundle: true,
    splitting: true,
    packages: 'external',
    format: 'esm',
    platform: 'node',
    target: 'node20',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    outdir: 'none',
    metafile: true,
    write: false,
  });
  ({ outputs } = metafile);
});

/** The packages that are loaded with a source file before it does anything. */
function loadedWith(source: string): readonly string[] {
  const files = Object.entries(outputs).filter(([, { entryPoint }]) => entryPoint === source).map(([file]) => file);
  expect(files).toHaveLength(1);
  const packages = new Set<string>();
  for (const file of files) {
    for (const { path, kind, external } of outputs[file]?.imports ?? []) {
      if (kind !== 'import-statement') continue;
      if (!external && !files.includes(path)) files.push(path);
      if (external && !path.startsWith('node:')) packages.add(path);
    }
  }
  return [...packages].sort();
}

it('the program itself loads nothing but what reads a command line', () => {
  expect(loadedWith('src/cli/main.ts')).toEqual(['commander']);
});

const DRAWING = [/plot/, /linkedom/, /preact/, /excel/, /highs/];

it.each(['check', 'report', 'aggregate', 'score', 'change', 'instruments'])('%s begins without what draws, solves or reads workbooks', (command) => {
  const loaded = loadedWith(`src/cli/commands/${command}.ts`);
  expect(loaded.length).toBeGreaterThan(0);
  expect(loaded.filter((name) => DRAWING.some((pattern) => pattern.test(name)))).toEqual([]);
});

it.each(['score', 'change', 'instruments', 'indicators'])('%s needs no config, and does not load what reads one', (command) => {
  expect(loadedWith(`src/cli/commands/${command}.ts`)).not.toContain('yaml');
});
