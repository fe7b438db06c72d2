/** The public path: readers, caseload, aggregate, contributors. */
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { goalProgress } from '../../src/generated/goal-progress.js';
import { phq9 } from '../../src/generated/phq-9.js';
import { aggregate, caseload, contributors, type CaseloadInput, type IndicatorTable } from '../../src/index.js';
import { indicatorSets } from '../../src/indicators/indicator-sets.js';
import { readCsvStream, sharedIds, type ReadOptions } from '../../src/readers/index.js';
import { drilled, DRILL, lastOf, MONTHS, rounded, type Cells } from '../jobs.js';
import { runOne } from '../run-one.js';

type Sources = Readonly<Record<string, ReadOptions>>;

/** Reads files and holds their records. Tables that were read are let go once their records are held. */
async function held(folder: string, sources: Sources) {
  const tables: NonNullable<CaseloadInput['tables']>[number][] = [];
  const ids = sharedIds();
  for (const [file, options] of Object.entries(sources)) tables.push(...(await readCsvStream(createReadStream(join(folder, file), { highWaterMark: 1 << 20 }), { ...options, ids })).tables);
  const { caseload: made, issues } = caseload({ tables, definitions: [phq9, goalProgress] });
  const stopping = issues.find(({ severity }) => severity === 'error');
  if (stopping) throw new Error(stopping.message);
  return made;
}

const ofSet = (set: keyof typeof indicatorSets, ids: readonly string[]) => indicatorSets[set].indicators.filter(({ id }) => ids.includes(id));

const T1 = ofSet('wellbeing', ['w2-paired-completeness', 'w3-mean-change', 'w4-reliably-better', 'w5-crossed-threshold']);
const NAMES: Readonly<Record<string, string>> = { 'w2-paired-completeness': 'paired', 'w3-mean-change': 'change', 'w4-reliably-better': 'improved', 'w5-crossed-threshold': 'recovered' };

async function t1(folder: string): Promise<Cells> {
  const own = await held(folder, { 'persons.csv': { kind: 'persons' }, 'forms.csv': { kind: 'assessments', instrument: phq9 } });
  const months = MONTHS.map((month) => cellsOfMonth(month, aggregate({
    caseload: own, indicators: T1, period: { start: `${month}-01` as never, end: lastOf(month) }, breakdowns: ['area'], prorate: ['phq-9'],
  })));
  return Object.assign({}, ...months) as Cells;
}

function cellsOfMonth(month: string, { rows }: IndicatorTable): Cells {
  return Object.fromEntries(rows.filter(({ breakdown }) => breakdown === 'area').map(({ indicatorId, category, numerator, denominator, value }) => {
    const numbers = indicatorId === 'w3-mean-change' ? [denominator ?? 0, rounded(value ?? Number.NaN)] : [numerator ?? 0, denominator ?? 0];
    return [`${NAMES[indicatorId] ?? ''} ${category} ${month}`, numbers];
  }));
}

const T2 = ofSet('goals', ['g4-goal-status', 'g5-person-progress']);

async function t2(folder: string): Promise<Cells> {
  const own = await held(folder, { 'persons.csv': { kind: 'persons' }, 'goals.csv': { kind: 'goals' }, 'ratings.csv': { kind: 'goalRatings' } });
  const table = aggregate({ caseload: own, indicators: T2, period: { start: '2024-04-01', end: '2025-12-31' }, breakdowns: ['theme', 'area'] });
  const cells = table.rows.filter(({ numerator, indicatorId, breakdown }) => numerator !== null && numerator > 0 && breakdown === (indicatorId === 'g4-goal-status' ? 'theme' : 'area'));
  const behind = contributors(table, { indicatorId: 'g4-goal-status', breakdown: 'theme', category: DRILL.domain, level: DRILL.outcome, role: 'numerator', first: DRILL.first });
  return {
    ...Object.fromEntries(cells.map(({ indicatorId, category, level, numerator, denominator }) => [`${indicatorId === 'g4-goal-status' ? 'goals' : 'people'} ${category} ${level}`, [numerator ?? 0, denominator ?? 0]])),
    ...drilled(behind.flatMap(({ goals }) => goals.map(({ goalId }) => goalId))),
  };
}

await runOne({ t1, t2 });
