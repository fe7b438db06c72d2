import { build, transform } from 'esbuild';
import { expect, it } from 'vitest';
import { keepConstants } from '../../scripts/keep-constants.js';
import { projectFolder } from './project-files.js';

const built = async (minifyWhitespace: boolean) => {
  const { outputFiles } = await build({
    absWorkingDir: projectFolder,
    stdin: { contents: "export * from './src/readers/index.ts';", resolveDir: projectFolder },
    bundle: true,
    platform: 'node',
    packages: 'external',
    format: 'esm',
    minifyWhitespace,
    write: false,
  });
  return keepConstants(outputFiles[0]?.text ?? '');
};

it.each([['as the library is published', false], ['as the command line is', true]])('constants of a bundle are constants, %s', async (_, isSmall) => {
  const code = await built(isSmall);
  expect(code).toMatch(/const ROWS ?= ?512;/);
  expect(code).toMatch(/const ?\[ZERO\d*, ?TAB, ?LINE_FEED\d*/);
  expect(code).not.toMatch(/(?:^|[;}])var ?\[?[A-Z][A-Z\d_]* ?[,=]/m);
  // A constant that is given a second value is warned of here.
  expect((await transform(code)).warnings).toEqual([]);
});

it('leaves everything else a variable', async () => {
  const code = 'var known;\nvar decoder = new TextDecoder();\nvar A = 1;\nfunction f() {\n  var B = 2;\n}\n';
  expect(keepConstants(code)).toBe(code.replace('var A', 'const A'));
  expect((await transform(keepConstants('var A = 1;\nA = 2;\n'))).warnings).toHaveLength(1);
});
