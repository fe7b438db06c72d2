import { textIn } from '../definitions/text.js';
import type { Indicator } from '../definitions/indicator.js';
import type { Measure } from '../definitions/measure.js';
import type { DisclosedTable, DisclosedWords, InternalFigures } from '../disclosure/index.js';
import { tableBehind } from '../disclosure/behind.js';
import { contributors, type Contributor, type ContributorQuery, type Period } from '../indicators/index.js';
import type { Day } from '../records/day.js';
import { formatDay, parseDay } from '../records/day.js';
import { accompanied } from './accompanied.js';
import { withDistinctLabels } from './distinct-labels.js';
import { partsOfDay } from './format.js';
import { measureLabel, shortName } from './measure-names.js';
import { isBetterOnAnyOf } from './refused.js';
import type { Messages } from './messages/messages.js';
import { rowFinder, type RowFinder } from './row-finder.js';

/** What every section is written from. */
export interface ReportContext extends RowFinder {
  readonly figures: DisclosedTable | InternalFigures;
  readonly language: string;
  readonly text: Messages;
  /** Indicators that may be shown: those whose company is part of the run. */
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly measures: readonly Measure[];
  /** Whether counts are exact, which decides how many decimals a percentage may have. */
  readonly counts: 'exact' | 'rounded';
  readonly period: string;
  readonly titleOf: (indicator: string) => string;
  readonly nameOf: (measure: Measure) => string;
  /** Full titles of instruments, where the caller gave them. */
  readonly instrumentTitle: (definition: string) => string;
  /** Words of goals that may stand here; `undefined` where none were given. */
  readonly words: DisclosedWords | undefined;
  /** Everybody behind a figure, for the service's own eyes; `undefined` where figures may leave: no report of these reaches people. */
  readonly behind: ((query: ContributorQuery) => readonly Contributor[]) | undefined;
}

export function reportContext(
  figures: DisclosedTable | InternalFigures,
  { text: messages, language, instrumentTitles, words }: { readonly text: Messages; readonly language: string; readonly instrumentTitles: Readonly<Record<string, string>>; readonly words?: DisclosedWords | undefined },
): ReportContext {
  const indicators = new Map(accompanied(figures.indicators.filter((indicator) => !isBetterOnAnyOf(indicator))).map((indicator) => [indicator.id, indicator]));
  const rows = figures.rows.filter(({ indicatorId }) => indicators.has(indicatorId));
  const text = withDistinctLabels(messages, rows);
  return {
    ...rowFinder({ rows, settings: figures.settings }),
    figures,
    language,
    text,
    indicators,
    measures: figures.measures,
    counts: figures.kind === 'disclosed-table' && figures.profile.roundTo > 1 ? 'rounded' : 'exact',
    period: periodText(figures.settings.period, text),
    titleOf: (id) => textIn(figures.indicators.find((indicator) => indicator.id === id)?.title ?? { en: id }, language),
    nameOf: (measure) => measureLabel(measure, language),
    instrumentTitle: (definition) => instrumentTitles[definition] ?? shortName(definition),
    words,
    behind: behindOf(figures),
  };
}

function behindOf(figures: DisclosedTable | InternalFigures): ReportContext['behind'] {
  const table = figures.kind === 'internal-figures' ? tableBehind(figures) : undefined;
  return table && ((query) => contributors(table, query));
}

export function dayText(day: Day, { page }: Messages): string {
  return page.day(partsOfDay(day));
}

/** A part of the period, in months where it is whole ones. */
export function partText(period: Period, text: Messages): string {
  return isWholeMonths(period) ? text.page.months(partsOfDay(period.start), partsOfDay(period.end)) : periodText(period, text);
}

/** From the first day of a month to the last of one. */
export function isWholeMonths({ start, end }: Period): boolean {
  const dayAfter = formatDay((parseDay(end) ?? 0) + 1);
  return partsOfDay(start).date === 1 && partsOfDay(dayAfter).date === 1;
}

function periodText({ start, end }: Period, text: Messages): string {
  return text.page.to(dayText(start, text), dayText(end, text));
}
