import type { IndicatorTable } from '../indicators/aggregate.js';
import type { Coarsening } from '../indicators/coarsening.js';
import type { InternalRow } from '../indicators/row.js';
import { keepSplits } from '../indicators/splits.js';
import { categoriesTogether } from './categories-together.js';
import { isSmall } from './count.js';
import { discloseRow } from './disclose-row.js';
import { type Fold, FOLDS, foldRows, foldsOf, rowsTogether, smallTogether } from './folds.js';
import { levelsTogether } from './levels-together.js';
import type { DisclosureProfile } from './profile.js';
import { splitsBehind } from './splits-behind.js';

/** A decision: from here on, a table is put together or left out. Hidden cells are counted among cells that are not zero. */
const HIDDEN = {
  /** Levels are put together where more than a fifth of them would be hidden, as the share above which a coarser table is to be proposed. */
  levels: 0.2,
  /** Groups and parts of the period are left out where most cells would be hidden: such a table tells more of the rule than of people. */
  groups: 0.5,
} as const;

/**
 * Makes a table coarser where it would mostly be hidden: statuses put together, small themes put together, parts of the
 * period and breakdowns left out, each figure by itself and no further than needed. What is done stands in
 * `settings.coarsened`. It is made from exact figures and before them anything leaves, so that rounding comes once.
 *
 * @example
 * const table = aggregate({ caseload: caseload({ definitions: [] }).caseload, indicators: [], period: { start: '2025-01-01', end: '2025-03-31' } });
 * coarsen(table, profiles['nhs-star-7']).settings.coarsened; // => []
 */
export function coarsen(table: IndicatorTable, profile: DisclosureProfile): IndicatorTable {
  const { period } = table.settings;
  const categories = categoriesTogether(table, profile);
  const figures = rowsTogether(categories.rows, ({ indicatorId, measure, rule }) => [indicatorId, measure, rule]);
  const made = figures.map((rows) => {
    const isWhole = (row: InternalRow) => row.periodStart === period.start && row.periodEnd === period.end;
    const isEverybody = (row: InternalRow) => isWhole(row) && row.breakdown === 'all';
    const levels = levelsTogether(rows, table, profile);
    const asIs = { rows: levels, done: levels === rows ? [] : [doneTo(rows, 'small-levels', '')] };
    const folded = folding(asIs, levels.filter(isEverybody), profile);
    return leaveOut(folded, { isWhole, isEverybody }, profile);
  });
  const coarsened = [...categories.done, ...made.flatMap((one) => one.done)];
  const coarser: IndicatorTable = { ...table, rows: made.flatMap(({ rows }) => rows), goals: foldedAccount(table, coarsened), settings: { ...table.settings, coarsened } };
  keepSplits(coarser, () => splitsBehind(table));
  return coarser;
}

/** The account of goals tells no more of their outcomes than the figures do. */
function foldedAccount({ goals, indicators }: Pick<IndicatorTable, 'goals' | 'indicators'>, coarsened: readonly Coarsening[]): IndicatorTable['goals'] {
  // The account is of goals on closed episodes, by the outcomes that such figures have for levels.
  const ofOutcomes = new Set(indicators.filter(({ attribution, levels }) => attribution === 'closed' && levels && 'goalOutcome' in levels).map(({ id }) => id));
  const what = coarsened.find(({ indicatorId, kind }) => ofOutcomes.has(indicatorId) && kind === 'folded')?.what;
  const fold = Object.values(FOLDS).find(({ id }) => id === what);
  if (!fold) return goals;
  const counts = new Map<string, number>();
  for (const [standing, count] of Object.entries(goals.counts)) {
    const name = levelAfter(standing, fold);
    counts.set(name, (counts.get(name) ?? 0) + count);
  }
  return { ...goals, counts: Object.fromEntries(counts) };
}

function levelAfter(standing: string, { levels }: Fold): string {
  const outcome = /^outcome: (.+)$/.exec(standing)?.[1] ?? '';
  return Object.hasOwn(levels, outcome) ? `outcome: ${String(levels[outcome])}` : standing;
}

