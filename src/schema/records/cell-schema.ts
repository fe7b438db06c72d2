import * as z from 'zod/mini';
import { formatDay } from '../../records/day.js';
import type { CellType, Decoded } from '../../records/decode-cell.js';
import { decodeCell } from '../../records/decode-cell.js';

/**
 * One value of a record, read by the same rules as a cell of a file: a decimal text becomes a number, a day is checked
 * against the calendar, and `null` and blank text are no value. The issue says what `decodeCell` says.
 */
export function cellSchema(field: string, type: CellType): z.ZodMiniType<unknown, unknown> {
  return z.pipe(
    z.unknown(),
    z.transform((value: unknown, context) => {
      const decoded = decodeCell(value, type, { field, header: field, position: 1 });
      if ('value' in decoded) return plain(value, decoded.value, type);
      context.issues.push({ code: 'custom', input: value, path: [], message: decoded.message, params: paramsOf(decoded) });
      return z.NEVER;
    }),
  );
}

/** Days come back as text. A value that only its definition can read comes back as it was. */
function plain(raw: unknown, value: string | number | undefined, type: CellType): unknown {
  if (type === 'day' && typeof value === 'number') return formatDay(value);
  return type === 'value' && value !== undefined ? raw : value;
}

function paramsOf(decoded: Exclude<Decoded, { readonly value: unknown }>): Readonly<Record<string, string>> {
  return { code: decoded.code, ...(decoded.hint !== undefined && { hint: decoded.hint }) };
}
