import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build as bundle } from 'esbuild';
import { keepConstants } from '../scripts/keep-constants.js';

/** Contenders by the names they are shown under. */
export const CONTENDERS = { whatmatters: 'whatmatters', floor: 'floor', duckdb: 'DuckDB, 2 threads', arquero: 'arquero' } as const;
export type ContenderName = keyof typeof CONTENDERS;

/** Scoring by itself, built like a contender. */
export const SCORE_ALONE = 'score-alone';

/** Bundles each contender into one file, so that none waits for a compiler, and says where they are. */
export async function builtContenders(folder: string): Promise<(name: ContenderName | typeof SCORE_ALONE) => string> {
  await bundle({
    entryPoints: [...Object.keys(CONTENDERS).map((name) => ({ in: join(import.meta.dirname, 'contenders', `${name}.ts`), out: name })), { in: join(import.meta.dirname, `${SCORE_ALONE}.ts`), out: SCORE_ALONE }],
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'error',
    plugins: [{ name: 'native', setup: (build) => build.onResolve({ filter: /^@duckdb\// }, ({ path }) => ({ path: createRequire(import.meta.url).resolve(path), external: true })) }],
  });
  // As in what is published, and for all of them alike.
  for (const name of [...Object.keys(CONTENDERS), SCORE_ALONE]) {
    const path = join(folder, `${name}.mjs`);
    writeFileSync(path, keepConstants(readFileSync(path, 'utf8')));
  }
  return (name) => join(folder, `${name}.mjs`);
}
