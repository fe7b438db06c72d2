import type { Io } from '../io.js';
import { tellIssues, warn } from '../messages.js';
import type { Appended } from './appended.js';
import { isFormulaLike } from './formula-like.js';
import type { SourceTable } from './source-table.js';
import type { TableOptions } from './table-options.js';
import { prefixed, writeAppended } from './write-appended.js';

/** The end of `score` and `change`: the table goes to standard output, what was wrong with it to standard error. */
export function giveAppended(source: SourceTable, appended: Appended, { prefix = '', format }: TableOptions, io: Io): void {
  const header = prefixed(appended.header, prefix, source);
  writeAppended(source, { ...appended, header }, format, io.stdout);
  tellIssues([...source.issues, ...appended.issues], io);
  if (format === 'csv') warnOfFormulas(source, io);
}

/** The caller's cells are the caller's own, and a changed id would no longer join: they are passed on, but not without a word. */
function warnOfFormulas({ file, header, rows }: SourceTable, io: Io): void {
  const count = rows.reduce((sum, cells) => sum + formulasIn(cells), formulasIn(header));
  if (count === 1) warn(`${file}: 1 cell looks like a formula and was passed on unchanged; a spreadsheet would run it`, io);
  if (count > 1) warn(`${file}: ${count} cells look like formulas and were passed on unchanged; a spreadsheet would run them`, io);
}

function formulasIn(cells: readonly string[]): number {
  return cells.filter(isFormulaLike).length;
}
