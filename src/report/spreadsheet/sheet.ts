/** A number with the format in which it is shown. */
export interface NumberCell {
  readonly value: number;
  readonly format: string;
}

export type SheetCell = string | NumberCell;

/** A cell that leads to another sheet. */
export interface SheetLink {
  readonly row: number;
  readonly sheet: string;
}

/** One sheet: a title in A1, lines of text, and one table below them, which nothing follows. */
export interface Sheet {
  readonly name: string;
  readonly title: string;
  readonly lines: readonly string[];
  readonly headings: readonly string[];
  readonly rows: readonly (readonly SheetCell[])[];
  /** Rows of the table whose first cell leads to a sheet. */
  readonly links?: readonly SheetLink[];
}

/** What Excel takes as the name of a sheet. */
const LONGEST_NAME = 31;

/**
 * The name of the n-th sheet of figures, from the id of its table: unique, as it begins with its number.
 *
 * @example
 * sheetName(3, 'table-goal-people'); // => '3 Goal people'
 */
export function sheetName(place: number, tableId: string): string {
  const words = tableId.replace(/^table-/, '').replace(/[^\w]+/g, ' ').trim();
  return `${place} ${words.charAt(0).toUpperCase()}${words.slice(1)}`.slice(0, LONGEST_NAME).trim();
}

/** The row of the workbook, from 1, in which the headings of a sheet's table stand: below the title and the lines. */
export function headingRow({ lines }: Pick<Sheet, 'lines'>): number {
  return lines.length + 2;
}

/** Column letters of a place from 0, such as A, Z, AA. */
export function columnLetters(place: number): string {
  const last = String.fromCharCode(65 + (place % 26));
  return place < 26 ? last : `${columnLetters(Math.floor(place / 26) - 1)}${last}`;
}
