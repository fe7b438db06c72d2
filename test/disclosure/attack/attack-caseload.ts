import { disclose } from '../../../src/disclosure/index.js';
import type { IndicatorTable } from '../../../src/indicators/index.js';
import { indicatorsCsv, renderHtml, reportModel } from '../../../src/report/index.js';
import { tableOf, type Invented } from '../../report/invented-service.js';
import { readAccounts, type Layout } from './read-accounts.js';
import { grouped, linesOf, puzzleOf, starSeven } from './read-csv.js';
import { readPage, type Page } from './read-page.js';
import { attacker, isPinned } from './solve-puzzle.js';
import { numbers } from './tiny-tables.js';
import { unfoundedOnPage, type Unfounded } from './unfounded.js';

/** What an attack found of small counts: nothing at all, or names. */
interface Found {
  readonly fits: boolean;
  readonly names: readonly string[];
  readonly unanswered: number;
}

/** Kinds of records by their file, and by the name that the page has for them. */
const KINDS = { persons: 'People', episodes: 'Episodes', contacts: 'Contacts', assessments: 'Assessments', goals: 'Goals', goalRatings: 'Ratings of goals', outcomes: 'Custom outcomes' } as const;

const LAYOUT: Layout = {
  filesOf: Object.fromEntries(Object.entries(KINDS).map(([kind, name]) => [name, [`${kind}.csv`]])),
  measuresOf: { Assessments: [['PHQ-9 total']], 'Custom outcomes': [['Days out of the house in the last week'], ['Housing status']], 'Ratings of goals': [['Progress towards the goal, 0 to 10']] },
};

function people(seed: number): readonly Invented[] {
  const below = numbers(seed);
  return Array.from({ length: 10 + below(40) }, (): Invented => ({
    sex: ['Female', 'Female', 'Male'][below(3)] ?? '', theme: ['home', 'money', 'sleep'][below(3)] ?? '', goal: below(7) === 0 ? [below(11)] : [below(11), below(11)],
    phq9: below(4) === 0 ? [below(28)] : [below(28), below(28)], ...(below(3) === 0 && { days: [below(8), below(8)] }), referred: below(80),
  }));
}

/** The same people, with a few more who object and a few forms that have a fault: in the account of records, and nowhere else. */
function withLeftOut(table: IndicatorTable, seed: number): IndicatorTable {
  const below = numbers(1000 + seed);
  const faulty = 1 + below(6);
  const objected = new Map(Object.keys(KINDS).map((kind) => [kind, 1 + below(6)]));
  const added = (kind: string) => [{ step: 'objected', count: objected.get(kind) ?? 0 }, ...(kind === 'assessments' ? [{ step: 'answer-out-of-range', count: faulty }] : [])];
  const waterfall = table.waterfall.flatMap((step) => {
    if (step.step !== 'read' || !objected.has(step.kind)) return [step];
    return [{ ...step, count: added(step.kind).reduce((sum, { count }) => sum + count, step.count) }, ...added(step.kind).map((own) => ({ kind: step.kind, ...own }))];
  });
  const observations = table.observations.map((own) => (own.measure === 'phq-9/total' ? { ...own, statuses: { ...own.statuses, invalid: (own.statuses['invalid'] ?? 0) + faulty } } : own));
  const goals = { given: table.goals.given + (objected.get('goals') ?? 0), counts: { ...table.goals.counts, 'set-aside: objected': objected.get('goals') ?? 0 } };
  return { ...table, waterfall, observations, goals };
}

const OPEN = { width: 3, atLeast: 8 };

/** Hidden counts beside the rows that can be told to within fewer than four, or to be small. */
export function pinnedBeside(page: Page, layout: Layout): Found & { readonly hidden: number } {
  const puzzle = readAccounts(page, starSeven, layout);
  const attack = attacker(puzzle);
  const hidden = [...puzzle.counts.values()].filter(({ isHidden }) => isHidden).map(({ name }) => name);
  return { fits: attack.fits, hidden: hidden.length, names: hidden.filter((name) => isPinned(attack, name, OPEN)), unanswered: attack.unanswered() };
}

/** The whole way from records to written files: each figure is attacked with all that the table says of it, and what stands beside the rows with all that the page says. */
export async function attackCaseload(seed: number): Promise<{ readonly figures: Found; readonly beside: Found; readonly unfounded: readonly Unfounded[] }> {
  const table = withLeftOut(tableOf(people(seed)), seed);
  const shown = await disclose(table, 'nhs-star-7');
  const lines = linesOf(indicatorsCsv(shown));
  const small = new Set(table.rows.flatMap((row) => ([['numerator', row.numerator], ['denominator', row.denominator], ['initial_population', row.initialPopulation], ['excluded', row.excluded]] as const)
    .filter(([, count]) => count !== null && count >= 1 && count <= 7)
    .map(([field]) => [row.indicatorId, row.measure, field === 'numerator' ? row.level : '', field, row.periodStart, row.periodEnd, row.breakdown, row.category].join('|'))));
  const figures = [...grouped(lines, (line) => `${line['indicator_id'] ?? ''} ${line['measure'] ?? ''}`).values()].map((own): Found => {
    const puzzle = puzzleOf(own, starSeven);
    const attack = attacker(puzzle);
    return { fits: attack.fits, names: [...puzzle.counts.keys()].filter((name) => small.has(name) && isPinned(attack, name, OPEN)), unanswered: attack.unanswered() };
  });
  const read = new Map(table.waterfall.flatMap(({ kind, step, count }) => (step === 'read' ? [[kind as string, count] as const] : [])));
  const files = Object.keys(KINDS).flatMap((kind) => (read.has(kind) ? [{ name: `${kind}.csv`, sha256: 'a', rows: read.get(kind) ?? 0 }] : []));
  const page = readPage(renderHtml(reportModel(shown, { lineage: { files } })));
  const { hidden: _, ...beside } = pinnedBeside(page, LAYOUT);
  return {
    figures: { fits: figures.every(({ fits }) => fits), names: figures.flatMap(({ names }) => names), unanswered: figures.reduce((sum, { unanswered }) => sum + unanswered, 0) },
    beside, unfounded: unfoundedOnPage(page, lines, table.settings.period),
  };
}
