import { DefinitionError } from '../../definitions/definition-error.js';
import type { IndicatorTable } from '../../indicators/index.js';
import { differentSettings, mergeParts, type Part } from '../../indicators/parts/index.js';
import { sourceError } from '../../readers/source-issue.js';
import type { Caseload } from '../../records/caseload.js';
import { caseload } from '../../records/make-caseload.js';
import { DataError, UsageError } from '../cli-errors.js';
import type { LoadedConfig } from '../config/load-run.js';
import { canonicalJson } from '../report/canonical-json.js';
import { definitionVersionsOf, expectedParts } from './make-part.js';
import { overlapIssues } from './overlaps.js';
import type { ReadPart } from './read-part.js';

/**
 * Refuses parts that do not fit the config or each other.
 *
 * @returns a part of nobody for each report, made with the config
 * @throws {UsageError} naming the files and what they were made with that the config has otherwise
 * @throws {DataError} for people who are in two parts
 */
export function refuseMisfits(parts: readonly ReadPart[], loaded: LoadedConfig): readonly Part[] {
  const { config, definitions } = loaded;
  const expected = expectedParts({ config, definitions, caseload: nobody(definitions) });
  const misfits = parts.flatMap((part) => {
    const names = misfitsOf(part, loaded, expected);
    return names.length === 0 ? [] : [`${part.file}: ${names.join(', ')}`];
  });
  if (misfits.length > 0) throw new UsageError(`expected parts made with this config; found others of\n  ${misfits.join('\n  ')}`, 'make these parts again with this config, or merge them with their own');
  const overlaps = overlapIssues(parts);
  if (overlaps.length > 0) throw new DataError(overlaps);
  return expected;
}

function nobody({ instruments, goalScales, outcomes }: LoadedConfig['definitions']): Caseload {
  return caseload({ definitions: [...instruments, ...goalScales, ...outcomes] }).caseload;
}

/** In the words of the config. */
const WORDS: Readonly<Record<string, string>> = { by: 'period.by', asAt: 'as_at', definitionVersions: 'definitions', measures: 'definitions', grades: 'completeness', groups: 'breakdowns' };

function misfitsOf({ head, parts }: ReadPart, { config, definitions }: LoadedConfig, expected: readonly Part[]): readonly string[] {
  const names = config.reports.map(({ name }) => name);
  const isSame = (one: unknown, other: unknown) => canonicalJson(one) === canonicalJson(other);
  if (!isSame(head.reports, names) || parts.length !== names.length) return ['reports'];
  const settings = parts.flatMap((part, place) => (expected[place] ? differentSettings(part.run, expected[place].run) : []));
  const own = isSame(head.definitions, definitionVersionsOf(config, definitions)) ? [] : ['definitions'];
  return [...new Set([...settings.map((key) => WORDS[key] ?? key), ...own])];
}

/**
 * The exact figures of one report from its parts.
 *
 * @param expected a part of nobody made with the config: what keys stand in which order is the config's
 * @throws {DataError} for parts whose counts do not agree with themselves
 * @throws {UsageError} for parts that cannot be put together
 */
export function mergedTable(parts: readonly ReadPart[], { report, expected, runId }: { readonly report: number; readonly expected: readonly Part[]; readonly runId: string }): IndicatorTable {
  const { run } = expected[report] ?? {};
  try {
    return mergeParts(parts.flatMap((part) => part.parts[report] ?? []).map((part) => (run ? { ...part, run } : part)), { runId });
  } catch (error) {
    if (!(error instanceof DefinitionError)) throw error;
    const named = error.issues.map(({ path: [place], ...issue }) => ({ ...issue, file: typeof place === 'number' ? parts[place]?.file : undefined }));
    if (named.some(({ code }) => code === 'part-inconsistent')) throw new DataError(named.map(sourceError));
    throw new UsageError(named.map(({ file, message }) => (file === undefined ? message : `${file}: ${message}`)).join('\n'));
  }
}
