import type { IndicatorTable } from '../indicators/aggregate.js';
import { grouper } from '../indicators/group-codes.js';
import type { InternalRow } from '../indicators/row.js';
import { nestingOf, type Nesting, type Split } from './nesting.js';
import { splitsBehind } from './splits-behind.js';

/** Breakdowns of one table that nest, such as wards in localities. */
export function nestingsIn(table: IndicatorTable, rows: readonly InternalRow[]): readonly Nesting[] {
  const behind = splitsBehind(table);
  const own = [...new Set(rows.map(({ breakdown }) => breakdown))].filter((breakdown) => breakdown !== 'all').map((breakdown) => splitOf(breakdown, { name: breakdown, behind, table }));
  return own.flatMap((one, place) => own.slice(place + 1).flatMap((other) => nestingOf(one, other) ?? []));
}

const UNKNOWN = ['not-known', 'not-coded', 'not-in-code-set'];

function splitOf(breakdown: string, { name, behind, table }: Pick<Split, 'name' | 'behind'> & { readonly table: IndicatorTable }): Split {
  const groups = table.settings.groups[breakdown];
  return { name, breakdown, behind, unknown: new Set([...UNKNOWN, ...(groups ? [grouper(groups).groupOf(undefined)] : [])]) };
}
