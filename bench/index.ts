/**
 * How long the main job takes, beside what papaparse needs just to cut the same files into cells: npm run bench
 * Times differ between machines and runs; the ratio to the floor, measured in the same run, is what to compare.
 */
import Papa from 'papaparse';
import { phq9 } from '../src/generated/phq-9.js';
import { goalProgress } from '../src/generated/goal-progress.js';
import { aggregate, caseload, score, type ResponsesOf } from '../src/index.js';
import { indicatorSets } from '../src/indicators/indicator-sets.js';
import { readCsv, type ReadOptions } from '../src/readers/index.js';
import { timed } from './measure.js';
import { benchFiles, type BenchFiles } from './records.js';

const PEOPLE = 10_000;
const ROUNDS = 5;
const PERIOD = { start: '2024-04-01', end: '2025-03-31' } as const;

const KINDS: Readonly<Record<keyof BenchFiles, ReadOptions>> = {
  persons: { kind: 'persons' },
  episodes: { kind: 'episodes' },
  contacts: { kind: 'contacts' },
  phq9: { kind: 'assessments', instrument: phq9 },
  goals: { kind: 'goals' },
  ratings: { kind: 'goalRatings' },
};

const files = benchFiles({ people: PEOPLE });
const texts = Object.entries(files) as [keyof BenchFiles, string][];

const floor = () => texts.map(([, text]) => Papa.parse<string[]>(text).data.length);
const read = () => texts.flatMap(([file, text]) => readCsv(text, KINDS[file]).tables);
const hold = (tables: ReturnType<typeof read>) => {
  const { caseload: held, issues } = caseload({ tables, definitions: [phq9, goalProgress] });
  // Records that are set aside would make the work look quick.
  if (issues.length > 0) throw new Error(`the files of the bench have ${issues.length} issues, such as: ${issues[0]?.message ?? ''}`);
  return held;
};
const indicators = (held: ReturnType<typeof hold>) =>
  aggregate({ caseload: held, indicators: indicatorSets.core.indicators, period: PERIOD, breakdowns: ['age_band'] });

const tables = read();
const held = hold(tables);
const responses = Papa.parse<ResponsesOf<typeof phq9>>(files.phq9, { header: true, dynamicTyping: true, skipEmptyLines: true }).data;

const timings = timed(
  {
    'floor: papaparse, text to cells': floor,
    'readCsv, text to tables': read,
    'caseload, tables to columns': () => hold(tables),
    'aggregate, columns to indicator rows': () => indicators(held),
    'all three': () => indicators(hold(read())),
    'score, one assessment at a time': () => responses.map((one) => score(phq9, one).scores.total),
  },
  ROUNDS,
);

const rows = tables.reduce((total, table) => total + table.rows.length, 0);
const megabytes = texts.reduce((total, [, text]) => total + text.length, 0) / 1e6;
console.log(`${PEOPLE} people, ${rows} rows, ${megabytes.toFixed(1)} MB, ${responses.length} assessments; median of ${ROUNDS} rounds (fastest to slowest)\n`);
const unit = timings['floor: papaparse, text to cells'].median;
for (const [name, { median, fastest, slowest }] of Object.entries(timings)) {
  const range = `(${fastest.toFixed(0)} to ${slowest.toFixed(0)})`;
  console.log(`${name.padEnd(40)}${median.toFixed(0).padStart(7)} ms  ${range.padEnd(16)}${(median / unit).toFixed(2).padStart(8)} x floor`);
}
