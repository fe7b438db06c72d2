import type { ShownRow } from '../disclosure/index.js';
import { proportionBounds } from '../statistics/index.js';
import { isWithheld, NOT_PART, shareCell } from './cells.js';
import type { ReportContext } from './context.js';
import { percentText } from './format.js';
import type { Cell } from './table.js';

/** Reasons for which somebody who was due is not in an outcome. */
const NOT_MEASURED = /^no-(?:baseline|follow-up)/;

/**
 * What a share can be over everybody who was due, from nobody of those not measured meeting it to all of them. Made
 * from the counts as they are shown; where one of them is hidden, there are no bounds.
 */
export function boundsCell(row: ShownRow | undefined, context: Pick<ReportContext, 'text' | 'counts'>): Cell {
  if (!row) return NOT_PART;
  const shown = shareCell(row, context);
  const reasons = Object.entries(row.exclusions).filter(([reason]) => NOT_MEASURED.test(reason));
  const missing = reasons.reduce<number | null>((sum, [, count]) => (sum === null || count === null ? null : sum + count), 0);
  const { numerator, denominator } = row;
  if (numerator === null || denominator === null || missing === null) return { text: '[c]', marker: '[c]' };
  if (shown.countsOnly || isWithheld(row) || denominator + missing === 0) return { text: '[z]', marker: '[z]' };
  const { lowest, highest } = proportionBounds({ numerator, denominator, eligible: denominator + missing });
  const percent = (value: number) => percentText({ value, base: denominator + missing, counts: context.counts });
  return { text: context.text.page.between(percent(lowest), percent(highest)), numbers: { as: 'bounds', lower: lowest, upper: highest } };
}
