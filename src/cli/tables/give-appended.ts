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
  const formulas = [source.header, ...source.rows].flat().filter(isFormulaLike).length;
  if (format === 'csv' && formulas > 0) {
    const cells = formulas === 1 ? '1 cell looks like a formula' : `${formulas} cells look like formulas`;
    warn(`${source.file}: ${cells} and ${formulas === 1 ? 'was' : 'were'} passed on unchanged; a spreadsheet would run ${formulas === 1 ? 'it' : 'them'}`, io);
  }
}
