import type { ShownRow } from '../disclosure/index.js';
import type { ReportContext } from './context.js';
import { countText, decimalText, percentText, plainText } from './format.js';
import type { Cell, CellNumbers, FigureKey } from './table.js';

type Texts = Pick<ReportContext, 'text' | 'counts'>;

/** Under this many, a share says more than the data do; only counts are shown, exact ones too. */
const MINIMUM_BASE = 30;

/** What stands in a cell for which the run holds no row, or where nobody is who could be asked. */
export const NOT_PART: Cell = { text: '[z]', marker: '[z]' };

function figureKey({ indicatorId, measure, periodStart, periodEnd, breakdown, category, level }: ShownRow): FigureKey {
  return { indicatorId, measure, periodStart, periodEnd, breakdown, category, level };
}

/** A count of a row: its numerator, or another one by name. */
export function countCell(row: ShownRow | undefined, field: 'numerator' | 'denominator' = 'numerator'): Cell {
  if (!row) return NOT_PART;
  const count = row[field];
  // What a share must be read with says nothing about a plain count, unless there is none.
  if (count === null) return row.marker === '[x]' ? cell(row, { text: '[x]' }) : { text: '[c]', marker: '[c]', figure: figureKey(row) };
  return { text: countText(count), figure: figureKey(row), numbers: { as: 'count', value: count } };
}

/**
 * A share with the counts and the interval behind it. Counts alone where there are too few for a share or where it is
 * withheld; a mark where a count is hidden.
 */
export function shareCell(row: ShownRow | undefined, { text, counts }: Texts): Cell {
  if (!row) return NOT_PART;
  const { numerator, denominator, value, lower95, upper95 } = row;
  if (numerator === null || denominator === null) {
    return cell(row, { text: hiddenMark(row), ...(denominator !== null && { detail: text.page.ofOnly(countText(denominator)), numbers: { as: 'share', denominator } }) });
  }
  if (denominator === 0) return { ...NOT_PART, figure: figureKey(row) };
  const of = text.page.of(countText(numerator), countText(denominator));
  const behind: CellNumbers = { as: 'share', numerator, denominator };
  if (value === null || denominator < MINIMUM_BASE || isWithheld(row)) return { ...cell(row, { text: of, numbers: behind }), ...(denominator < MINIMUM_BASE && { countsOnly: true }) };
  const percent = (share: number) => percentText({ value: share, base: denominator, counts });
  const interval = lower95 === null || upper95 === null ? [] : [text.page.between(percent(lower95), percent(upper95))];
  return cell(row, { text: percent(value), detail: [of, ...interval].join('; '), numbers: { ...behind, value, ...limits(row) } });
}

/** The share that a chart may draw: `null` where its cell shows none. */
export function drawnShare(row: ShownRow | undefined): number | null {
  return row && (row.denominator ?? 0) >= MINIMUM_BASE && row.numerator !== null && !isWithheld(row) ? row.value : null;
}

/** A share beside a column that already holds its count: the percentage and its interval. */
export function shareBesideCountCell(row: ShownRow | undefined, texts: Texts): Cell {
  const { detail, ...rest } = shareCell(row, texts);
  const interval = detail?.split('; ')[1];
  return interval === undefined ? rest : { ...rest, detail: interval };
}

/** A mean, with its interval where it has one. */
export function meanCell(row: ShownRow | undefined, { text }: Texts): Cell {
  if (!row) return NOT_PART;
  const { value, lower95, upper95, denominator } = row;
  if (denominator === 0) return { ...NOT_PART, figure: figureKey(row) };
  // A mean that is withheld would not be told if nothing were small: the mark says which.
  if (isWithheld(row)) return cell(row, { text: '[x]' });
  if (value === null) return cell(row, { text: hiddenMark(row) });
  const numbers: CellNumbers = { as: 'mean', value, ...limits(row) };
  if (lower95 === null || upper95 === null) return cell(row, { text: decimalText(value), numbers });
  return cell(row, { text: decimalText(value), detail: text.page.between(decimalText(lower95), decimalText(upper95)), numbers });
}

