import { unzipSync, zipSync } from 'fflate';
import type { Sheet as WrittenSheet } from 'write-excel-file/universal';
import { messagesIn } from '../messages/messages.js';
import type { Report } from '../model.js';
import type { Sheet, SheetCell } from './sheet.js';
import { sheetsOf } from './sheets-of-report.js';
import { headingStyle, propertiesPart, tableParts, viewsAndLinks } from './workbook-parts.js';

const FONT = { fontFamily: 'Arial', fontSize: 12 } as const;
const TITLE_SIZE = 16;

/** Widths of columns in characters, by the longest text in them; none is narrower than its longest word, or the name of a sheet it leads to. */
const WIDTHS = [{ over: 120, width: 64 }, { over: 50, width: 32 }, { over: 0, width: 16 }] as const;

/** A zip entry bears a time by the clock on the wall; this one is the same in every zone. */
const NO_TIME = new Date(1980, 0, 1);

/**
 * Writes the report as an Excel workbook by the accessible-spreadsheet checklist of the Analysis Function: a cover,
 * contents and notes, then one marked-up table a sheet, with numbers as numbers. The same report gives the same bytes.
 *
 * @throws {RangeError} for a report in a language without messages
 * @example
 * const table = aggregate({ caseload: caseload({ definitions: [] }).caseload, indicators: [], period: { start: '2025-01-01', end: '2025-03-31' }, service: 'Example' });
 * const workbook = await renderSpreadsheet(reportModel(await disclose(table, 'nhs-star-7')));
 * String.fromCharCode(...workbook.slice(0, 2)); // => 'PK'
 */
export async function renderSpreadsheet(report: Report): Promise<Uint8Array> {
  const text = messagesIn(report.language);
  if (!text) throw new RangeError(`renderSpreadsheet: expected a language with messages, such as en; found ${report.language}`);
  const sheets = sheetsOf(report, text).map(clean);
  const properties = { title: report.title, subject: [report.service, report.period].filter((part) => part !== '').join(', '), creator: report.service === '' ? 'whatmatters' : report.service, language: report.language };
  const features = [propertiesPart(properties), tableParts(sheets), viewsAndLinks(sheets), headingStyle(TITLE_SIZE)];
  // Only who writes a workbook loads the writer.
  const { default: writeWorkbook } = await import('write-excel-file/universal');
  const blob = await writeWorkbook(sheets.map(written), { ...FONT, features }).toBlob();
  const parts = unzipSync(new Uint8Array(await blob.arrayBuffer()));
  return zipSync(parts, { mtime: NO_TIME });
}

function written(sheet: Sheet): WrittenSheet<Blob> {
  const { name, title, lines, headings, rows, links = [] } = sheet;
  const isLink = (row: number, column: number) => column === 0 && links.some((link) => link.row === row);
  const columns = headings.map((heading, place) => {
    const cells = rows.map((row) => row[place] ?? '');
    return { width: Math.max(widthOf([heading, ...cells]), ...cells.filter((_, row) => isLink(row, place)).map(widthOfLine)) };
  });
  const heightOf = (cells: readonly SheetCell[]) => LINE_HEIGHT * Math.max(...cells.map((cell, place) => linesOf(cell, columns[place]?.width ?? 16)));
  return {
    sheet: name,
    columns,
    data: [
      [{ value: title, fontSize: TITLE_SIZE, fontWeight: 'bold', height: 1.5 * LINE_HEIGHT }],
      ...lines.map((line) => [{ value: line, height: LINE_HEIGHT }]),
      headings.map((heading) => ({ value: heading, height: heightOf(headings), fontWeight: 'bold' as const, wrap: true, alignVertical: 'top' as const, bottomBorderStyle: 'thin' as const })),
      ...rows.map((row, place) => row.map((cell, column) => ({ ...cellOf(cell, isLink(place, column)), height: heightOf(row) }))),
    ],
  };
}

function cellOf(cell: SheetCell, isLink: boolean) {
  const place = { wrap: true, alignVertical: 'top' } as const;
  if (typeof cell !== 'string') return { value: cell.value, type: Number, format: cell.format, ...place };
  return { value: cell, type: String, ...place, ...(isLink && { textDecoration: { underline: true } as const }) };
}

function widthOf(cells: readonly SheetCell[]): number {
  const texts = cells.filter((cell) => typeof cell === 'string');
  const longest = Math.max(1, ...texts.map(({ length }) => length));
  return Math.max(WIDTHS.find(({ over }) => longest > over)?.width ?? 16, ...texts.flatMap((text) => text.split(/\s/)).map(widthOfLine));
}

/** The width of what is not put on several lines: a word, or a link. */
function widthOfLine(cell: SheetCell): number {
  return typeof cell === 'string' ? Math.min(Math.ceil(LETTER * cell.length) + 1, WIDEST) : 0;
}

/** Letters of the workbook's font are a little wider than those that widths are counted in. */
const LETTER = 1.1;
const WIDEST = 48;

/** Not every program makes rows as high as their wrapped text, so heights are written. In points. */
const LINE_HEIGHT = 16;

/** Lines a text takes up in a column, with room for words that do not fill theirs. */
function linesOf(cell: SheetCell, width: number): number {
  if (typeof cell !== 'string') return 1;
  return cell.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil(line.length / (0.95 * width))), 0);
}

/** Excel takes no control characters and so many characters in a cell. */
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;
const LONGEST_TEXT = 32_767;

function clean(sheet: Sheet): Sheet {
  const words = (text: string) => text.replaceAll(CONTROL, '').slice(0, LONGEST_TEXT);
  return {
    ...sheet, title: words(sheet.title), lines: sheet.lines.map(words), headings: sheet.headings.map(words),
    rows: sheet.rows.map((row) => row.map((cell) => (typeof cell === 'string' ? words(cell) : cell))),
  };
}
