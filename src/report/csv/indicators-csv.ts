import Papa from 'papaparse';
import type { DisclosedTable, InternalFigures } from '../../disclosure/index.js';
import { assertShowable } from '../../disclosure/index.js';
import { ROW_COLUMNS } from '../../indicators/index.js';
import { accompanied } from '../accompanied.js';
import { harmlessText } from './harmless-text.js';
import { plainDecimal } from './plain-decimal.js';
import { rowColumnName } from './row-column-name.js';

/** Exact figures say in the first line what they are: by the name of a column that other files do not have. */
export const INTERNAL_COLUMN = 'for_internal_use_not_for_sharing';

/**
 * The rows as CSV: the columns of a row in their order, one header line, CRLF line ends as RFC 4180 has them, UTF-8
 * without a byte-order mark. Numbers are plain decimals as the profile gives them; no value is an empty cell. Text that a
 * spreadsheet would take for a formula begins with an apostrophe. Rows of an indicator whose company is not part of the
 * run are left out, as in the report.
 *
 * @throws {TypeError} for figures that neither `disclose` nor `forInternalUse` made
 * @example
 * const table = aggregate({ caseload: caseload({ definitions: [] }).caseload, indicators: [], period: { start: '2025-01-01', end: '2025-03-31' } });
 * indicatorsCsv(forInternalUse(table)).startsWith('service,report,indicator_id,measure,rule,'); // => true
 */
export function indicatorsCsv(figures: DisclosedTable | InternalFigures): string {
  assertShowable(figures);
  const shown = new Set(accompanied(figures.indicators).map(({ id }) => id));
  const lines = figures.rows.filter(({ indicatorId }) => shown.has(indicatorId)).map((row) => ROW_COLUMNS.map((column) => cellOf(row[column])));
  // A line above the header would be taken for it; a last column is read by its name, or by nobody.
  const marked = figures.kind === 'internal-figures' ? { header: [INTERNAL_COLUMN], cell: ['yes'] } : { header: [], cell: [] };
  return `${Papa.unparse([[...ROW_COLUMNS.map(rowColumnName), ...marked.header], ...lines.map((line) => [...line, ...marked.cell])], { newline: '\r\n' })}\r\n`;
}

function cellOf(value: string | number | null): string {
  if (value === null) return '';
  return typeof value === 'number' ? plainDecimal(value) : harmlessText(value);
}
