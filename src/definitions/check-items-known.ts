import { checkKnown } from './check-ids.js';
import type { Path } from './fault.js';
import type { Instrument } from './instrument.js';
import type { Issue } from './issue.js';

/** Every id is an item of the instrument. */
export function checkItemsKnown(
  ids: readonly string[],
  { items }: Pick<Instrument, 'items'>,
  pathOf: (index: number) => Path,
): readonly Issue[] {
  return checkKnown(ids, { known: items.map(({ id }) => id), code: 'item-unknown', pathOf });
}
