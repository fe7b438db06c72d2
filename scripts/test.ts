/** The gate: everything that must hold before a change is taken, fastest first. Run: npm test */
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { readTestResults, TEST_RESULTS } from './test-results.js';

const STEPS: readonly { readonly name: string; readonly command: readonly [string, ...string[]] }[] = [
  { name: 'types', command: ['tsc', '--noEmit'] },
  { name: 'lint', command: ['eslint', '.', '--max-warnings=0'] },
  { name: 'instruments', command: ['tsx', 'scripts/lint-instruments/index.ts'] },
  { name: 'build', command: ['tsx', 'scripts/build-when-stale.ts'] },
  { name: 'tests', command: ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${TEST_RESULTS}`] },
  { name: 'unused code', command: ['knip'] },
  { name: 'package', command: ['tsx', 'scripts/check-package.ts'] },
];

rmSync(TEST_RESULTS, { force: true });
for (const { name, command: [program, ...parameters] } of STEPS) {
  console.log(`\n== ${name}: ${[program, ...parameters].join(' ')}`);
  const { status, error } = spawnSync(program, parameters, { stdio: 'inherit' });
  if (error || status !== 0) {
    console.error(`\nThe gate is shut: ${name} failed.`);
    process.exit(1);
  }
}

const { passed, failed, skipped } = readTestResults();
console.log(`\nThe gate is open: ${STEPS.map(({ name }) => name).join(', ')}.`);
for (const name of skipped) console.log(`Skipped here: ${name}`);
console.log(`${passed} passed, ${failed} failed${skipped.length > 0 ? `, ${skipped.length} skipped` : ''}`);
