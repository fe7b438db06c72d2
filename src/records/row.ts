import type { Instrument } from '../definitions/instrument.js';
import { attributeOfColumn, columnOfAttribute, fieldsByColumn } from './fields-by-column.js';
import type { RecordKind } from './fields.js';
import { columnName, FIELDS, WITH_ATTRIBUTES } from './fields.js';
import type { Records } from './record-types.js';

/** A flat row with our snake-case columns, as a CSV file or a database holds it. */
export type Row = Readonly<Record<string, unknown>>;

/** The type of one record of a kind. */
export type RecordOf<Kind extends RecordKind> = NonNullable<Records[Kind]>[number];

/**
 * A row as a record: names change, values do not (`caseload` and the schemas check them). On persons and episodes
 * the columns that are none of ours become attributes; elsewhere they are left out.
 *
 * @param instrument of assessments: whose items and scores the columns are
 * @example
 * fromRow('persons', { person_id: 'p1', sex: 'f' }); // => { personId: 'p1', attributes: { sex: 'f' } }
 * fromRow('assessments', { person_id: 'p1', on: '2025-01-06', q1: 2 }, phq9).responses; // => { q1: 2 }
 */
export function fromRow<Kind extends RecordKind>(kind: Kind, row: Row, instrument?: Instrument): RecordOf<Kind> {
  const columns = fieldsByColumn(kind);
  const entries = Object.entries(row);
  const fields = entries.flatMap(([column, cell]) => entryOf(columns.get(column), cell));
  const others = entries.filter(([column]) => !columns.has(column));
  const record = {
    ...(instrument && { instrument: instrument.id }),
    ...Object.fromEntries(fields),
    ...(WITH_ATTRIBUTES.has(kind) && nested('attributes', others.map(([column, cell]) => [attributeOfColumn(column), cell]))),
    ...nested('responses', named(others, instrument?.items)),
    ...nested('scores', named(others, instrument?.scores)),
  };
  // The columns are those of the kind, and each becomes the field of its name.
  return record as unknown as RecordOf<Kind>;
}

/**
 * A record as a row: the other way round. What has no value has no column. An attribute whose name is one of our
 * columns stands under `attribute.NAME`. Rows of assessments do not repeat their instrument, as a file holds one.
 *
 * @example
 * toRow('episodes', { episodeId: 'e1', personId: 'p1', referredOn: '2025-01-06', attributes: { area: 'north' } });
 * // => { episode_id: 'e1', person_id: 'p1', referred_on: '2025-01-06', area: 'north' }
 */
export function toRow<Kind extends RecordKind>(kind: Kind, record: RecordOf<Kind>): Row {
  const columns = fieldsByColumn(kind);
  const cells = Object.entries(record).flatMap(([key, value]): readonly Cell[] => {
    if (kind === 'assessments' && key === 'instrument') return [];
    if (Object.hasOwn(FIELDS[kind], key)) return [[columnName(key), value]];
    const inner = Object.entries((value ?? {}) as Row);
    return key === 'attributes' ? inner.map(([name, cell]) => [columnOfAttribute(name, columns), cell]) : inner;
  });
  return Object.fromEntries(cells.filter(([, cell]) => cell !== undefined && cell !== null));
}

type Cell = readonly [column: string, cell: unknown];

function entryOf(field: string | undefined, cell: unknown): readonly Cell[] {
  return field === undefined ? [] : [[field, cell]];
}

function named(cells: readonly Cell[], parts: readonly { readonly id: string }[] | undefined): readonly Cell[] {
  return cells.filter(([column]) => parts?.some(({ id }) => id === column));
}

function nested(key: string, cells: readonly Cell[]): Row {
  return cells.length === 0 ? {} : { [key]: Object.fromEntries(cells) };
}
