import type { Indicator } from '../definitions/indicator.js';
import { toldBy } from '../definitions/told-by.js';
import type { InternalRow } from '../indicators/row.js';

/**
 * Rows that tell who got better, of which every count of who got worse is hidden: what got worse cannot be hidden where
 * what got better is shown, so that these go too. Hiding more never tells more.
 */
export function rowsWhereWorseIsHidden(rows: readonly InternalRow[], indicators: readonly Indicator[], isHidden: (row: InternalRow) => boolean): ReadonlySet<InternalRow> {
  const worseOf = new Map(indicators.filter(isOfBetterOnly).map((indicator) => [indicator.id, worseBeside(indicator, indicators)]));
  const byKey = new Map(rows.map((row) => [keyOf(row, row.indicatorId), row]));
  // A table that was made coarser may hold who got worse for some groups only.
  const told = new Set(rows.filter(({ numerator }) => numerator !== null).map(({ indicatorId, measure }) => JSON.stringify([indicatorId, measure])));
  return new Set(rows.filter((row) => {
    const ids = worseOf.get(row.indicatorId) ?? [];
    const beside = ids.flatMap((id) => byKey.get(keyOf(row, id)) ?? []);
    const worse = beside.filter(({ numerator }) => numerator !== null);
    if (beside.length === 0) return ids.some((id) => told.has(JSON.stringify([id, row.measure])));
    return worse.length > 0 && worse.every(isHidden);
  }));
}

function isOfBetterOnly(indicator: Indicator): boolean {
  const told = toldBy(indicator);
  return told.some(({ what }) => what === 'better') && !told.some(({ what }) => what === 'worse');
}

function worseBeside({ accompanies = [] }: Indicator, indicators: readonly Indicator[]): readonly string[] {
  return indicators.filter((one) => accompanies.includes(one.id) && toldBy(one).some(({ what }) => what === 'worse')).map(({ id }) => id);
}

function keyOf({ measure, periodStart, periodEnd, breakdown, category, level }: InternalRow, indicator: string): string {
  return JSON.stringify([indicator, measure, periodStart, periodEnd, breakdown, category, level]);
}