/** A mean with the number of values behind it, for tables that have no column of these. */
function meanWithNumberCell(row: ShownRow, texts: Texts): Cell {
  const { detail, ...shown } = meanCell(row, texts);
  if (shown.marker !== undefined || row.denominator === null) return shown;
  return { ...shown, detail: [texts.text.page.ofOnly(countText(row.denominator)), ...(detail === undefined ? [] : [detail])].join('; ') };
}

/** The median of days, with the quartiles beside it. */
export function medianCell(rows: readonly ShownRow[], { text }: Texts): Cell {
  const [lower, median, upper] = ['p25', 'p50', 'p75'].map((level) => rows.find((row) => row.level === level));
  if (!median) return rows[0] ? cell(rows[0], { text: hiddenMark(rows[0]) }) : NOT_PART;
  if (median.denominator === 0) return { ...NOT_PART, figure: figureKey(median) };
  if (median.value === null) return cell(median, { text: hiddenMark(median) });
  const ends = lower && upper && lower.value !== null && upper.value !== null ? { lower: plainText(lower.value), upper: plainText(upper.value) } : undefined;
  const numbers: CellNumbers = { as: 'median', value: median.value, ...(lower && upper && limits({ lower95: lower.value, upper95: upper.value })) };
  return cell(median, { text: text.reach.median(plainText(median.value)), ...(ends && { detail: text.reach.quartiles(ends) }), numbers });
}

/** A figure of whatever statistic a row is. */
export function figureCell(row: ShownRow | undefined, texts: Texts): Cell {
  if (row?.statistic === 'count') return countCell(row);
  if (row?.statistic === 'ratio' || row?.statistic === 'rate') return ratioCell(row, texts);
  return row?.statistic === 'mean' || row?.statistic === 'median' ? meanWithNumberCell(row, texts) : shareCell(row, texts);
}

/** A ratio or rate with both its sides, its limits where it has any, and the source of a side from outside. */
function ratioCell(row: ShownRow, { text }: Texts): Cell {
  const { numerator, denominator, value, lower95, upper95, method } = row;
  if (row.marker === '[z]') return { ...NOT_PART, figure: figureKey(row) };
  if (value === null || numerator === null || denominator === null) return cell(row, { text: hiddenMark(row) });
  const sides = text.page.of(countText(Math.round(numerator)), countText(Math.round(denominator)));
  const interval = lower95 === null || upper95 === null ? [] : [text.page.between(ratioText(lower95), ratioText(upper95))];
  return cell(row, { text: ratioText(value), detail: [sides, ...interval, method].join('; '), numbers: { as: 'ratio', value, numerator, denominator, ...limits(row) } });
}

/** Two decimals where one would say too little. */
function ratioText(value: number): string {
  return Math.abs(value) < 10 ? (Math.round(value * 100 + 1e-9) / 100).toFixed(2) : decimalText(value);
}

/** A cell in one line, for sentences: `67% (130 of 195; between 60% and 73%)`, `[c] of 65`. */
export function cellText({ text, detail, marker }: Cell): string {
  if (detail === undefined) return text;
  return marker === undefined ? `${text} (${detail})` : `${text} ${detail}`;
}

/** Both ends, or none. */
function limits({ lower95: lower, upper95: upper }: Pick<ShownRow, 'lower95' | 'upper95'>): Pick<CellNumbers, 'lower' | 'upper'> {
  return lower === null || upper === null ? {} : { lower, upper };
}

function cell(row: ShownRow, shown: Pick<Cell, 'text' | 'detail' | 'numbers'>): Cell {
  const cautions = cautionsOf(row);
  const { text } = shown;
  return { ...shown, ...(isMark(text) && { marker: text }), ...(cautions.length > 0 && { cautions }), figure: figureKey(row) };
}

/** Too few of those due were measured for a share or mean, also where counts are exact. */
export function isWithheld(row: ShownRow): boolean {
  return cautionsOf(row).includes('withheld-incomplete');
}

function isMark(text: string): text is '[c]' | '[x]' {
  return text === '[c]' || text === '[x]';
}

function cautionsOf({ caution }: ShownRow): readonly string[] {
  return caution === '' ? [] : caution.split(';');
}

/** A missing number is not available where its row says so, and hidden otherwise. */
function hiddenMark({ marker }: ShownRow): string {
  return marker === '[x]' ? '[x]' : '[c]';
}
