import type { Marker, RowKey } from '../indicators/row.js';

/** Which row of the figures a cell was made from: the same row stands in `indicators.csv`. */
export type FigureKey = Pick<RowKey, 'indicatorId' | 'measure' | 'periodStart' | 'periodEnd' | 'breakdown' | 'category' | 'level'>;

/** The numbers that a cell shows, for renderers that keep numbers as numbers: never more than its text says. */
export interface CellNumbers {
  /** What the value is; `points` are percentage points, `bounds` have no value between them. */
  readonly as: 'count' | 'share' | 'mean' | 'median' | 'ratio' | 'points' | 'bounds';
  readonly value?: number;
  readonly numerator?: number;
  readonly denominator?: number;
  /** Limits of the 95% interval; of a median, the quartiles; of `bounds`, the least and most it can be. */
  readonly lower?: number;
  readonly upper?: number;
}

/** One cell, ready to be read. */
export interface Cell {
  readonly text: string;
  /** What belongs beside the text: the counts behind a percentage, the interval. */
  readonly detail?: string;
  readonly marker?: Marker;
  /** A share that is shown as counts, as there are too few for a percentage. */
  readonly countsOnly?: true;
  /** Codes of what to be careful with; the table's notes say them in words. */
  readonly cautions?: readonly string[];
  readonly figure?: FigureKey;
  readonly numbers?: CellNumbers;
}

export interface Column {
  readonly heading: string;
  readonly kind: 'text' | 'number';
  /** Id of the indicator that the column shows, or of the measure it is about. */
  readonly definition?: string;
}

export interface TableRow {
  readonly heading: string;
  /** Id of the indicator that the row shows, or of the measure it is about. */
  readonly definition?: string;
  /** Everybody, to which the other rows are compared. */
  readonly reference?: true;
  readonly cells: readonly Cell[];
}

/** A table as data. The first column holds the headings of the rows. */
export interface Table {
  readonly kind: 'table';
  readonly id: string;
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly TableRow[];
  readonly notes: readonly string[];
}
