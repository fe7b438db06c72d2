/** What a page does with the library and nothing else: texts of CSV files in, a report out. It runs in Node too, to compare. */
import { aggregate, caseload, type IndicatorTable } from '../../src/index.js';
import { disclose, forInternalUse, type ShownFigures } from '../../src/disclosure/index.js';
import { goalProgress } from '../../src/generated/goal-progress.js';
import { housingStatus } from '../../src/generated/housing-status.js';
import { indicatorSets } from '../../src/indicators/sets.js';
import { readCsv } from '../../src/readers/index.js';
import { renderHtml, reportModel } from '../../src/report/index.js';

const KINDS = { episodes: 'episodes.csv', contacts: 'contacts.csv', goals: 'goals.csv', goalRatings: 'goal_ratings.csv', outcomes: 'outcomes.csv' } as const;

/** Texts of files, by the file's name. */
export type Texts = Readonly<Record<string, string>>;

function figuresOf(texts: Texts): IndicatorTable {
  const tables = Object.entries(KINDS).flatMap(([kind, file]) => readCsv(texts[file] ?? '', { kind: kind as keyof typeof KINDS }).tables);
  const { caseload: held } = caseload({ tables, definitions: [goalProgress, housingStatus] });
  const indicators = [...indicatorSets.core.indicators, ...indicatorSets.wellbeing.indicators];
  return aggregate({ caseload: held, indicators, period: { start: '2024-04-01', end: '2025-03-31' }, by: 'month', breakdowns: ['theme'], service: 'Example', report: 'page' });
}

/** Counts that a row of exact figures has and the shown one has not, by row and count. */
function hiddenIn(exact: IndicatorTable, shown: ShownFigures): readonly string[] {
  const key = ({ indicatorId, measure, periodStart, periodEnd, breakdown, category, level }: ShownFigures['rows'][number]) =>
    [indicatorId, measure, periodStart, periodEnd, breakdown, category, level].join(' | ');
  const rows = new Map(shown.rows.map((row) => [key(row), row]));
  return exact.rows.flatMap((row) => {
    const own = rows.get(key({ ...row, disclosureProfile: '' }));
    const counts = (['numerator', 'denominator', 'initialPopulation', 'excluded'] as const).filter((field) => row[field] !== null && (own?.[field] ?? null) === null);
    return counts.map((field) => `${key(row)} | ${field}`);
  });
}

export interface Made {
  /** For the service's own eyes: exact, so the same wherever it is made. */
  readonly internal: string;
  readonly shown: string;
  readonly hidden: readonly string[];
}

export async function reportsOf(texts: Texts): Promise<Made> {
  const table = figuresOf(texts);
  const disclosed = await disclose(table, 'nhs-star-7');
  return { internal: renderHtml(reportModel(forInternalUse(table))), shown: renderHtml(reportModel(disclosed)), hidden: hiddenIn(table, disclosed) };
}

/** What the page's policy refuses: text run as code, and WebAssembly, in which a solver would come. */
export async function refusals(): Promise<readonly string[]> {
  const attempts: Readonly<Record<string, () => unknown>> = {
    eval: () => Reflect.construct(Function, ['return 1']),
    WebAssembly: () => (globalThis as unknown as { WebAssembly: { compile(bytes: Uint8Array): Promise<unknown> } }).WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])),
  };
  const tried = await Promise.all(Object.entries(attempts).map(async ([name, attempt]) => {
    try {
      await attempt();
      return [];
    } catch {
      return [name];
    }
  }));
  return tried.flat();
}

Object.assign(globalThis, { pageProgram: { reportsOf, refusals } });
