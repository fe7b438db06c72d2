import { describe, expect, it } from 'vitest';
import { definitionIds } from '../../scripts/packed-definitions.js';
import { entries, entryFile } from './entries.js';
import { examplesInComments, examplesInMarkdown, promisesOf, runnable, type Example } from './examples.js';
import { projectFiles, projectFolder, readProjectFile, sourceFiles } from './project-files.js';

type Exports = Readonly<Record<string, unknown>>;

const load = async (file: string): Promise<Exports> => (await import(/* @vite-ignore */ projectFolder + file)) as Exports;

/** What an example may name without importing it: what its own file exports, then what the package does. */
async function namesFor({ file }: Example): Promise<Exports> {
  const offered = [...entries.map(({ source }) => source), ...definitionIds().map((id) => `src/generated/${id}.ts`)];
  const exported = await Promise.all(offered.filter((source) => sourceFiles.includes(source)).map(load));
  return Object.assign({}, ...exported, file.endsWith('.md') ? {} : await load(file)) as Exports;
}

/** Imports as a user writes them; anything else is Node's or a package's. */
async function loadForUser(specifier: string): Promise<Exports> {
  const file = entryFile(specifier);
  return file ? load(file) : ((await import(/* @vite-ignore */ specifier)) as Exports);
}

async function run(example: Example): Promise<number> {
  const names = await namesFor(example);
  let checked = 0;
  const check = (actual: unknown, expected: unknown) => {
    expect(actual).toEqual(expected);
    checked += 1;
  };
  const parameters = { ...names, check, load: loadForUser };
  const body = `return (async () => { ${runnable(example)}\n })();`;
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the code is this project's own documentation
  const call = new Function(...Object.keys(parameters), body) as (...values: readonly unknown[]) => Promise<void>;
  await call(...Object.values(parameters));
  return checked;
}

const inComments = sourceFiles.flatMap((file) => examplesInComments(file, readProjectFile(file)));
const pages = projectFiles().filter((file) => /^(?:README|CONTRIBUTING|docs\/.*)\.md$/.test(file));
const onPages = pages.flatMap((file) => examplesInMarkdown(file, readProjectFile(file)));

describe('examples in the documentation give what they promise', () => {
  it.each([...inComments, ...onPages])('$file:$line', async (example) => {
    expect(promisesOf(example)).toBeGreaterThan(0);
    expect(await run(example)).toBe(promisesOf(example));
  });
});

describe('the check itself', () => {
  const exampleOf = (code: string): Example => ({ file: 'src/records/day.ts', line: 1, code });

  it('fails on a promise that is not kept', async () => {
    await expect(run(exampleOf("parseDay('1970-01-02'); // => 2"))).rejects.toThrow();
  });

  it('finds each example of a comment, up to the next tag', () => {
    const comment = '/**\n * Adds.\n *\n * @example\n * one();\n * // why\n * two(); // => 2\n * @returns it\n * @example\n * three(); // => 3\n */';
    expect(examplesInComments('a.ts', comment)).toEqual([
      { file: 'a.ts', line: 4, code: 'one();\n// why\ntwo(); // => 2' },
      { file: 'a.ts', line: 9, code: 'three(); // => 3\n' },
    ]);
  });

  it('does not count a promise that hangs on no expression', async () => {
    expect(await run(exampleOf("const day = parseDay('1970-01-02'); // => 2"))).toBe(0);
  });

  it('takes values over several lines, and imports as users write them', async () => {
    const code = "import { wilsonInterval as wilson, type Interval } from 'whatmatters/statistics';\nconst found: Interval = wilson({\n  numerator: 1, denominator: 2,\n});\n({\n  ...found,\n}).lower < 0.5; // => true";
    expect(await run(exampleOf(code))).toBe(1);
  });
});
