import type { Instrument } from '../../definitions/instrument.js';
import { csvLine } from '../tables/csv-text.js';
import { recogniseItems } from '../recognise/items.js';

/** The `--columns` that would fit a file's headers, where they look like the instrument's items. */
export function columnsHint(instrument: Instrument, header: readonly string[]): string | undefined {
  const recognised = recogniseItems(instrument, header);
  if (!recognised) return 'name the column of each item with --columns, such as --columns q1=PHQ1,q2=PHQ2';
  const pairs = csvLine([...recognised.headers].map(([item, name]) => `${item}=${name.trim()}`)).trimEnd();
  return `the file has columns that look like them: --columns ${/^[\w=,.-]*$/.test(pairs) ? pairs : `'${pairs}'`}`;
}
