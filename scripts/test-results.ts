import { readFileSync } from 'node:fs';

/** Where the gate has vitest write what happened. */
export const TEST_RESULTS = 'node_modules/.cache/whatmatters/test-results.json';

interface TestResults {
  readonly passed: number;
  readonly failed: number;
  /** Names of tests that need a program this machine has not, such as a browser or R. */
  readonly skipped: readonly string[];
}

interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly { readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[] }[];
}

export function readTestResults(): TestResults {
  const report = JSON.parse(readFileSync(TEST_RESULTS, 'utf8')) as Report;
  const tests = report.testResults.flatMap(({ assertionResults }) => assertionResults);
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: tests.filter(({ status }) => status !== 'passed' && status !== 'failed').map(({ fullName }) => fullName.trim()),
  };
}
