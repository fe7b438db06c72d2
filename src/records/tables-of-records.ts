import type { CellTable } from './cell-table.js';
import type { RecordKind } from './fields.js';
import { FIELDS } from './fields.js';
import type { Records } from './record-types.js';

/** Plain records as cell tables, so that records from a program and from a file take the same way. */
export function tablesOfRecords(records: Records): readonly CellTable[] {
  return (Object.keys(FIELDS) as RecordKind[]).flatMap((kind) => {
    const list: readonly unknown[] | undefined = records[kind];
    if (!list) return [];
    const flat = list.map(flattened);
    return kind === 'assessments' ? assessmentTables(flat) : [tableOf(kind, flat)];
  });
}

type FlatRecord = ReadonlyMap<string, unknown>;

/** One table per instrument, as answers can only be read by the instrument they belong to. */
function assessmentTables(assessments: readonly FlatRecord[]): readonly CellTable[] {
  const places = new Map<unknown, number[]>();
  assessments.forEach((assessment, place) => {
    const instrument = assessment.get('instrument');
    const own = places.get(instrument);
    if (own) own.push(place);
    else places.set(instrument, [place]);
  });
  if (places.size === 0) return [tableOf('assessments', [])];
  return [...places].map(([instrument, own]) => ({
    ...tableOf('assessments', own.flatMap((place) => assessments[place] ?? [])),
    ...(typeof instrument === 'string' && { instrument }),
    places: own,
  }));
}

/** Fields that hold fields of their own, and what their names become. */
const NESTED: Readonly<Record<string, string>> = { attributes: 'attribute.', responses: '', scores: '' };

function tableOf(kind: RecordKind, flat: readonly FlatRecord[]): CellTable {
  const fields = [...new Set(flat.flatMap((record) => [...record.keys()]))];
  return {
    kind,
    columns: fields.map((field, place) => ({ field, header: field, position: place + 1 })),
    rows: flat.map((record) => fields.map((field) => record.get(field))),
  };
}

/** Fields of a record with those of its nested objects beside them. What is not an object at all has no fields. */
export function flattened(record: unknown): FlatRecord {
  const entries = entriesOf(record);
  const nested = entries.flatMap(([key, value]) => {
    const prefix = Object.hasOwn(NESTED, key) ? NESTED[key] : undefined;
    return prefix === undefined ? [] : entriesOf(value).map(([inner, cell]) => [prefix + inner, cell] as const);
  });
  return new Map([...nested, ...entries.filter(([key]) => !Object.hasOwn(NESTED, key))]);
}

function entriesOf(value: unknown): readonly (readonly [string, unknown])[] {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : [];
}
