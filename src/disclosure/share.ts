import type { InternalRow } from '../indicators/row.js';

/** Figures whose numerator is part of their denominator, so that what is left over is a count of people too. */
export function isShare({ statistic }: Pick<InternalRow, 'statistic'>): boolean {
  return statistic === 'proportion' || statistic === 'distribution';
}
