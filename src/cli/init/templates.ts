import type { Instrument } from '../../definitions/instrument.js';
import { columnName, FIELDS, type RecordKind } from '../../records/fields.js';
import { csvLine } from '../tables/csv-text.js';

/** A file with our headers and no rows, to be filled by hand or to show an export what is wanted. */
export interface Template {
  readonly kind: RecordKind;
  readonly instrument?: string;
  readonly file: string;
  readonly text: string;
}

/** The files that most services can give, in the order of the record contract. */
const COMMON = ['persons', 'episodes', 'contacts', 'assessments', 'goals', 'goalRatings', 'outcomes'] as const satisfies readonly RecordKind[];

/** Templates of the common files; the assessments are of one instrument. */
export function templates(instrument: Instrument): readonly Template[] {
  return COMMON.map((kind) => (kind === 'assessments' ? assessmentsTemplate(instrument) : templateOf(kind)));
}

function templateOf(kind: RecordKind): Template {
  return { kind, file: `${columnName(kind)}.csv`, text: csvLine(columnsOf(kind)) };
}

function assessmentsTemplate({ id, items }: Instrument): Template {
  // The config says which instrument the file holds.
  const columns = columnsOf('assessments').filter((column) => column !== 'instrument');
  return { kind: 'assessments', instrument: id, file: `${id}.csv`, text: csvLine([...columns, ...items.map((item) => item.id)]) };
}

function columnsOf(kind: RecordKind): readonly string[] {
  return Object.keys(FIELDS[kind]).filter((field) => field !== 'recordedOn').map(columnName);
}
