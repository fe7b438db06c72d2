import type { Indicator, IndicatorSet } from '../../definitions/indicator.js';
import { textIn } from '../../definitions/text.js';
import { columnsRead } from '../../indicators/columns-read.js';
import { textTable } from '../text-table.js';

const HEADINGS = ['ID', 'UNIT', 'STATISTIC', 'BY', 'TITLE'] as const;

/** Every set with its indicators as text. */
export function listAsText(sets: readonly IndicatorSet[]): readonly string[] {
  return [
    ...sets.flatMap((set) => [...setAsText(set), '']),
    'whatmatters indicators SET shows the columns that each one reads; ID shows one definition.',
  ];
}

function setAsText({ id, title, indicators }: IndicatorSet): readonly string[] {
  return [`${id}: ${textIn(title)}`, ...textTable(HEADINGS, indicators.map(lineOf))];
}

function lineOf({ id, unit, statistic, attribution, title }: Indicator): readonly string[] {
  return [id, unit, statistic, attribution, textIn(title)];
}

/** One set: each indicator with the columns it reads. */
export function setInDetail({ id, title, indicators }: IndicatorSet): readonly string[] {
  return [`${id}: ${textIn(title)}`, ...indicators.flatMap((indicator) => ['', `${indicator.id}: ${textIn(indicator.title)}`, `  reads ${columnsRead(indicator).join(', ')}`])];
}

/** An indicator as plain data: the definition as it may stand in a file, and beside it the columns it reads. */
export function asData(definition: Indicator): { readonly definition: Indicator; readonly columns: readonly string[] } {
  return { definition, columns: columnsRead(definition) };
}
