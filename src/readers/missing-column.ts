import { columnName } from '../records/fields.js';
import type { RecordIssue } from '../records/record-issue.js';
import { isSlipOf } from '../records/is-slip-of.js';
import type { Delimiter } from './csv-rows.js';
import type { Grid } from './grid.js';
import type { LocatedColumns } from './located-columns.js';
import { locatedColumns } from './located-columns.js';
import type { ReadOptions } from './read-options.js';
import { sourceError } from './source-issue.js';
import { wantedColumns } from './wanted-columns.js';

/** What is wrong when columns are not found: another delimiter, no headers at all, or columns that are not there. */
export function missingColumnIssues(grid: Grid, options: ReadOptions, { found, missing, unknown }: LocatedColumns): readonly RecordIssue[] {
  const place = { file: options.file, line: grid.headerLine };
  const misnamed = unknown.map((ours) =>
    sourceError({ code: 'unknown-field', message: `expected the name of a column of ${options.kind}; found another in the mapping`, hint: `"${ours}" is none of ${namesOf(options)}`, ...place }));
  if (missing.length === 0 || grid.isSparse) return misnamed;
  const delimiter = otherDelimiter(grid, options);
  if (delimiter) return [...misnamed, wrongDelimiter(delimiter, place)];
  const isRecord = mayBeRecord(grid, options, { found, missing });
  const known = found.length === 0 ? 'none of them' : `${found.length} of the others only`;
  const headers = isRecord ? `${known} in the first line; is it the headers?` : headersInWords(grid);
  const message = `expected ${missing.length === 1 ? 'a column' : 'columns'} ${missing.join(', ')}; found ${headers}`;
  const hint = headersBelow(grid, options) ?? (isRecord ? undefined : similarHeaders(grid, options)) ?? undated(missing);
  return [...misnamed, sourceError({ code: 'missing-column', message, hint, ...place })];
}

const DELIMITERS: readonly { readonly delimiter: Delimiter; readonly name: string }[] = [
  { delimiter: ';', name: 'semicolon' },
  { delimiter: '\t', name: 'tab' },
  { delimiter: '|', name: 'bar' },
  { delimiter: ',', name: 'comma' },
];

type Named = (typeof DELIMITERS)[number];

/** A delimiter that the single header there is holds, or under which all columns would be found. */
function otherDelimiter({ headers }: Grid, options: ReadOptions): Named | undefined {
  return DELIMITERS.find(({ delimiter }) => {
    const cells = headers.flatMap((header) => header.split(delimiter)).map((header) => header.trim().replace(/^"(.*)"$/, '$1'));
    if (cells.length === headers.length) return false;
    return headers.length === 1 || locatedColumns({ headers: cells, options, timePoint: options.timePoints?.[0] }).missing.length === 0;
  });
}

function wrongDelimiter({ delimiter, name }: Named, place: { file: string | undefined; line: number | undefined }): RecordIssue {
  return sourceError({
    code: 'wrong-delimiter',
    message: `expected headers that the delimiter sets apart; found ${name}s: this looks like a ${name}-separated file`,
    hint: `declare delimiter: "${delimiter === '\t' ? '\\t' : delimiter}"`,
    ...place,
  });
}

/** A line below the first under which all columns would be found: what stands above it is a title. */
function headersBelow({ top, lineAt }: Grid, options: ReadOptions): string | undefined {
  const place = top.findIndex((cells) => {
    const headers = cells.map((cell) => (typeof cell === 'string' ? cell.trim() : ''));
    return locatedColumns({ headers, options, timePoint: options.timePoints?.[0] }).missing.length === 0;
  });
  const line = lineAt?.(place);
  return line === undefined ? undefined : `the headers seem to stand on line ${line}; if so, say header_line: ${line}`;
}

function undated(missing: readonly string[]): string | undefined {
  return missing.includes('"on" or "occasion"') ? 'records without a day, or an occasion such as baseline, cannot be paired; no other date stands in for it' : undefined;
}

const SHOWN = 20;
/** Kinds whose cells are somebody's words or answers. */
const IN_OWN_WORDS: ReadonlySet<string> = new Set(['goals', 'goalEvents', 'goalRatings', 'assessments', 'outcomes']);

/** Of these, a cell may be a goal. */
const GOALS: ReadonlySet<string> = new Set(['goals', 'goalEvents']);

/**
 * Whether the line may be no line of headers but a record: headers can be shown, what a record holds cannot. One that is mapped may
 * be a record's cell too; one under our own name is a header.
 */
function mayBeRecord({ headers }: Grid, { kind }: ReadOptions, { found, missing }: Pick<LocatedColumns, 'found' | 'missing'>): boolean {
  if (found.some(({ field, header }) => header === columnName(field))) return false;
  const isNumbered = headers.some((header) => /^[\d/.:-]+$/.test(header));
  return found.length < missing.length ? isNumbered || IN_OWN_WORDS.has(kind) : isNumbered && GOALS.has(kind);
}

function headersInWords({ headers }: Grid): string {
  const shown = headers.filter((header) => header !== '').slice(0, SHOWN).map((header) => `"${header}"`);
  return `${shown.join(', ')}${headers.length > SHOWN ? ` and ${headers.length - SHOWN} more` : ''}`;
}

/** Headers that would be ours but for a slip of the pen: named, never taken. */
function similarHeaders({ headers }: Grid, options: ReadOptions): string | undefined {
  const { wanted } = wantedColumns(options);
  const taken = new Set(wanted.map(({ theirs }) => theirs));
  const similar = wanted.flatMap(({ ours, theirs }) => {
    const header = headers.find((candidate) => !taken.has(candidate) && !headers.includes(theirs) && isSlipOf(candidate, theirs));
    return header === undefined ? [] : [`${ours}: "${header}"`];
  });
  return similar.length === 0 ? undefined : `headers are matched letter by letter; say columns: { ${similar.join(', ')} }`;
}

function namesOf(options: ReadOptions): string {
  return wantedColumns(options).wanted.filter(({ isMapped }) => !isMapped).map(({ ours }) => ours).join(', ');
}
