import type { Delimiter } from '../../readers/csv-rows.js';
import { sourceError } from '../../readers/source-issue.js';
import type { RecordIssue } from '../../records/record-issue.js';
import { DataError } from '../cli-errors.js';
import type { SourceTable } from './source-table.js';

export interface WantedColumns {
  /** Our name → the header it stands under. */
  readonly headers: ReadonlyMap<string, string>;
  readonly delimiter: Delimiter;
  /** What would make it right, given the headers that are there. */
  readonly hint?: (header: readonly string[]) => string | undefined;
}

/**
 * Where the columns that a command reads stand in a table: our name → place, from 0. Spaces around a header do
 * not count.
 *
 * @throws {DataError} naming every column that is missing or there twice, and a delimiter that is another one
 */
export function findColumns(source: SourceTable, wanted: WantedColumns): ReadonlyMap<string, number> {
  const header = source.header.map((name) => name.trim());
  const names = [...wanted.headers];
  const missing = names.filter(([, name]) => !header.includes(name));
  const twice = names.filter(([, name]) => header.indexOf(name) !== header.lastIndexOf(name));
  const issues = [...missingIssues(source, wanted, missing), ...twice.map(([, name]) => twiceIssue(source, header, name))];
  if (issues.length > 0) throw new DataError(issues);
  return new Map(names.map(([ours, name]) => [ours, header.indexOf(name)]));
}

function missingIssues(source: SourceTable, wanted: WantedColumns, missing: readonly (readonly [string, string])[]): readonly RecordIssue[] {
  if (missing.length === 0) return [];
  const place = { file: source.file, line: source.headerLine };
  const other = otherDelimiter(source.header.join(wanted.delimiter), wanted);
  if (other !== undefined) {
    const message = `expected ${DELIMITERS[wanted.delimiter]} between the cells; found ${DELIMITERS[other]}`;
    return [sourceError({ ...place, code: 'wrong-delimiter', message, hint: `say so with --delimiter ${other === '\t' ? 'tab' : `'${other}'`}` })];
  }
  const columns = missing.map(([ours, name]) => (ours === name ? ours : `${ours} (as ${JSON.stringify(name)})`));
  const message = `expected the ${columns.length === 1 ? 'column' : 'columns'} ${columns.join(', ')}; found none of that name`;
  return [sourceError({ ...place, code: 'missing-column', message, hint: wanted.hint?.(source.header) })];
}

const DELIMITERS: Readonly<Record<Delimiter, string>> = { ',': 'commas', ';': 'semicolons', '\t': 'tabs', '|': 'vertical bars' };

/** A delimiter by which the line of headers falls into all the columns that are wanted. */
function otherDelimiter(line: string, { headers, delimiter }: WantedColumns): Delimiter | undefined {
  const others = (Object.keys(DELIMITERS) as Delimiter[]).filter((one) => one !== delimiter);
  return others.find((one) => {
    const cells = new Set(line.split(one).map((cell) => cell.trim().replace(/^"|"$/g, '')));
    return [...headers.values()].every((name) => cells.has(name));
  });
}

function twiceIssue({ file, headerLine }: SourceTable, header: readonly string[], name: string): RecordIssue {
  const [first, last] = [header.indexOf(name) + 1, header.lastIndexOf(name) + 1];
  const message = `expected this column once; found it as column ${first} and column ${last}`;
  return sourceError({ code: 'duplicate-header', message, file, line: headerLine, column: last, header: name });
}
