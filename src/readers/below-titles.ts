import type { RowFault } from '../records/cell-table.js';
import type { Coded } from '../records/cells.js';
import type { RecordIssue } from '../records/record-issue.js';
import type { GridResult } from './grid.js';
import { sourceError } from './source-issue.js';

/** Reads a file from the line of its headers on. Lines are told as they stand in the whole file. */
export function belowTitles(content: Uint8Array, headerLine: number, read: (rest: Uint8Array) => GridResult): GridResult {
  const { grid, issues } = read(content.subarray(startOfLine(content, headerLine)));
  const above = headerLine - 1;
  if (!grid) return { issues: issues.map((issue): RecordIssue => (issue.line === undefined ? issue : { ...issue, line: issue.line + above })) };
  const { lines } = grid;
  const moved = lines && Int32Array.from(lines, (line) => line + above);
  return { grid: { ...grid, ...(grid.headerLine !== undefined && { headerLine: grid.headerLine + above }), ...(moved && { lines: moved }) }, issues: [] };
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

function withoutFirst({ codes, values }: Coded, count: number): Coded {
  return { codes: codes.subarray(count), values };
}

/** Leaves out rows below the headers that are no records, such as the questions in full. */
export function withoutFirstRows(result: GridResult, count: number, file: string): GridResult {
  if (!result.grid || count === 0) return result;
  const { grid } = result;
  const { size: length } = grid;
  if (count > length) return { issues: [sourceError({ code: 'too-few-rows', message: `expected ${count} rows to skip below the headers; found ${length}`, file, line: grid.headerLine })] };
  const below = (faults: readonly RowFault[]) => faults.filter(({ row }) => row >= count).map((fault) => ({ ...fault, row: fault.row - count }));
  const { lines } = grid;
  return {
    grid: {
      ...grid,
      size: length - count,
      cells: (place) => withoutFirst(grid.cells(place), count),
      ...(lines && { lines: Int32Array.from(lines).subarray(count) }),
      faults: below(grid.faults),
      strays: below(grid.strays),
      top: grid.top.slice(count),
    },
    issues: [],
  };
}
