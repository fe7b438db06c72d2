import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { missingBinaries, type LockFile } from '../../scripts/lock-file.js';
import { entries } from './entries.js';
import { projectFiles, readProjectFile } from './project-files.js';

const definitions = projectFiles('instruments').filter((path) => path.endsWith('.json') && path.split('/').length === 3);
const idOf = (path: string) => path.replace(/^.*\/|\.json$/g, '');
const targetsOf = (name: string) => ({
  import: { types: `./dist/${name}.d.ts`, default: `./dist/${name}.js` },
  require: { types: `./dist/${name}.d.cts`, default: `./dist/${name}.cjs` },
});

describe('package.json', () => {
  it('offers each entry in both module systems, with types', () => {
    const named = entries.map(({ name }) => [name, targetsOf(name === '.' ? 'index' : name.slice(2).replace('/', '-'))]);
    expect(packageJson.exports).toEqual({
      ...Object.fromEntries(named),
      './instruments/*': targetsOf('instruments/*'),
      './instruments/*.json': './dist/instruments/*.json',
      './package.json': './package.json',
    });
  });

  it('has a source for every entry and for the command', () => {
    expect([...entries.map(({ source }) => source), 'src/cli/main.ts'].filter((source) => !existsSync(source))).toEqual([]);
    expect(readProjectFile('src/cli/main.ts')).toMatch(/^#!\/usr\/bin\/env node\n/);
  });

  it('says what is needed to publish', () => {
    expect(packageJson).toMatchObject({ license: 'MIT', type: 'module', sideEffects: false, engines: { node: '>=20.19' } });
    expect(readProjectFile('CHANGELOG.md')).toContain(`## ${packageJson.version}`);
  });
});

describe('package-lock.json', () => {
  it('names the binaries of every platform, else npm ci fails; to mend it: npx tsx scripts/complete-lock-file.ts', () => {
    const lockFile = JSON.parse(readProjectFile('package-lock.json')) as LockFile;
    expect([...missingBinaries(lockFile).keys()]).toEqual([]);
  });

  it('and the check sees what is left out', () => {
    const packages = { '': { version: '1.0.0' }, 'node_modules/tool': { version: '2.0.0', dev: true, optionalDependencies: { '@tool/linux-arm64-musl': '2.0.0' } } };
    const expected = { version: '2.0.0', dev: true, optional: true, os: ['linux'], cpu: ['arm64'], libc: ['musl'] };
    expect(missingBinaries({ packages })).toEqual(new Map([['node_modules/@tool/linux-arm64-musl', expected]]));
  });
});

describe('definitions', () => {
  it('have one id each across all folders, since they share one place in the package', () => {
    expect(definitions.length).toBeGreaterThan(0);
    expect(new Set(definitions.map(idOf)).size).toBe(definitions.length);
  });

  it.each(definitions)('%s has a typed shim, and a page with its sources', (path) => {
    expect(existsSync(`src/generated/${idOf(path)}.ts`)).toBe(true);
    expect(existsSync(path.replace(/json$/, 'md'))).toBe(true);
  });
});

describe('NOTICE', () => {
  const instruments = definitions.filter((path) => path.startsWith('instruments/standard/'));
  it.each(instruments)('names who holds the rights in %s', (path) => {
    const { licence } = JSON.parse(readProjectFile(path)) as { licence: { holder: string } };
    const squeezed = readProjectFile('NOTICE').replace(/\s+/g, ' ');
    expect(squeezed).toContain(`${idOf(path)}: ${licence.holder}`);
  });
});
