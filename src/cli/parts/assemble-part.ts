import * as z from 'zod/mini';
import type { Part } from '../../indicators/parts/index.js';
import { sourceError } from '../../readers/source-issue.js';
import type { RecordIssue } from '../../records/record-issue.js';
import { partFigureSchema, partHeadSchema, partIdsSchema, partMembersSchema } from '../../schema/part-schema.js';
import { issuesOf } from '../../schema/schema-issues.js';
import { DataError } from '../cli-errors.js';
import type { PartFile, PartHead } from './part-file.js';

const count = z.int().check(z.nonnegative());
const seals = z.strictObject({ known: z.array(z.string()), named: z.array(z.string()) });
const headSchema = z.looseObject({
  configHash: z.string(),
  definitions: z.record(z.string(), z.string()),
  files: z.array(z.strictObject({
    name: z.string(), sha256: z.string(), rows: count, content: z.exactOptional(z.strictObject({ head: z.string(), rows: count, sum: z.string().check(z.regex(/^[0-9a-f]+$/)) })),
  })),
  problems: count,
  alerts: z.strictObject({ raised: count, unknown: count }),
  reports: z.array(z.string()),
});
const idsSchema = z.strictObject({ ids: partIdsSchema, named: z.strictObject({ persons: seals, episodes: seals, goals: seals, assessments: seals }) });
const SCHEMAS = { report: partHeadSchema, members: partMembersSchema, figure: partFigureSchema };

type Line = keyof typeof SCHEMAS;

/**
 * The lines of a part put together, once each of them has the shape it should have.
 *
 * @throws {DataError} listing everything that has another shape, with its line
 */
export function assembled(lines: readonly unknown[], file: string): PartFile {
  const [head, ids, ...rest] = lines;
  const issues = [...shapeIssues(headSchema, head, 1, file), ...shapeIssues(idsSchema, ids, 2, file), ...rest.flatMap((line, place) => lineIssues(line, place + 3, file))];
  if (issues.length > 0) throw new DataError(issues);
  const { ids: partIds, named } = ids as Pick<Part, 'ids'> & Pick<PartFile, 'named'>;
  const parts: { report: object; members: unknown[]; figures: unknown[] }[] = [];
  for (const line of rest as readonly Partial<Record<Line, object>>[]) {
    if (line.report) parts.push({ report: line.report, members: [], figures: [] });
    else parts.at(-1)?.[line.members ? 'members' : 'figures'].push(line.members ?? line.figure);
  }
  return { head: head as PartHead, named, parts: parts.map(({ report, members, figures }) => ({ ...report, ids: partIds, members, figures }) as unknown as Part) };
}

function lineIssues(line: unknown, place: number, file: string): readonly RecordIssue[] {
  const [key] = isObject(line) ? Object.keys(line) : [];
  if (!isObject(line) || key === undefined || !Object.hasOwn(SCHEMAS, key)) return [sourceError({ code: 'not-a-part', message: 'expected a report, a list of members or a figure on each line; found something else', file, line: place })];
  return shapeIssues(SCHEMAS[key as Line], line[key], place, file);
}

function shapeIssues(schema: z.ZodMiniType, value: unknown, line: number, file: string): readonly RecordIssue[] {
  const checked = z.safeParse(schema, value, { reportInput: true });
  return checked.success ? [] : issuesOf(checked.error).map((issue) => ({ ...issue, severity: 'error', file, line }));
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
