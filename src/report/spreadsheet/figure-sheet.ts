import type { Messages } from '../messages/messages.js';
import type { Cell, Table } from '../table.js';
import { figureCells, type FigureCells } from './figure-cells.js';
import type { Sheet, SheetCell } from './sheet.js';

const PARTS = ['value', 'numerator', 'denominator', 'lower', 'upper', 'limits', 'remarks'] as const satisfies readonly (keyof FigureCells)[];

/**
 * The table of a sheet. One whose cells hold one thing each keeps its shape; any other gets a row per figure, with its
 * counts and limits in columns of their own, as no cell may hold two things.
 */
export function figureTable(table: Table, text: Messages): Pick<Sheet, 'headings' | 'rows'> {
  return table.rows.every(({ cells }) => cells.every((cell) => isSingle(cell, text))) ? asItIs(table, text) : rowPerFigure(table, text);
}

function isSingle(cell: Cell, text: Messages): boolean {
  const { value: _, ...others } = figureCells(cell, text);
  return Object.values(others).every((part) => typeof part === 'string' && part.startsWith('['));
}

function asItIs({ columns, rows }: Table, text: Messages): Pick<Sheet, 'headings' | 'rows'> {
  return {
    headings: unique(columns.map(({ heading }) => heading)),
    rows: rows.map(({ heading, cells }) => [heading, ...cells.map((cell) => figureCells(cell, text).value)]),
  };
}

function rowPerFigure({ columns, rows }: Table, text: Messages): Pick<Sheet, 'headings' | 'rows'> {
  const { figures } = text.spreadsheet;
  const found = rows.flatMap(({ heading, cells }) => cells.map((cell, place) => ({ heading, column: columns[place + 1]?.heading ?? '', parts: figureCells(cell, text) })));
  // A column in which nothing stands is not there.
  const parts = PARTS.filter((part) => part === 'value' || found.some((one) => !isMark(one.parts[part])));
  const several = columns.length > 2;
  const first = columns[0]?.heading ?? '';
  return {
    headings: unique([first, ...(several ? [first === figures.figure ? figures.measure : figures.figure] : []), ...parts.map((part) => figures[part])]),
    rows: found.map(({ heading, column, parts: own }) => [heading, ...(several ? [column] : []), ...parts.map((part) => own[part])]),
  };
}

function isMark(cell: SheetCell): boolean {
  return typeof cell === 'string' && /^\[\w\]$/.test(cell);
}

/** Headings of one table differ, in more than capitals. */
function unique(headings: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  return headings.map((heading) => {
    const own = heading.replaceAll(/\s+/g, ' ').trim();
    const times = (seen.get(own.toLowerCase()) ?? 0) + 1;
    seen.set(own.toLowerCase(), times);
    return times === 1 ? own : `${own} (${times})`;
  });
}
