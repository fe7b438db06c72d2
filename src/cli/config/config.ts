import type { MixedRule, PairingPolicy } from '../../definitions/indicator.js';
import type { Population } from '../../indicators/evaluate.js';
import type { CompletenessGrades, Externals } from '../../indicators/index.js';
import type { Period, PeriodPart } from '../../indicators/period.js';
import type { Day } from '../../records/day.js';
import type { RecordKind } from '../../records/fields.js';
import type { CsvDialect, HeaderPlace } from '../../readers/csv-grid.js';
import type { ReadOptions } from '../../readers/read-options.js';
import type { ReportProfileId } from '../../report/profiles.js';

/** One reading of one data file. Several may name the same file. */
export interface DataFile extends Omit<CsvDialect, 'file'>, HeaderPlace, Omit<ReadOptions, 'kind' | 'instrument' | 'file'> {
  readonly kind: RecordKind;
  /** As the config names it, from the data folder. */
  readonly file: string;
  /** Of a workbook: the sheet that is read. */
  readonly sheet?: string;
  /** Of assessments: the id of their instrument. */
  readonly instrument?: string;
  /** Where it stands in the config. */
  readonly path: readonly (string | number)[];
}

/** A set of indicators, or a single one, with the pairing chosen for it, and the rule for its mixed courses. */
export interface ChosenIndicators {
  readonly set: string;
  readonly pairing?: PairingPolicy;
  readonly mixed?: MixedRule;
}

/** An attribute and, as CODE-SET or CODE-SET/GROUPING, the standard codes it is shown in; the mapping of those it holds to these. */
export interface ChosenBreakdown {
  readonly attribute: string;
  readonly groups?: string;
  readonly mapping?: string;
}

/** One report: for whom, about whom, and under which small-number rule. */
export interface ReportConfig {
  readonly name: string;
  readonly recipient?: string;
  /** What kind of report; it decides which sections and files there are. */
  readonly profile?: ReportProfileId;
  /** The most words of the summary. */
  readonly summaryWords?: number;
  readonly disclosure: string;
  readonly population?: Population;
  /** Its own, in place of those of all reports. */
  readonly indicators?: readonly ChosenIndicators[];
  readonly breakdowns?: readonly ChosenBreakdown[];
  /** Files of figures published before, from the config's folder. */
  readonly published: readonly string[];
}

/** What an analyst wrote in `whatmatters.config.yaml`, with defaults filled in. Paths are as written. */
export interface Config {
  readonly service: { readonly name: string; /** Whom to ask about a report. */ readonly contact?: string };
  readonly period: Period & { readonly by?: PeriodPart };
  readonly asAt: Day;
  readonly data: { readonly folder: string; readonly files: readonly DataFile[] };
  readonly definitions: readonly string[];
  readonly prorate: readonly string[];
  readonly pairing?: PairingPolicy;
  readonly indicators: readonly ChosenIndicators[];
  readonly breakdowns: readonly ChosenBreakdown[];
  readonly externals: Externals;
  readonly grades: CompletenessGrades;
  readonly reports: readonly ReportConfig[];
}
