import type { CellColumn } from '../records/cell-table.js';
import { attributeOfColumn, fieldsByColumn } from '../records/fields-by-column.js';
import { WITH_ATTRIBUTES } from '../records/fields.js';
import { isSlipOf } from '../records/is-slip-of.js';
import type { Coded } from '../records/cells.js';
import type { RecordIssue } from '../records/record-issue.js';
import type { Grid } from './grid.js';
import { looksObjecting } from './looks-objecting.js';
import { looksPersonalOf } from './looks-personal.js';
import type { ReadOptions } from './read-options.js';
import { sourceError, sourceNotice, sourceProblem } from './source-issue.js';

/** Columns that nobody mapped become attributes of people and episodes, but for those that should not. */
export function attributeColumns(grid: Grid, options: ReadOptions, taken: readonly CellColumn[]): { readonly columns: readonly CellColumn[]; readonly issues: readonly RecordIssue[] } {
  if (!WITH_ATTRIBUTES.has(options.kind)) return { columns: [], issues: [] };
  const columns: CellColumn[] = [];
  const fields = new Set(taken.map(({ field }) => field));
  const issues: RecordIssue[] = turnedObjection(grid, options, taken);
  grid.headers.forEach((header, place) => {
    if (header === '' || taken.some(({ position }) => position === place + 1)) return;
    const field = `attribute.${attributeOfColumn(header)}`;
    const reason = fields.has(field) ? notAgain(attributeOfColumn(header)) : whyNot(grid, options, { place, isKnown: fields.has('reportingUse') });
    if (reason) issues.push(reason.report({ ...reason.issue, file: options.file, line: grid.headerLine, column: place + 1, header }));
    else columns.push({ field, header, position: place + 1 });
    fields.add(field);
  });
  return { columns, issues };
}

/** Why a column is no attribute, and how loudly that is said. */
interface Reason {
  readonly report: typeof sourceNotice;
  readonly issue: { readonly code: string; readonly message: string; readonly hint: string };
}

function whyNot({ headers, cells }: Grid, { kind }: ReadOptions, { place, isKnown }: { readonly place: number; readonly isKnown: boolean }): Reason | undefined {
  const header = headers[place] ?? '';
  const ours = [...fieldsByColumn(kind).keys()].find((name) => isSlipOf(header, name));
  if (ours === header) return notAgain(ours);
  if (ours !== undefined) return otherSpelling(ours, header);
  const found = counted(cells(place));
  const what = looksPersonalOf(header, found);
  if (what !== undefined) return personal(what);
  return !isKnown && !header.startsWith('attribute.') && looksObjecting(header, found.map(({ cell }) => cell)) ? objecting(kind, header) : undefined;
}

/** Each different cell, and how often it comes. */
function counted({ codes, values }: Coded): readonly { readonly cell: unknown; readonly times: number }[] {
  const times = new Int32Array(values.size);
  for (let row = 0; row < codes.length; row += 1) times[codes[row] ?? 0] = (times[codes[row] ?? 0] ?? 0) + 1;
  return Array.from(times, (count, code) => ({ cell: values.at(code), times: count })).filter(({ times: count }) => count > 0);
}

/** A second column of a name would be a second answer to one question. */
function notAgain(name: string): Reason {
  const message = `expected one column of ${name}; found another beside it, which was not read`;
  return { report: sourceNotice, issue: { code: 'column-again', message, hint: 'map or rename one of them' } };
}

/** People who object would be counted if their objection were passed over for one letter, so that is an error. */
function otherSpelling(ours: string, header: string): Reason {
  const message = `expected the header "${ours}" or a mapping; found another spelling, which was not read`;
  const issue = { code: 'similar-column', message, hint: `if it is meant, say columns: { ${ours}: "${header}" }; if not, name it as an attribute: columns: { "attribute.${header}": "${header}" }` };
  return { report: ours === 'reporting_use' ? sourceError : sourceNotice, issue };
}

/** Whoever objects would be counted, if a column that says so were taken for an attribute. */
function objecting(kind: ReadOptions['kind'], header: string): Reason {
  const message = 'expected reporting_use, or columns that say nothing of who may be reported on; found one that may say it, which was not read: nobody is left out for it';
  const map = kind === 'persons' ? 'map it' : 'bring it to the people that it is about, and map it there';
  const hint = `if it says who objects, ${map}: columns: { reporting_use: "${header}" }, codes: { reporting_use: { "…": objected, "…": yes } }; if not, name it as an attribute: columns: { "attribute.${header}": "${header}" }`;
  return { report: sourceProblem, issue: { code: 'objection-column', message, hint } };
}

/** Where "yes" says that somebody objects, it would be read as that they may be reported on. */
function turnedObjection({ headerLine, cells }: Grid, { kind, file }: ReadOptions, taken: readonly CellColumn[]): RecordIssue[] {
  const column = taken.find(({ field }) => kind === 'persons' && field === 'reportingUse');
  if (!column || (column.codes && Object.hasOwn(column.codes, 'yes')) || looksObjecting(column.header, [])?.yes !== 'objected') return [];
  if (!counted(cells(column.position - 1)).some(({ cell }) => cell === 'yes')) return [];
  const message = 'expected codes that say what "yes" means under a header that says who objects; found none';
  return [sourceError({ code: 'objection-turned', message, hint: 'say codes: { reporting_use: { yes: objected, no: yes } }, or what else it means', file, line: headerLine, column: column.position, header: column.header })];
}

function personal(what: string): Reason {
  const message = `expected nothing that says who somebody is; found a column that looks like ${what}, which was not read`;
  return { report: sourceNotice, issue: { code: 'personal-column', message, hint: 'if it is something else, name it as an attribute with columns: { …: "…" }' } };
}
