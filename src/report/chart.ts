/**
 * What a colour means in a chart. The style sheet gives each its colours for light, dark and paper; no chart tells
 * anything by colour alone.
 */
export type Tone =
  | 'forward-1'
  | 'forward-2'
  | 'forward-3'
  | 'still-1'
  | 'still-2'
  | 'back'
  | 'ended-1'
  | 'ended-2'
  | 'ended-3'
  | 'unknown'
  | 'plain'
  /** Steps of an order in which no end is the better one to be, as of bands: from low to high. */
  | 'step-1'
  | 'step-2'
  | 'step-3'
  | 'step-4'
  | 'step-5';

/** What every chart has: a title that says the message, a subtitle that says what is counted, and words for those who do not see it. */
interface ChartFrame {
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  readonly alternative: string;
  /** Id of the table that holds the same figures. */
  readonly table: string;
  readonly notes: readonly string[];
}

export interface Series {
  readonly id: string;
  readonly label: string;
  readonly tone: Tone;
}

/** A bar cut into parts. Parts that may not be shown are not drawn; the outline of the whole is. */
export interface StackedBar {
  readonly label: string;
  readonly whole: number;
  /** What is written at the end of the whole; empty where the whole says nothing. */
  readonly text: string;
  readonly parts: readonly { readonly series: string; readonly value: number; readonly text: string }[];
}

export interface StackedBarsChart extends ChartFrame {
  readonly kind: 'stacked-bars';
  readonly series: readonly Series[];
  readonly bars: readonly StackedBar[];
}

/** One value; `null` where it may not be shown. */
export interface Bar {
  readonly label: string;
  readonly value: number | null;
  readonly text: string;
}

/** Horizontal bars from 0 to `maximum`. */
export interface BarsChart extends ChartFrame {
  readonly kind: 'bars';
  readonly maximum: number;
  readonly bars: readonly Bar[];
}

/** Upright bars, one per part of the period. */
export interface ColumnsChart extends ChartFrame {
  readonly kind: 'columns';
  readonly bars: readonly Bar[];
}

/** A proportion with its interval per group, and the line of everybody. */
export interface IntervalsChart extends ChartFrame {
  readonly kind: 'intervals';
  readonly reference: { readonly label: string; readonly value: number };
  readonly points: readonly { readonly label: string; readonly value: number; readonly lower: number; readonly upper: number; readonly text: string }[];
}

/** One figure over time. Limits are there only where there are points enough for them. */
export interface RunChart extends ChartFrame {
  readonly kind: 'run';
  readonly points: readonly (Bar & { readonly unusual: boolean })[];
  readonly limits: { readonly mean: Limit; readonly lower: Limit; readonly upper: Limit } | null;
}

export interface Limit {
  readonly value: number;
  readonly label: string;
}

/** How many people changed by how much: upright bars in the order of the change, cut by what the change counts as. */
export interface ChangesChart extends ChartFrame {
  readonly kind: 'changes';
  readonly series: readonly Series[];
  /** Distance between the middles of two bars. */
  readonly width: number;
  readonly bars: readonly { readonly change: number; readonly label: string; readonly whole: number; readonly parts: readonly { readonly series: string; readonly value: number }[] }[];
  readonly mean: Limit | null;
}

/** From first to last rating, a line per goal; lines that lie on each other are one, as wide as there are many. */
export interface SlopesChart extends ChartFrame {
  readonly kind: 'slopes';
  readonly series: readonly Series[];
  readonly minimum: number;
  readonly maximum: number;
  readonly ends: { readonly first: string; readonly last: string };
  readonly panels: readonly { readonly label: string; readonly slopes: readonly Slope[] }[];
}

export interface Slope {
  readonly first: number;
  readonly last: number;
  readonly count: number;
  readonly series: string;
}

/** Where people were and where they went: a cell per move, with what the move counts as. */
export interface MatrixChart extends ChartFrame {
  readonly kind: 'matrix';
  readonly series: readonly Series[];
  /** What stands beside the numbers of the columns. */
  readonly columns: string;
  readonly states: readonly string[];
  /** Places in `states`. Moves that nobody made have no cell. */
  readonly cells: readonly { readonly from: number; readonly to: number; readonly text: string; readonly series: string }[];
}

export type Chart = StackedBarsChart | BarsChart | ColumnsChart | IntervalsChart | RunChart | ChangesChart | SlopesChart | MatrixChart;
