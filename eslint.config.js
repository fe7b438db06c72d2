// The house rules that a machine can see. Imports between folders are read by test/architecture.test.ts.
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const outside = 'belongs in src/cli: the core has no clock, locale, console or process';

/** The core takes data and gives data. `new Date(number)` is arithmetic; `new Date()` is a clock. */
const noWorld = {
  'no-console': 'error',
  'no-restricted-globals': [
    'error',
    ...['process', 'Intl', 'performance', 'setTimeout', 'setInterval', 'Buffer', '__dirname', 'require'].map((name) => ({ name, message: `${name} ${outside}` })),
  ],
  'no-restricted-properties': [
    'error',
    { object: 'Date', property: 'now', message: `The clock ${outside}` },
    { object: 'Math', property: 'random', message: 'Same input, same bytes out' },
    ...['toLocaleString', 'toLocaleDateString', 'toLocaleTimeString', 'toLocaleLowerCase', 'toLocaleUpperCase', 'localeCompare'].map((property) => ({
      property,
      message: 'Locales differ between machines',
    })),
  ],
  'no-restricted-syntax': [
    'error',
    { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: `The clock ${outside}` },
    { selector: "CallExpression[callee.name='Date']", message: `The clock ${outside}` },
    { selector: 'ClassDeclaration:not([superClass.name=/Error$/])', message: 'Plain data: the only classes are errors' },
    { selector: 'TSEnumDeclaration', message: 'A union of literals is plain data' },
  ],
  'no-restricted-imports': ['error', { patterns: [{ group: ['node:*'], message: `Node ${outside}` }] }],
};

const size = {
  'max-lines': ['error', { max: 250 }],
  'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
  'max-depth': ['error', 3],
  'max-params': ['error', 5],
  // A switch counts once: a flat list of cases is easy to read.
  complexity: ['error', { max: 12, variant: 'modified' }],
};

export default defineConfig(
  globalIgnores(['dist/', 'out/', 'coverage/']),
  tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: { allowDefaultProject: ['eslint.config.js'] }, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // An argument that repeats a default may still say what is meant.
      '@typescript-eslint/no-unnecessary-type-arguments': 'off',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-param-reassign': 'error',
      'prefer-const': 'error',
    },
  },
  { files: ['src/**/*.{ts,tsx}'], rules: size },
  { files: ['src/**/*.{ts,tsx}'], ignores: ['src/cli/**'], rules: noWorld },
  { files: ['src/generated/**'], rules: { 'max-lines': 'off' } },
  // A type test declares names to ask for their type.
  { files: ['test/**/*.test-d.ts'], rules: { '@typescript-eslint/no-unused-vars': 'off' } },
  { files: ['**/*.js'], extends: [tseslint.configs.disableTypeChecked] },
);
