import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { beforeAll, describe, expect, it } from 'vitest';
import { definitionIds } from '../../scripts/packed-definitions.js';
import { projectFolder } from './project-files.js';

interface Bundle {
  /** kB, minified and gzipped: what a browser fetches. */
  readonly size: number;
  readonly inputs: readonly string[];
}

/** What a bundler makes of a page that says just this. */
async function bundleOf(code: string): Promise<Bundle> {
  const { outputFiles, metafile } = await build({
    absWorkingDir: projectFolder,
    stdin: { contents: code, resolveDir: projectFolder },
    bundle: true,
    minify: true,
    format: 'esm',
    // Not "node": an import of Node's own modules fails the build.
    platform: 'browser',
    metafile: true,
    write: false,
  });
  const inputs = Object.entries(Object.values(metafile.outputs)[0]?.inputs ?? {}).filter(([, { bytesInOutput }]) => bytesInOutput > 0);
  return { size: gzipSync(outputFiles[0]?.contents ?? '', { level: 9 }).length / 1000, inputs: inputs.map(([path]) => path) };
}

describe('the core', () => {
  it('costs a page that defines, scores and shows change 15 kB at most', async () => {
    const names = ['defineInstrument', 'defineGoalScale', 'defineOutcome', 'measureOf', 'score', 'change'];
    const { size, inputs } = await bundleOf(`export { ${names.join(', ')} } from './src/index.ts';`);
    expect(size).toBeLessThanOrEqual(15);
    // Nor does it pay for what it does not use.
    expect(inputs.filter((path) => path.startsWith('src/indicators/'))).toEqual([]);
  });

  let whole: Bundle;
  beforeAll(async () => {
    whole = await bundleOf("export * from './src/index.ts';");
  });

  it('costs 64 kB at most with everything in it', () => {
    expect(whole.size).toBeLessThanOrEqual(64);
  });

  it('holds no schema library, no reader, nothing that draws, no instrument and no indicator', () => {
    const packages = whole.inputs.filter((path) => path.startsWith('node_modules/'));
    expect(packages).toEqual([]);
    expect(whole.inputs.filter((path) => path.endsWith('.json'))).toEqual([]);
  });
});

it('the schema costs 30 kB at most', async () => {
  expect((await bundleOf("export * from './src/schema/index.ts';")).size).toBeLessThanOrEqual(30);
});

describe('one definition', () => {
  it.each(definitionIds())('%s costs 2 kB at most, and brings no other', async (id) => {
    const { size, inputs } = await bundleOf(`export * from './src/generated/${id}.ts';`);
    expect(size).toBeLessThanOrEqual(2);
    expect(inputs.filter((path) => path.endsWith('.json'))).toHaveLength(1);
  });
});
