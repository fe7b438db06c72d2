import * as z from 'zod/mini';
import type { RecordKind } from '../../records/fields.js';
import { FIELDS, WITH_ATTRIBUTES } from '../../records/fields.js';
import type { RecordOf } from '../../records/row.js';
import { cellSchema, cellsSchema } from './cell-schema.js';

/** A record of one kind, as a Standard Schema: unknown data in, the record out. */
export type RecordSchema<Kind extends RecordKind> = z.ZodMiniType<RecordOf<Kind>, unknown>;

/** The schema of a kind of record, made from its fields. Keys that are none of ours are left out. */
export function recordSchema<Kind extends RecordKind>(kind: Kind): RecordSchema<Kind> {
  const fields = Object.entries(FIELDS[kind]).map(([field, { type, required }]) => {
    const cell = cellSchema(field, type);
    return [field, required ? present(cell) : z.optional(cell)] as const;
  });
  const shape = { ...Object.fromEntries(fields), ...NESTED[kind] };
  const object = z.object(shape) as z.ZodMiniType<PlainRecord, unknown>;
  // FIELDS has exactly the fields of the record's type; the compiler cannot follow that through the loop.
  return z.pipe(object, z.transform(withoutUndefined)) as unknown as RecordSchema<Kind>;
}

type PlainRecord = Readonly<Record<string, unknown>>;

const textCells = z.optional(cellsSchema('code'));
const numberCells = z.optional(cellsSchema('number'));

const NESTED: Readonly<Partial<Record<RecordKind, Readonly<Record<string, z.ZodMiniType>>>>> = {
  ...Object.fromEntries([...WITH_ATTRIBUTES].map((kind) => [kind, { attributes: textCells }])),
  assessments: { responses: numberCells, scores: numberCells },
};

function present(cell: z.ZodMiniType<unknown, unknown>): z.ZodMiniType<unknown, unknown> {
  return z.pipe(
    cell,
    z.transform((value: unknown, context) => {
      if (value !== undefined) return value;
      context.issues.push({ code: 'custom', input: value, path: [], message: 'expected a value; found none', params: { code: 'missing-value' } });
      return z.NEVER;
    }),
  );
}

/** No value is no key, so that a record is the same whichever way its source says "nothing". */
function withoutUndefined(record: PlainRecord): PlainRecord {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined && value !== null));
}
