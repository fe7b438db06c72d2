import type { IndicatorLevels } from '../definitions/indicator.js';
import type { IndicatorTable } from '../indicators/aggregate.js';
import { closedValues } from '../indicators/levels.js';
import type { InternalRow } from '../indicators/row.js';
import { FOLDS, foldRows } from './folds.js';
import { isOwnWord, OTHERS } from './own-words.js';
import type { DisclosureProfile } from './profile.js';

/**
 * Puts levels that are texts of the records, such as a type of connection, together where they hold too few to be shown
 * wherever they stand in a figure: behind all others, and before what is not known.
 *
 * @param rows of one figure; the very same are given back where there is nothing to put together
 */
export function levelsTogether(rows: readonly InternalRow[], { indicators }: IndicatorTable, { hideUpTo }: DisclosureProfile): readonly InternalRow[] {
  if (!areFree(indicators.find(({ id }) => id === rows[0]?.indicatorId)?.levels)) return rows;
  const most = new Map<string, number>();
  for (const { level, numerator } of rows) most.set(level, Math.max(most.get(level) ?? 0, numerator ?? 0));
  const small = new Set([...most].filter(([level, count]) => count <= hideUpTo && level !== '' && level !== FOLDS.sizes.otherwise && !isOwnWord(level)).map(([level]) => level));
  if (small.size === 0) return rows;
  const rankOf = ({ level }: InternalRow) => (small.has(level) || level === OTHERS ? 1 : 2 * Number(isOwnWord(level)));
  const inOrder = rows.toSorted((one, other) => rankOf(one) - rankOf(other));
  return foldRows(inOrder, { id: 'small-levels', levels: Object.fromEntries([...small].map((level) => [level, OTHERS])) });
}

function areFree(levels: IndicatorLevels | undefined): boolean {
  return levels !== undefined && ('theme' in levels || ('field' in levels && closedValues(levels.field) === undefined));
}
