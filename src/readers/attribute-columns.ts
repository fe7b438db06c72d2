import type { CellColumn } from '../records/cell-table.js';
import { attributeOfColumn, fieldsByColumn } from '../records/fields-by-column.js';
import { WITH_ATTRIBUTES } from '../records/fields.js';
import type { RecordIssue } from '../records/record-issue.js';
import type { Grid } from './grid.js';
import { looksPersonal } from './looks-personal.js';
import { isSimilar } from './missing-column.js';
import type { ReadOptions } from './read-options.js';
import { sourceNotice } from './source-issue.js';

/** Columns that nobody mapped become attributes of people and episodes, but for those that should not. */
export function attributeColumns(grid: Grid, options: ReadOptions, taken: readonly CellColumn[]): { readonly columns: readonly CellColumn[]; readonly issues: readonly RecordIssue[] } {
  if (!WITH_ATTRIBUTES.has(options.kind)) return { columns: [], issues: [] };
  const columns: CellColumn[] = [];
  const fields = new Set(taken.map(({ field }) => field));
  const issues: RecordIssue[] = [];
  grid.headers.forEach((header, place) => {
    if (header === '' || taken.some(({ position }) => position === place + 1)) return;
    const field = `attribute.${attributeOfColumn(header)}`;
    const reason = fields.has(field) ? notAgain(attributeOfColumn(header)) : whyNot(grid, options, place);
    if (reason) issues.push(sourceNotice({ ...reason, file: options.file, line: grid.headerLine, column: place + 1, header }));
    else columns.push({ field, header, position: place + 1 });
    fields.add(field);
  });
  return { columns, issues };
}

interface Reason {
  readonly code: string;
  readonly message: string;
  readonly hint: string;
}

/** A second column of a name would be a second answer to one question. */
function notAgain(name: string): Reason {
  return { code: 'column-again', message: `expected one column of ${name}; found another beside it, which was not read`, hint: 'map or rename one of them' };
}

function whyNot({ headers, rows }: Grid, { kind }: ReadOptions, place: number): Reason | undefined {
  const header = headers[place] ?? '';
  const ours = [...fieldsByColumn(kind).keys()].find((name) => isSimilar(name, header));
  if (ours === header) return notAgain(ours);
  if (ours !== undefined) {
    return { code: 'similar-column', message: `expected the header "${ours}" or a mapping; found another spelling, which was not read`, hint: `if it is meant, say columns: { ${ours}: "${header}" }` };
  }
  const what = looksPersonal(header, rows.map((cells) => cells[place]));
  if (what === undefined) return undefined;
  return { code: 'personal-column', message: `expected nothing that says who somebody is; found a column that looks like ${what}, which was not read`, hint: 'if it is something else, name it as an attribute with columns: { …: "…" }' };
}
