import type { Source } from '../definitions/fact.js';
import type { ShownCount } from '../disclosure/index.js';
import type { Chart } from './chart.js';
import type { FigureKey, Table } from './table.js';

/** One thing in a section, in reading order. */
export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  | (Statement & { readonly kind: 'paragraph' })
  | { readonly kind: 'list'; readonly items: readonly string[] }
  /** What cannot be shown, a line per reason. */
  | { readonly kind: 'unavailable'; readonly items: readonly string[] }
  | { readonly kind: 'terms'; readonly terms: readonly Term[] }
  | Table
  | ChartBlock;

export interface ChartBlock {
  readonly kind: 'chart';
  readonly chart: Chart;
}

export interface Section {
  readonly id: string;
  readonly heading: string;
  readonly blocks: readonly Block[];
}

export interface Term {
  readonly term: string;
  readonly meaning: string;
}

/** A sentence and the counts and interval behind it. */
export interface Statement {
  readonly text: string;
  readonly detail?: string;
}

/** One of the few figures on the first page, with what must be read with it. */
export interface Headline {
  readonly id: string;
  readonly figure: string;
  readonly label: string;
  /** The counts and the interval behind the figure. */
  readonly detail: string;
  /** What stands beside it: what moved away beside what moved forward. */
  readonly beside: readonly Statement[];
  readonly completeness: Statement & { readonly share: number | null };
  /** Id of the indicator. */
  readonly definition: string;
  readonly figures: readonly FigureKey[];
}

/** How something in the report is defined: an indicator or a measure. */
export interface DefinitionEntry {
  readonly id: string;
  readonly kind: 'indicator' | 'measure';
  readonly title: string;
  readonly version: string;
  readonly description: string;
  /** Rules and facts with where each comes from. */
  readonly facts: readonly Term[];
  /** Places in the report's list of sources, from 1. */
  readonly sources: readonly number[];
}

export interface ReportFile {
  readonly name: string;
  readonly sha256: string;
  /** As the profile shows counts; `null` where hidden. */
  readonly rows: ShownCount;
}

/** What the figures were made from and with. */
export interface Lineage {
  readonly libraryVersion: string | null;
  readonly runId: string | null;
  readonly configHash: string | null;
  readonly files: readonly ReportFile[];
}

/**
 * A report as plain data. Every renderer writes from it, so that HTML and Markdown cannot disagree; every figure in it
 * stands in a row of `indicators.csv`.
 */
export interface Report {
  readonly kind: 'report';
  readonly language: string;
  /** The first line of a report that must not be shared; `null` for one that may leave. */
  readonly notice: string | null;
  readonly title: string;
  readonly service: string;
  readonly name: string;
  readonly recipient: string | null;
  /** Whom to ask about it. */
  readonly contact: string | null;
  readonly period: string;
  readonly asAt: string;
  readonly profile: { readonly id: string; readonly description: string };
  readonly headlines: readonly Headline[];
  readonly sections: readonly Section[];
  readonly definitions: readonly DefinitionEntry[];
  /** Every source once, in the order of first use. */
  readonly sources: readonly Source[];
  readonly lineage: Lineage;
}
