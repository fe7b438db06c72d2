import type { ShownRow } from '../disclosure/index.js';
import { differenceOfProportions } from '../statistics/index.js';
import { isWithheld, NOT_PART } from './cells.js';
import type { ReportContext } from './context.js';
import type { Cell } from './table.js';

/** Both sides need this many for a share to say anything. */
const MINIMUM_BASE = 30;

/**
 * How a group's share differs from that of everybody else, in percentage points with Newcombe's interval. Two intervals
 * that overlap are no test; this is. Made from the counts as they are shown.
 */
export function differenceCell(group: ShownRow | undefined, everybody: ShownRow | undefined, { text }: Pick<ReportContext, 'text'>): Cell {
  if (!group || !everybody) return NOT_PART;
  const [first, rest] = [countsOf(group), restOf(group, everybody)];
  if (!first || !rest) return { text: '[c]', marker: '[c]' };
  const isSmall = first.denominator < MINIMUM_BASE || rest.denominator < MINIMUM_BASE;
  if (isSmall || isWithheld(group) || isWithheld(everybody)) return { text: '[z]', marker: '[z]' };
  const { difference, lower, upper } = differenceOfProportions({ first, second: rest });
  return {
    text: points(difference), detail: text.page.between(points(lower), points(upper)),
    numbers: { as: 'points', value: 100 * difference, lower: 100 * lower, upper: 100 * upper },
  };
}

interface Counts {
  readonly numerator: number;
  readonly denominator: number;
}

function countsOf({ numerator, denominator }: ShownRow): Counts | undefined {
  return numerator === null || denominator === null ? undefined : { numerator, denominator };
}

/** Rounded counts may leave a rest that cannot be. */
function restOf(group: ShownRow, everybody: ShownRow): Counts | undefined {
  const [own, all] = [countsOf(group), countsOf(everybody)];
  if (!own || !all) return undefined;
  const rest = { numerator: all.numerator - own.numerator, denominator: all.denominator - own.denominator };
  return rest.numerator >= 0 && rest.numerator <= rest.denominator ? rest : undefined;
}

function points(share: number): string {
  const whole = Math.round(Math.abs(share) * 100);
  if (whole === 0) return '0';
  return `${share < 0 ? '−' : '+'}${whole}`;
}