interface Coarser {
  readonly rows: readonly InternalRow[];
  readonly done: readonly Coarsening[];
}

/** The first way of putting levels together under which enough of them can be shown; how many there are where most would be hidden. */
function folding(asIs: Coarser, everybody: readonly InternalRow[], profile: DisclosureProfile): Coarser {
  const { rows, done } = asIs;
  if (hiddenShare(everybody, profile) <= HIDDEN.levels) return asIs;
  const fold = foldsOf(everybody).find((candidate) => hiddenShare(foldRows(everybody, candidate), profile) <= HIDDEN.levels);
  if (fold) return { rows: foldRows(rows, fold), done: [...done, doneTo(rows, 'folded', fold.id)] };
  const tellsLevels = everybody.every(({ statistic }) => statistic === 'distribution') && everybody.length > 1;
  if (!tellsLevels || hiddenShare(everybody, profile) <= HIDDEN.groups) return asIs;
  return { rows: foldRows(rows, FOLDS.sizes), done: [...done, doneTo(rows, 'sizes', '')] };
}

interface Places {
  readonly isWhole: (row: InternalRow) => boolean;
  readonly isEverybody: (row: InternalRow) => boolean;
}

function leaveOut({ rows, done }: Coarser, { isWhole, isEverybody }: Places, profile: DisclosureProfile): Coarser {
  const everybody = rows.filter(isEverybody);
  const parts = rows.filter((row) => !isWhole(row));
  // Where the whole period is not mature yet, its parts are all there is.
  const keepsParts = everybody.some(({ marker }) => marker === '[x]') || hiddenShare(parts, profile) <= HIDDEN.groups;
  const groups = [...new Set(rows.filter((row) => isWhole(row) && !isEverybody(row)).map(({ breakdown }) => breakdown))];
  const made = groups.map((breakdown) => coarserGroups(rows.filter((row) => isWhole(row) && row.breakdown === breakdown), profile));
  return {
    rows: [...everybody, ...made.flatMap((group) => group.rows), ...(keepsParts ? parts : [])],
    done: [...done, ...(keepsParts || parts.length === 0 ? [] : [doneTo(rows, 'whole-period', '')]), ...made.flatMap((group) => group.done)],
  };
}

/** The groups of one breakdown: as they are, else their sizes only with small themes together, else not at all. */
function coarserGroups(rows: readonly InternalRow[], profile: DisclosureProfile): Coarser {
  const [first] = rows;
  if (!first || hiddenShare(rows, profile) <= HIDDEN.groups) return { rows, done: [] };
  const { breakdown } = first;
  const sizes = first.statistic === 'distribution' ? foldRows(rows, FOLDS.sizes) : [];
  const together = breakdown === 'theme' ? smallTogether(sizes, ({ denominator }) => isSmall(denominator ?? 0, profile)) : sizes;
  if (together.length > 0 && hiddenShare(together, profile) <= HIDDEN.groups) return { rows: together, done: [doneTo(rows, 'sizes', breakdown)] };
  return { rows: [], done: [doneTo(rows, 'no-breakdown', breakdown)] };
}

/** Of the cells that hold anybody, how many would show no number. */
function hiddenShare(rows: readonly InternalRow[], profile: DisclosureProfile): number {
  const full = rows.filter(({ marker, numerator, denominator }) => marker !== '[x]' && (numerator ?? denominator ?? 0) > 0);
  return full.length === 0 ? 0 : full.filter((row) => isHidden(row, profile)).length / full.length;
}

function isHidden(row: InternalRow, profile: DisclosureProfile): boolean {
  const shown = discloseRow(row, profile);
  return row.numerator === null ? shown.denominator === null : shown.numerator === null;
}

function doneTo([row]: readonly InternalRow[], kind: Coarsening['kind'], what: string): Coarsening {
  return { indicatorId: row?.indicatorId ?? '', measure: row?.measure ?? '', kind, what };
}
