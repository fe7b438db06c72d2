import type * as z from 'zod/mini';
import type { Issue } from '../../definitions/issue.js';
import type { RecordKind } from '../../records/fields.js';
import { columnName, FIELDS } from '../../records/fields.js';
import type { RecordIssue } from '../../records/record-issue.js';
import type { RecordOf } from '../../records/row.js';
import { sameLetters } from '../../records/same-letters.js';
import { NO_OBJECT } from './cell-schema.js';
import type { RecordSchema } from './record-schema.js';

/** The records of a list that are sound, in their order, and why each other one is not among them. */
export interface ParsedRecords<OneRecord> {
  readonly records: readonly OneRecord[];
  readonly issues: readonly RecordIssue[];
}

/** Reads unknown data as a list of records of one kind. A bad record is left out and named; it never sinks the others. */
export function parseList<Kind extends RecordKind>(kind: Kind, schema: RecordSchema<Kind>, value: unknown): ParsedRecords<RecordOf<Kind>> {
  if (!Array.isArray(value)) return { records: [], issues: [{ severity: 'error', code: 'not-a-list', path: [], message: `expected a list of ${kind}; found something else` }] };
  const parsed = value.map((record: unknown) => schema.safeParse(record));
  return {
    records: parsed.flatMap((result) => (result.success ? [result.data] : [])),
    issues: [...parsed.flatMap((result, place) => (result.success ? [] : result.error.issues.map((issue) => problem(issue, place)))), ...strayKeys(kind, value)],
  };
}

function problem(issue: z.core.$ZodIssue, place: number): RecordIssue {
  const path = [place, ...issue.path.map((key) => (typeof key === 'number' ? key : String(key)))];
  if (issue.code !== 'custom') return { severity: 'problem', path, ...NO_OBJECT };
  const { code, hint } = (issue.params ?? {}) as { readonly code?: string; readonly hint?: string };
  return { severity: 'problem', code: code ?? 'shape', path, message: issue.message, ...(hint !== undefined && { hint }) };
}

const NESTED = ['attributes', 'responses', 'scores'];

/**
 * Keys that are none of ours are left out of every record; each is named once, where it first stands. A key that is
 * ours in another spelling may be a person's objection, so it is an error.
 */
function strayKeys(kind: RecordKind, list: readonly unknown[]): readonly RecordIssue[] {
  const first = new Map<string, Issue['path']>();
  list.forEach((record, place) => {
    for (const key of keysOf(record)) if (!Object.hasOwn(FIELDS[kind], key) && !NESTED.includes(key) && !first.has(key)) first.set(key, [place, key]);
  });
  return [...first].map(([key, path]) => strayKey(kind, key, path));
}

function strayKey(kind: RecordKind, key: string, path: Issue['path']): RecordIssue {
  const issue = { code: 'unknown-field', path, message: `expected fields of ${kind}; found another, which was left out` };
  const ours = Object.keys(FIELDS[kind]).find((field) => sameLetters(field, key));
  return ours === undefined ? { severity: 'notice', ...issue } : { severity: 'error', ...issue, hint: `the field is ${ours}; fromRow makes records of rows with columns like ${columnName(ours)}` };
}

function keysOf(value: unknown): readonly string[] {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.keys(value) : [];
}
