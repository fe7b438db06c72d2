import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import comparison from '../reference/published-comparison-and-process.json' with { type: 'json' };
import arithmetic from '../reference/published-indicator-arithmetic.json' with { type: 'json' };
import known from './known-tables.json' with { type: 'json' };

/*
 * Published cases are data. Each has a test that takes it by its id or kind, or a reason here why it does not apply: a case
 * that is added to a file and used nowhere fails.
 */

/** Kinds of tables: the test that runs every case of the kind. */
const KINDS: Readonly<Record<string, string>> = { twoWayTable: 'known-tables.test.ts: twoWayCases' };

/** Cases by id: the test that names them. */
const BY_ID: Readonly<Record<string, string>> = {
  'geurts-interval': 'known-tables.test.ts', 'linked-tables': 'known-tables.test.ts', 'single-missing-subtotal': 'published-rules.test.ts', 'nhs-1-to-7': 'published-rules.test.ts',
  'differencing-areas': 'published.test.ts', 'conventional-rounding-erratum': 'published-cases.test.ts',
  'fft-three-trusts': 'published-rules.test.ts', 'fft-rank': 'published-cases.test.ts', 'fft-cascade': 'published-cases.test.ts', 'residual-solvable-audit': 'published-cases.test.ts',
  'differencing-breakdowns': 'published-cases.test.ts', 'differencing-time': 'published.test.ts', 'tt-rate': 'published-rules.test.ts', 'rate-from-rounded': 'published-rules.test.ts',
};

/** What does not apply here, and why. */
const NOT_HERE: Readonly<Record<string, string>> = {
  dominance: 'one contributor who makes up most of a sum: figures count people, each once, and sums of amounts come from outside; no magnitudes are published',
  'hes-simple-statistic': 'means of 8 and 9 values, which that rule shows and this project does not: it asks for 10 under every profile (decision)',
};

const textOf = (test: string) => readFileSync(new URL(test.split(':')[0] ?? '', import.meta.url), 'utf8');

describe('every published case of disclosure', () => {
  const cases = [...known.cases.map(({ id, kind }) => ({ id, kind })), ...Object.values(known.examples.secondary).map(({ id }) => ({ id, kind: '' })), ...Object.values(known.examples.rates).map(({ id }) => ({ id, kind: '' }))];

  it.each(cases)('$id is run from its data, or has a reason', ({ id, kind }) => {
    const test = KINDS[kind] ?? BY_ID[id];
    expect([test !== undefined, NOT_HERE[id] !== undefined].filter(Boolean)).toHaveLength(1);
    if (test === undefined) return;
    expect(textOf(test).includes(KINDS[kind] === undefined ? `'${id}'` : 'describe.each(twoWayCases)'), `${id} in ${test}`).toBe(true);
  });

  it('there is none too many in these lists, and every published rule for counts is a profile that is run', () => {
    const ids = new Set(cases.map(({ id }) => id));
    expect([...Object.keys(BY_ID), ...Object.keys(NOT_HERE)].filter((id) => !ids.has(id))).toEqual([]);
    expect(known.examples.counts.map(({ id }) => id)).toEqual(['nhs-central-5', 'nhs-star-7', 'nhs-talking-therapies', 'nhs-fft', 'opensafely', 'midpoint6']);
    expect(cases).toHaveLength(14 + 7 + 3);
  });
});

describe('every list of published arithmetic', () => {
  const runs: readonly (readonly [data: object, name: string, test: string])[] = [
    [arithmetic, 'arithmetic', '../statistics/published-indicator-arithmetic.test.ts'],
    [comparison, 'comparison', '../statistics/funnel-and-xmr.test.ts'],
  ];
  /** Lists of the second file that other tests run. */
  const elsewhere: Readonly<Record<string, string>> = { completeness: '../report/completeness-grades.test.ts', bounds: '../report/completeness-grades.test.ts', codeSetCheck: '../indicators/code-sets.test.ts' };

  it.each(runs.flatMap(([data, , test]) => Object.keys(data).filter((list) => list !== 'about').map((list) => ({ list, test: elsewhere[list] ?? test }))))('$list is run whole by $test', ({ list, test }) => {
    expect(new RegExp(`\\.${list}\\b`).test(textOf(test)), `${list} in ${test}`).toBe(true);
  });
});
