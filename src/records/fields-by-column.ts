import type { Instrument } from '../definitions/instrument.js';
import type { RecordKind } from './fields.js';
import { columnName, FIELDS } from './fields.js';

/** Says that a column is an attribute even where its name is one of ours. */
const ATTRIBUTE = 'attribute.';

/**
 * The fields of a kind of record by the names of their columns; of assessments, also the items and scores
 * of their instrument, whose columns are named by their ids.
 *
 * @example
 * fieldsByColumn('episodes').get('closed_on'); // => 'closedOn'
 */
export function fieldsByColumn(kind: RecordKind, instrument?: Instrument): ReadonlyMap<string, string> {
  const answers = instrument ? [...instrument.items, ...instrument.scores].map(({ id }) => [id, id] as const) : [];
  const fields = Object.keys(FIELDS[kind]).map((field) => [columnName(field), field] as const);
  return new Map([...answers, ...fields]);
}

/** The name of the attribute that a column without a field of its own holds. */
export function attributeOfColumn(column: string): string {
  return column.startsWith(ATTRIBUTE) ? column.slice(ATTRIBUTE.length) : column;
}

/** The column of an attribute: its own name, marked where it could be taken for another column. */
export function columnOfAttribute(attribute: string, columns: { readonly has: (name: string) => boolean }): string {
  return columns.has(attribute) || attribute.startsWith(ATTRIBUTE) ? ATTRIBUTE + attribute : attribute;
}
