import type { ROW_COLUMNS } from '../../indicators/index.js';

/**
 * The name of a row's column in CSV: snake case of the same words. Digits belong to their word, unlike in record files.
 *
 * @example
 * rowColumnName('indicatorId'); // => 'indicator_id'
 * rowColumnName('lower95'); // => 'lower95'
 */
export function rowColumnName(column: (typeof ROW_COLUMNS)[number]): string {
  return column.replace(/[A-Z]/g, (capital) => `_${capital.toLowerCase()}`);
}
