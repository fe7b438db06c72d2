import { shownLike, type ShownRow } from '../disclosure/index.js';
import { proportionBounds } from '../statistics/index.js';
import { isWithheld, NOT_PART, shareCell } from './cells.js';
import type { ReportContext } from './context.js';
import { percentText } from './format.js';
import type { Cell } from './table.js';

/** Reasons for which somebody who was due is not in an outcome. */
const NOT_MEASURED = /^no-(?:baseline|follow-up)/;

/**
 * What a share can be over everybody who was due, from nobody of those not measured meeting it to all of them, for every
 * count that is shown like these: rounded ones are not what was counted, and do not add up. Where one is hidden, there are
 * no bounds.
 */
export function boundsCell(row: ShownRow | undefined, context: Pick<ReportContext, 'text' | 'counts' | 'figures'>): Cell {
  if (!row) return NOT_PART;
  const shown = shareCell(row, context);
  const { numerator, denominator } = row;
  const due = mostDue(row, context);
  if (numerator === null || denominator === null || due === undefined) return { text: '[c]', marker: '[c]' };
  if (shown.countsOnly || isWithheld(row) || due === 0) return { text: '[z]', marker: '[z]' };
  const [met, measured] = [rangeOf(numerator, context), rangeOf(denominator, context)];
  const { lowest } = proportionBounds({ numerator: met.low, denominator: met.low, eligible: due });
  const { highest } = proportionBounds({ numerator: 0, denominator: Math.max(0, measured.low - met.high), eligible: due });
  const percent = (value: number) => percentText({ value, base: due, counts: context.counts });
  return { text: context.text.page.between(percent(lowest), percent(highest)), numbers: { as: 'bounds', lower: lowest, upper: highest } };
}

/** The most who can have been due: those measured and those who were not, and no more than everybody but those left out for other reasons. */
function mostDue({ denominator, initialPopulation, exclusions }: ShownRow, context: Pick<ReportContext, 'figures'>): number | undefined {
  const reasons = Object.entries(exclusions);
  const counts = (isMeant: (reason: string) => boolean) => reasons.filter(([reason]) => isMeant(reason)).map(([, count]) => count);
  const [missing, others] = [counts((reason) => NOT_MEASURED.test(reason)), counts((reason) => !NOT_MEASURED.test(reason))];
  if (denominator === null || missing.includes(null)) return undefined;
  const sum = (own: readonly (number | null)[], end: 'low' | 'high') => own.reduce<number>((all, count) => all + (count === null ? 0 : rangeOf(count, context)[end]), 0);
  const most = sum([denominator, ...missing], 'high');
  return initialPopulation === null ? most : Math.min(most, rangeOf(initialPopulation, context).high - sum(others, 'low'));
}

/** The counts that are shown like one. */
function rangeOf(count: number, { figures }: Pick<ReportContext, 'figures'>): { readonly low: number; readonly high: number } {
  return figures.kind === 'disclosed-table' ? shownLike(count, figures.profile) : { low: count, high: count };
}
