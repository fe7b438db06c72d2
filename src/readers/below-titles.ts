import type { RecordIssue } from '../records/record-issue.js';
import type { GridResult } from './grid.js';
import { sourceError } from './source-issue.js';

/** Reads a file from the line of its headers on. Lines are told as they stand in the whole file. */
export function belowTitles(content: Uint8Array, headerLine: number, read: (rest: Uint8Array) => GridResult): GridResult {
  const { grid, issues } = read(content.subarray(startOfLine(content, headerLine)));
  const above = headerLine - 1;
  if (!grid) return { issues: issues.map((issue): RecordIssue => (issue.line === undefined ? issue : { ...issue, line: issue.line + above })) };
  const { lines } = grid;
  return { grid: { ...grid, ...(grid.headerLine !== undefined && { headerLine: grid.headerLine + above }), ...(lines && { lines: lines.map((line) => line + above) }) }, issues: [] };
}

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

/** Where a line begins; the end of the file when it has fewer. */
function startOfLine(content: Uint8Array, line: number): number {
  const end = content.includes(LINE_FEED) ? LINE_FEED : CARRIAGE_RETURN;
  let start = 0;
  for (let passed = 1; passed < line; passed += 1) {
    const place = content.indexOf(end, start);
    if (place < 0) return content.length;
    start = place + 1;
  }
  return start;
}

/** Leaves out rows below the headers that are no records, such as the questions in full. */
export function withoutFirstRows(result: GridResult, count: number, file: string): GridResult {
  if (!result.grid || count === 0) return result;
  const { grid } = result;
  const { length } = grid.rows;
  if (count > length) return { issues: [sourceError({ code: 'too-few-rows', message: `expected ${count} rows to skip below the headers; found ${length}`, file, line: grid.headerLine })] };
  const faults = grid.faults.filter(({ row }) => row >= count).map((fault) => ({ ...fault, row: fault.row - count }));
  return { grid: { ...grid, rows: grid.rows.slice(count), ...(grid.lines && { lines: grid.lines.slice(count) }), faults }, issues: [] };
}
