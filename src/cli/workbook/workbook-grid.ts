import { gridOfRows, type HeaderPlace, type RowGridResult } from '../../readers/csv-grid.js';
import { withoutFirstRows } from '../../readers/below-titles.js';
import type { GridResult } from '../../readers/grid.js';
import { sourceError } from '../../readers/source-issue.js';
import { withToldCells } from './told-cells.js';

/** Whether a file is read as a workbook, by what its name ends in. */
export function isWorkbook(file: string): boolean {
  return /\.xls[xm]$/i.test(file);
}

/** One sheet as texts: a day as yyyy-mm-dd, whatever it looks like on the screen; yes and no for what a cell ticks; errors and percentages as shown. */
export interface SheetText {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

/** The sheets of a workbook, or nothing where the bytes are none. */
export async function sheetsOf(content: Uint8Array): Promise<readonly SheetText[] | undefined> {
  const sheets = await readSheets(content);
  return sheets?.map(({ sheet, data }) => ({ name: sheet, rows: data.map((cells) => cells.map(textOf)) }));
}

async function readSheets(content: Uint8Array): Promise<readonly { readonly sheet: string; readonly data: readonly (readonly unknown[])[] }[] | undefined> {
  try {
    // Few files are workbooks, and what reads them takes a while to load.
    const { default: readWorkbook } = await import('read-excel-file/universal');
    return await readWorkbook(Uint8Array.from(withToldCells(content)).buffer);
  } catch {
    // What the library says of a broken file is about its inside, and may hold some of it.
    return undefined;
  }
}

function textOf(cell: unknown): string {
  if (cell instanceof Date) return isShown(cell) ? cell.toISOString().slice(0, 10) : NO_DAY;
  if (typeof cell === 'boolean') return cell ? 'yes' : 'no';
  return typeof cell === 'string' || typeof cell === 'number' ? String(cell) : '';
}

/** What a spreadsheet shows for a number that is formatted as a day and is none. */
const NO_DAY = '########';
const [FIRST, LAST] = [Date.UTC(1899, 11, 30), Date.UTC(9999, 11, 31, 23, 59, 59, 999)];

function isShown(day: Date): boolean {
  return day.getTime() >= FIRST && day.getTime() <= LAST;
}

export interface SheetPlace extends HeaderPlace {
  readonly file: string;
  /** May be left out where the workbook has one sheet only. */
  readonly sheet?: string | undefined;
}

/** A sheet of a workbook as a grid; lines are the rows of the sheet. */
export function sheetGrid(sheets: readonly SheetText[] | undefined, place: SheetPlace): GridResult {
  return withoutFirstRows(sheetRows(sheets, place), place.skipRows ?? 0, labelOf(place));
}

/** The same with its rows at hand, and none of them skipped. Which sheet is meant is never guessed. */
export function sheetRows(sheets: readonly SheetText[] | undefined, place: SheetPlace): RowGridResult {
  const { file, sheet: wanted, headerLine = 1 } = place;
  if (!sheets) return { issues: [sourceError({ code: 'not-a-workbook', message: 'expected an Excel workbook; found bytes that are none, or that are locked by a password', hint: 'save it again as .xlsx without a password, or as CSV UTF-8', file })] };
  const sheet = wanted === undefined && sheets.length === 1 ? sheets[0] : sheets.find(({ name }) => name === wanted);
  if (!sheet) return { issues: [sheetIssue(sheets, place)] };
  const numbered = sheet.rows.map((cells, row) => ({ cells: [...cells], line: row + 1 })).filter(({ cells, line }) => line >= headerLine && cells.some((cell) => cell.trim() !== ''));
  const trimmed = numbered.map(({ cells }) => cells.slice(0, cells.findLastIndex((cell) => cell.trim() !== '') + 1));
  const width = trimmed[0]?.length ?? 0;
  const rows = trimmed.map((cells) => [...cells, ...Array.from({ length: Math.max(0, width - cells.length) }, () => '')]);
  return gridOfRows({ rows, lines: numbered.map(({ line }) => line), malformed: new Set() }, labelOf(place));
}

/** A file as messages name it: a workbook with its sheet. */
export function labelOf({ file, sheet }: { readonly file: string; readonly sheet?: string | undefined }): string {
  return sheet === undefined ? file : `${file}[${sheet}]`;
}

function sheetIssue(sheets: readonly SheetText[], { file, sheet }: SheetPlace) {
  const names = sheets.map(({ name }) => JSON.stringify(name)).join(', ');
  const found = sheet === undefined ? `${sheets.length} sheets and no word which of them` : 'none of this name';
  return sourceError({ code: sheet === undefined ? 'sheet-not-named' : 'missing-sheet', message: `expected the name of a sheet${sheet === undefined ? '' : ` ${JSON.stringify(sheet)}`}; found ${found}`, hint: `its sheets are ${names}: say sheet: …`, file });
}
