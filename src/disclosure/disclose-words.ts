import { GOALS_TOLD, goalsTold } from '../indicators/goals-told.js';
import type { IndicatorTable } from '../indicators/aggregate.js';
import { chooseWords, type ChosenWords } from './choose-words.js';
import type { DisclosedTable, InternalFigures } from './disclosed-table.js';
import { profiles } from './profiles.js';

declare const words: unique symbol;

/** Words of goals that may stand in one report: made by `discloseWords` and by nothing else. */
export interface DisclosedWords extends ChosenWords {
  readonly kind: 'disclosed-words';
  readonly perTheme: number;
  readonly moreThan: number;
  readonly [words]: true;
}

/** So many goals of a theme are told at most. */
const PER_THEME = 3;

// Words are let out beside the figures they were judged by, and beside no others.
const judgedBy = new WeakMap<object, object>();

/**
 * The words of goals that may stand beside figures: with consent, as approved texts, under themes that many share. What is
 * shown of a theme is asked of the figures themselves, so that a theme they hide keeps its words.
 *
 * @param table what the figures were made from, in this run
 * @param scopes names under which somebody may have agreed to this report, beside `report` for any: its own, its recipient's
 * @throws {RangeError} for a table that was not made in this run
 * @example
 * const table = aggregate({ caseload: caseload({ definitions: [] }).caseload, indicators: [], period: { start: '2025-01-01', end: '2025-03-31' } });
 * discloseWords({ table, figures: await disclose(table, 'nhs-star-7') }).quotes; // => []
 */
export function discloseWords({ table, figures, scopes = [] }: {
  readonly table: IndicatorTable;
  readonly figures: DisclosedTable | InternalFigures;
  readonly scopes?: readonly string[];
}): DisclosedWords {
  const { period, asAt } = figures.settings;
  const { hideUpTo } = figures.kind === 'disclosed-table' ? figures.profile : profiles['nhs-star-7'];
  const ofThemes = figures.rows.filter((row) => row.indicatorId === GOALS_TOLD && row.breakdown === 'theme' && row.periodStart === period.start && row.periodEnd === period.end);
  const chosen = chooseWords(goalsTold(table), {
    asAt, scopes: ['report', ...scopes], themes: new Map(ofThemes.map(({ category, denominator }) => [category, denominator])), moreThan: hideUpTo, perTheme: PER_THEME,
  });
  // The brand exists in types only; the map is what a report asks at run time.
  const made = Object.freeze({ kind: 'disclosed-words', perTheme: PER_THEME, moreThan: hideUpTo, ...chosen }) as DisclosedWords;
  judgedBy.set(made, figures);
  return made;
}

/** Refuses words that came by another way, or were judged by other figures. */
export function assertWordsOf(figures: DisclosedTable | InternalFigures, own: DisclosedWords): void {
  if (judgedBy.get(own) !== figures) throw new TypeError('expected words made by discloseWords from the same figures');
}
