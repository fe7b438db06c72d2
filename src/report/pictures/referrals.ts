import type { Period } from '../../indicators/index.js';
import { xmrLimits, xmrSignals } from '../../statistics/index.js';
import { countCell } from '../cells.js';
import type { Bar, Chart, ColumnsChart, RunChart } from '../chart.js';
import { isWholeMonths, partText, type ReportContext } from '../context.js';
import { decimalText } from '../format.js';

const REFERRALS = 'a1-referrals-received';
/** Fewer points give limits that still move a good deal. */
const FIRM_FROM = 12;

const FRAME = { id: 'chart-referrals', table: 'table-trend' };

/** Referrals over time: months with the limits of their own variation where there are points enough for these, else bars. */
export function referralsChart(context: ReportContext): Chart {
  const { parts, text } = context;
  const bars = parts.map((part) => barOf(context, part));
  const counts = bars.flatMap(({ value }) => (value === null ? [] : [value]));
  if (!parts.every(isMonth)) return columns(context, bars, []);
  if (counts.length < FIRM_FROM || counts.length < bars.length) return columns(context, bars, [text.pictures.referrals.tooFew(String(counts.length))]);
  return run(context, bars, counts);
}

/** Only whole months are alike enough for one set of limits. */
function isMonth(part: Period): boolean {
  return isWholeMonths(part) && part.start.slice(0, 7) === part.end.slice(0, 7);
}

function barOf({ row, text }: ReportContext, part: Period): Bar {
  const found = row({ indicator: REFERRALS, period: part });
  return { label: partText(part, text), value: found?.numerator ?? null, text: countCell(found).text };
}

function spoken(bars: readonly Bar[]): string {
  return bars.map(({ label, text }) => `${label}: ${text}`).join('; ');
}

function columns({ text, period }: ReportContext, bars: readonly Bar[], notes: readonly string[]): ColumnsChart {
  const words = text.reach.chart;
  return { ...FRAME, kind: 'columns', title: words.title, subtitle: words.subtitle(period), bars, notes, alternative: words.alternative(spoken(bars)) };
}

function run({ text, period, counts: kind }: ReportContext, bars: readonly Bar[], values: readonly number[]): RunChart {
  const words = text.pictures.referrals;
  const limits = xmrLimits({ values });
  const signals = xmrSignals({ values, limits });
  const points = bars.map((bar, place) => ({ ...bar, unusual: signals[place] === 'outside-limits' }));
  const outside = points.filter(({ unusual }) => unusual).map(({ label }) => label);
  // No month has fewer referrals than none.
  const lower = Math.max(0, limits.lower);
  return {
    ...FRAME, kind: 'run', points,
    limits: {
      mean: { value: limits.mean, label: words.mean(decimalText(limits.mean)) },
      upper: { value: limits.upper, label: words.upper(decimalText(limits.upper)) },
      lower: { value: lower, label: words.lower(decimalText(lower)) },
    },
    title: outside.length === 0 ? words.ordinary : words.outside(text.page.list(outside)),
    subtitle: words.subtitle(period),
    alternative: words.alternative(spoken(bars)),
    notes: [words.limits, ...(kind === 'rounded' ? [words.rounded] : [])],
  };
}
