/**
 * Checks what would be published: the files in it, how each entry resolves, and that every definition can be imported.
 * Run after a build: npx tsx scripts/check-package.ts
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import packageJson from '../package.json' with { type: 'json' };
import { definitionIds } from './packed-definitions.js';

const WANTED = [
  /^(?:package\.json|README\.md|LICENSE|NOTICE|CHANGELOG\.md)$/,
  /^dist\/(?:[\w-]+)\.(?:js|cjs|d\.ts|d\.cts)$/,
  /^dist\/instruments\/[\w-]+\.(?:js|cjs|d\.ts|d\.cts|json|md)$/,
];
const NEEDED = ['package.json', 'README.md', 'LICENSE', 'NOTICE', 'CHANGELOG.md', 'dist/cli.js'];
// The command with its charts and workbooks, a file for each of its parts, is a third of it, seventy definitions in two module systems another.
const PACKED_MEGABYTES = 1.35;

interface Packed {
  readonly filename: string;
  readonly size: number;
  readonly files: readonly { readonly path: string }[];
}

/** `prepare` would build again, hence no scripts. */
function pack(folder: string): Packed {
  const output = execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--loglevel=error', '--pack-destination', folder], { encoding: 'utf8' });
  const [packed] = JSON.parse(output) as readonly [Packed];
  return packed;
}

function contentProblems({ files, size }: Packed): readonly string[] {
  const paths = files.map(({ path }) => path);
  return [
    ...paths.filter((path) => !WANTED.some((pattern) => pattern.test(path))).map((path) => `not for users: ${path}`),
    ...[...NEEDED, ...entryFiles()].filter((path) => !paths.includes(path)).map((path) => `missing: ${path}`),
    ...(size > PACKED_MEGABYTES * 1e6 ? [`packed size is ${size} bytes; expected ${PACKED_MEGABYTES} MB at most`] : []),
  ];
}

/** Every file that package.json points to, with each definition in the place of the star. */
function entryFiles(): readonly string[] {
  const targets = (entry: unknown): readonly string[] => (typeof entry === 'string' ? [entry] : Object.values(entry as object).flatMap(targets));
  const files = Object.values(packageJson.exports).flatMap(targets).map((path) => path.replace('./', ''));
  return files.flatMap((path) => (path.includes('*') ? definitionIds().map((id) => path.replace('*', id)) : [path]));
}

/** Imports each entry by its public name, both ways, as a user does. */
async function importProblems(): Promise<readonly string[]> {
  const require = createRequire(import.meta.url);
  const names = Object.keys(packageJson.exports).filter((name) => !name.includes('*') && !name.endsWith('.json'));
  const definitions = definitionIds().map((id) => `./instruments/${id}`);
  const problems: string[] = [];
  for (const name of [...names, ...definitions].map((entry) => entry.replace('.', packageJson.name))) {
    const [modern, common] = [(await import(name)) as object, require(name) as object].map((exported) => Object.keys(exported).sort());
    if (!modern?.length || modern.join() !== common?.join()) problems.push(`${name}: import gives ${modern?.join()}; require gives ${common?.join()}`);
  }
  for (const name of definitions) require(`${name.replace('.', packageJson.name)}.json`);
  return problems;
}

/** Quiet when all is well; what the tool printed when it is not. */
function toolProblems(command: string, ...parameters: readonly string[]): readonly string[] {
  const { status, stdout, stderr } = spawnSync(command, parameters, { encoding: 'utf8' });
  return status === 0 ? [] : [`${command}: ${stdout}${stderr}`];
}

if (!existsSync('dist')) throw new Error('expected a build in dist; run: npm run build');
const folder = mkdtempSync(join(tmpdir(), 'whatmatters-'));
try {
  const packed = pack(folder);
  const tarball = join(folder, packed.filename);
  const ways = definitionIds().map((id) => `./instruments/${id}`);
  const problems = [
    ...contentProblems(packed),
    ...(await importProblems()),
    ...toolProblems('publint', 'run', tarball, '--strict'),
    ...toolProblems('attw', tarball, '--profile', 'node16', '--no-definitely-typed', '--no-emoji', '--include-entrypoints', ...ways),
  ];
  if (problems.length > 0) throw new Error(`the package is not fit to publish\n  ${problems.join('\n  ')}`);
  console.log(`${packed.files.length} files, ${(packed.size / 1000).toFixed(0)} kB packed; every entry resolves and imports in both module systems`);
} finally {
  rmSync(folder, { recursive: true });
}
