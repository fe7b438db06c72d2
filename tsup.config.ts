import { defineConfig } from 'tsup';
import { keepConstants } from './scripts/keep-constants.js';
import { copyDefinitions, definitionIds } from './scripts/packed-definitions.js';

const constants = { name: 'constants', renderChunk: (code: string) => ({ code: keepConstants(code) }) };

export default defineConfig([
  {
    name: 'library',
    entry: {
      index: 'src/index.ts',
      indicators: 'src/indicators/sets.ts',
      schema: 'src/schema/index.ts',
      'schema-part': 'src/schema/part.ts',
      readers: 'src/readers/index.ts',
      disclosure: 'src/disclosure/index.ts',
      report: 'src/report/index.ts',
      statistics: 'src/statistics/index.ts',
      ...Object.fromEntries(definitionIds().map((id) => [`instruments/${id}`, `src/generated/${id}.ts`])),
    },
    format: ['esm', 'cjs'],
    dts: true,
    // One copy of each module, so that a DefinitionError is the same class from every entry, in CommonJS too.
    splitting: true,
    target: 'node20',
    plugins: [constants, { name: 'definitions', buildEnd: () => copyDefinitions('dist/instruments') }],
  },
  {
    name: 'command line',
    entry: { cli: 'src/cli/main.ts' },
    format: ['esm'],
    target: 'node20',
    // Nobody reads it, and everybody who installs it downloads it; names stay, for traces.
    esbuildOptions(options) {
      options.minifyWhitespace = true;
    },
    plugins: [constants],
  },
]);
