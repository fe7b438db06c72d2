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

async function bundleOf(source: string): Promise<Bundle> {
  const { outputFiles, metafile } = await build({
    absWorkingDir: projectFolder,
    entryPoints: [source],
    bundle: true,
    minify: true,
    format: 'esm',
    // Not "node": an import of Node's own modules fails the build.
    platform: 'browser',
    metafile: true,
    write: false,
  });
  return { size: gzipSync(outputFiles[0]?.contents ?? '', { level: 9 }).length / 1000, inputs: Object.keys(metafile.inputs) };
}

describe('the core', () => {
  let core: Bundle;
  beforeAll(async () => {
    core = await bundleOf('src/index.ts');
  });

  it('costs a browser 15 kB at most', () => {
    expect(core.size).toBeGreaterThan(1);
    expect(core.size).toBeLessThanOrEqual(15);
  });

  it('holds no schema library, no reader, nothing that draws, and no instrument', () => {
    const packages = core.inputs.filter((path) => path.startsWith('node_modules/'));
    expect(packages.filter((path) => !/^node_modules\/(?:date-fns|simple-statistics)\//.test(path))).toEqual([]);
    expect(core.inputs.filter((path) => path.startsWith('instruments/'))).toEqual([]);
  });
});

it('the schema costs 30 kB at most', async () => {
  expect((await bundleOf('src/schema/index.ts')).size).toBeLessThanOrEqual(30);
});

const shims = definitionIds().map((id) => `src/generated/${id}.ts`);

describe('one definition', () => {
  it.each(shims)('%s costs 2 kB at most, and brings no other', async (shim) => {
    const { size, inputs } = await bundleOf(shim);
    expect(size).toBeLessThanOrEqual(2);
    expect(inputs.filter((path) => path.endsWith('.json'))).toHaveLength(1);
  });
});
