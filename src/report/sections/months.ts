import type { Period } from '../../indicators/index.js';
import { parseDay } from '../../records/day.js';
import { xmrLimits, xmrSignals, type XmrLimits, type XmrSignal } from '../../statistics/index.js';
import { list, paragraph } from '../blocks.js';
import { countCell } from '../cells.js';
import { partText, type ReportContext } from '../context.js';
import { decimalText } from '../format.js';
import { makeTable } from '../make-table.js';
import type { Block, Section } from '../model.js';

const REFERRALS = 'a1-referrals-received';
/** Fewer months give limits that still move a good deal; until then there are none. */
const LIMITS_FROM = 12;

/** Referrals month by month with the limits between which they vary by themselves: where the run is by month. */
export function monthsSection(context: ReportContext): Section | undefined {
  const { text, row, figures } = context;
  const months = wholeMonths(context.parts);
  const rows = months.map((period) => row({ indicator: REFERRALS, period }));
  if (months.length < 2 || rows.some((found) => !found || found.marker === '[x]')) return undefined;
  const counts = rows.flatMap((found) => found?.numerator ?? []);
  const isWhole = counts.length === months.length;
  const limits = isWhole && months.length >= LIMITS_FROM ? xmrLimits({ values: counts }) : undefined;
  const signals = limits && xmrSignals({ values: counts, limits });
  const words = text.months;
  const why = isWhole ? words.tooFew({ months: String(months.length), needed: String(LIMITS_FROM) }) : words.hidden;
  return {
    id: 'months',
    heading: words.heading,
    blocks: [
      ...(limits ? [paragraph(words.intro), limitsTable(context, limits, months.length)] : [paragraph(why)]),
      pointsTable(context, months, signals),
      ...(limits ? list([words.screening[limits.screened ? 'screened' : 'unscreened'], words.rules, ...(figures.kind === 'disclosed-table' ? [words.rounded] : [])]) : []),
    ],
  };
}

/** A last part that is shorter than a month would look like a fall. */
function wholeMonths(parts: readonly Period[]): readonly Period[] {
  const lengths = parts.map(({ start, end }) => (parseDay(end) ?? 0) - (parseDay(start) ?? 0) + 1);
  const isMonthly = lengths.slice(0, -1).every((days) => days >= 28 && days <= 31) && (lengths.at(-1) ?? 0) <= 31;
  return isMonthly ? parts.filter((_, place) => (lengths[place] ?? 0) >= 28) : [];
}

function limitsTable(context: ReportContext, { mean, lower, upper, near }: XmrLimits, months: number): Block {
  const words = context.text.months.limits;
  // A count is never below 0, wherever the arithmetic puts the limit.
  const cell = (value: number) => [{ text: decimalText(Math.max(0, value)) }];
  const rows = [
    { heading: words.months, cells: [{ text: String(months) }] },
    { heading: words.mean, cells: cell(mean) },
    { heading: words.lower, cells: cell(lower) },
    { heading: words.upper, cells: cell(upper) },
    { heading: words.nearLower, cells: cell(near.lower) },
    { heading: words.nearUpper, cells: cell(near.upper) },
  ];
  return makeTable({ id: 'table-months-limits', caption: words.caption, columns: [{ heading: words.what, kind: 'text' }, { heading: words.value, kind: 'number' }], rows }, context);
}

function pointsTable(context: ReportContext, months: readonly Period[], signals: readonly XmrSignal[] | undefined): Block {
  const { text, row } = context;
  const words = text.months;
  const rows = months.map((period, place) => ({
    heading: partText(period, text),
    cells: [countCell(row({ indicator: REFERRALS, period })), ...(signals ? [{ text: words.signals[signals[place] ?? 'ordinary'] }] : [])],
  }));
  const columns = [{ heading: words.month, kind: 'text' as const }, { heading: words.referrals, kind: 'number' as const, definition: REFERRALS }, ...(signals ? [{ heading: words.standsOut, kind: 'text' as const }] : [])];
  return makeTable({ id: 'table-months', caption: words.caption, columns, rows }, context);
}
