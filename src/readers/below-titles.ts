import type { RowFault } from '../records/cell-table.js';
import type { Coded } from '../records/cells.js';
import type { RecordIssue } from '../records/record-issue.js';
import type { CsvSource } from './csv-source.js';
import { linesBelow, type GridResult } from './grid.js';
import { joined, type FileSource } from './whole-source.js';
import { sourceError } from './source-issue.js';

/** Reads a source from the line of its headers on. Lines are told as they stand in the whole file. */
export function belowTitles({ push, end }: CsvSource, headerLine: number): FileSource {
  const above = headerLine - 1;
  const passed: Passed = { lines: 0, held: [] };
  return {
    push: (piece) => {
      const rest = passed.lines === above ? piece : passLines(passed, piece, above);
      return rest.length === 0 || push(rest);
    },
    end: () => {
      // Without a single line feed, lines end in carriage returns.
      const [first] = passed.held;
      if (first && passed.lines < above) push(afterLines(joined(passed.held), above));
      return movedDown(end(), above);
    },
  };
}

/** What was passed of a source above the line of its headers. */
interface Passed {
  lines: number;
  /** All of it, until it is known how lines end. */
  held: Uint8Array[];
}

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const NOTHING = new Uint8Array(0);

/** Passes lines, and gives what stands below the last of them. */
function passLines(passed: Passed, piece: Uint8Array, above: number): Uint8Array {
  let start = 0;
  for (let place = piece.indexOf(LINE_FEED); place >= 0 && passed.lines < above; place = piece.indexOf(LINE_FEED, start)) {
    start = place + 1;
    passed.lines += 1;
  }
  if (passed.lines > 0) passed.held = [];
  else passed.held.push(piece.slice());
  return passed.lines === above ? piece.subarray(start) : NOTHING;
}

/** What stands below lines that end in carriage returns; nothing when there are fewer. */
function afterLines(content: Uint8Array, above: number): Uint8Array {
  let start = 0;
  for (let passed = 0; passed < above; passed += 1) {
    const place = content.indexOf(CARRIAGE_RETURN, start);
    if (place < 0) return NOTHING;
    start = place + 1;
  }
  return content.subarray(start);
}

function movedDown({ grid, issues }: GridResult, above: number): GridResult {
  if (!grid) {
    const none = `expected headers on line ${above + 1}, as header_line says; found no such line`;
    return { issues: issues.map((issue): RecordIssue => ({ ...issue, ...(issue.line !== undefined && { line: issue.line + above }), ...(issue.code === 'empty-file' && above > 0 && { message: none }) })) };
  }
  if (above === 0) return { grid, issues: [] };
  const { headerLine, lineAt } = grid;
  const moved = (line: number | undefined) => (line === undefined ? undefined : line + above);
  return { grid: { ...grid, ...(headerLine !== undefined && { headerLine: headerLine + above }), ...(lineAt && { lineAt: (row: number) => moved(lineAt(row)) }) }, issues: [] };
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
  const { lineAt } = grid;
  return {
    grid: {
      ...grid,
      size: length - count,
      cells: (place) => withoutFirst(grid.cells(place), count),
      ...(lineAt && { lineAt: linesBelow(lineAt, count) }),
      faults: below(grid.faults),
      strays: below(grid.strays),
      top: grid.top.slice(count),
    },
    issues: [],
  };
}
