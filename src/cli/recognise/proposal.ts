import type { Delimiter } from '../../readers/csv-rows.js';
import type { TimePoint } from '../../readers/read-options.js';
import type { Encoding } from '../../readers/text-decoder.js';
import type { RecordKind } from '../../records/fields.js';
import type { RecognisedCodes } from './codes.js';
import type { Columns } from './columns.js';
import type { RecognisedDates } from './date-format.js';
import type { Sureness } from './items.js';

/** What a file may hold: records of one kind, and where each of our columns may stand in it. */
export interface ProposedReading {
  readonly kind: RecordKind;
  readonly instrument?: string;
  readonly columns: Columns;
  /** Columns without which the records cannot be read, and which were not found. */
  readonly missing: readonly string[];
  readonly dates: RecognisedDates | undefined;
  readonly timePoints?: readonly TimePoint[];
  /** By our column. */
  readonly codes: ReadonlyMap<string, RecognisedCodes>;
  /** Attributes that have few enough values to be broken down by. */
  readonly breakdowns: readonly string[];
  readonly sureness: Sureness;
}

/** What is proposed for one file. */
export interface ProposedFile {
  readonly file: string;
  /** Of a workbook with several. */
  readonly sheet?: string;
  /** Where titles stand above the headers. */
  readonly headerLine?: number;
  readonly delimiter: Delimiter;
  readonly encoding: Encoding;
  readonly readings: readonly ProposedReading[];
  /** Headers that no reading takes. */
  readonly unread: readonly string[];
  /** What is to be known of a table of this shape, or why it cannot be read as it is. */
  readonly notes: readonly string[];
}
