import * as z from 'zod/mini';
import { formatDay } from '../../records/day.js';
import type { CellType } from '../../records/decode-cell.js';
import { decodeCell } from '../../records/decode-cell.js';

/**
 * One value of a record, read by the same rules as a cell of a file: a decimal text becomes a number, a day is checked
 * against the calendar, and `null` and blank text are no value. The issue says what `decodeCell` says.
 */
export function cellSchema(field: string, type: CellType): z.ZodMiniType<unknown, unknown> {
  return z.pipe(
    z.unknown(),
    z.transform((value: unknown, context) => {
      const read = readCell(value, field, type);
      if ('value' in read) return read.value;
      context.issues.push({ ...read, input: value, path: [] });
      return z.NEVER;
    }),
  );
}

/** Values by names that are the data's own: attributes, answers, scores. Any name will do, even `__proto__`. */
export function cellsSchema(type: CellType): z.ZodMiniType<unknown, unknown> {
  return z.pipe(
    z.unknown().check(z.refine((value) => value === undefined || value === null || (typeof value === 'object' && !Array.isArray(value)), { message: NO_OBJECT.message, params: NO_OBJECT, abort: true })),
    z.transform((value: unknown, context) => {
      const read = Object.entries(value ?? {}).map(([name, cell]) => [name, readCell(cell, name, type), cell] as const);
      for (const [name, cell, input] of read) if (!('value' in cell)) context.issues.push({ ...cell, input, path: [name] });
      const cells = read.flatMap(([name, cell]) => ('value' in cell && cell.value !== undefined ? [[name, cell.value] as const] : []));
      return value === undefined || value === null ? undefined : Object.fromEntries(cells);
    }),
  );
}

export const NO_OBJECT = { code: 'not-an-object', message: 'expected an object; found something else' };

type ReadCell = { readonly value: unknown } | { readonly code: 'custom'; readonly message: string; readonly params: Readonly<Record<string, string>> };

/** Days come back as text. A value that only its definition can read comes back as it was. */
function readCell(raw: unknown, field: string, type: CellType): ReadCell {
  const decoded = decodeCell(raw, type, { field, header: field, position: 1 });
  if (!('value' in decoded)) return { code: 'custom', message: decoded.message, params: { code: decoded.code, ...(decoded.hint !== undefined && { hint: decoded.hint }) } };
  const { value } = decoded;
  if (type === 'day' && typeof value === 'number') return { value: formatDay(value) };
  return { value: type === 'value' && value !== undefined ? raw : value };
}
