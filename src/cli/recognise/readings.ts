import type { Instrument } from '../../definitions/instrument.js';
import { looksPersonal } from '../../readers/looks-personal.js';
import { columnName, DATED_BY_OCCASION, FIELDS, type RecordKind, WITH_ATTRIBUTES } from '../../records/fields.js';
import { fieldsByColumn } from '../../records/fields-by-column.js';
import { type RecognisedCodes, recogniseCodes } from './codes.js';
import { type Columns, recogniseColumns } from './columns.js';
import { type RecognisedDates, recogniseDates } from './date-format.js';
import { headerWords } from './header-words.js';
import { type RecognisedItems, recogniseItems } from './items.js';
import type { ProposedReading } from './proposal.js';
import { recogniseTimes, type RecognisedTimes } from './time-points.js';

/** A file as it stands: its headers and all its cells. */
export interface Sheet {
  readonly file: string;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** What a sheet may hold: assessments, each of one instrument, or else records of one other kind. */
export function proposeReadings(sheet: Sheet, instruments: readonly Instrument[]): readonly ProposedReading[] {
  const recognised = instruments.flatMap((instrument) => {
    const items = recogniseTimes(instrument, sheet.headers) ?? recogniseItems(instrument, sheet.headers) ?? namedByFile(instrument, sheet);
    return items ? [items] : [];
  });
  const assessments = recognised.filter((own) => !recognised.some((other) => isPartOf(own, other))).map((own) => assessmentsReading(sheet, own));
  const kinds = assessments.length > 0 ? (['episodes'] as const) : KINDS;
  const other = kinds.map((kind) => recordsReading(sheet, kind)).find((reading) => reading !== undefined);
  return other ? [...assessments, other] : assessments;
}

/** The first two columns of a GAD-7 are not a GAD-2 beside it. */
function isPartOf(own: RecognisedItems, other: RecognisedItems): boolean {
  const columns = new Set(other.headers.values());
  return own.headers.size < other.headers.size && [...own.headers.values()].every((header) => columns.has(header));
}

/** From kinds that are told by a column of their own to those that nearly any file could be. */
const KINDS: readonly RecordKind[] = ['goalEvents', 'goalRatings', 'goals', 'contacts', 'reviews', 'needs', 'connections', 'pauses', 'episodes', 'outcomes', 'lifeEvents', 'persons'];

/** The columns q1, q2 … say nothing by themselves; the name of the file may. */
function namedByFile(instrument: Instrument, { file, headers }: Sheet): RecognisedItems | undefined {
  const letters = (text: string) => headerWords(text).replaceAll(' ', '');
  if (instrument.items.length === 0 || !letters(file).includes(letters(instrument.id)) || !instrument.items.every(({ id }) => headers.includes(id))) return undefined;
  return { instrument, headers: new Map(instrument.items.map(({ id }) => [id, id])), sureness: 'likely' };
}

function assessmentsReading(sheet: Sheet, { instrument, headers, sureness, ...times }: RecognisedItems & Partial<RecognisedTimes>): ProposedReading {
  const taken = new Set(headers.values());
  const isShortName = (word: string) => word.length >= 2 && headerWords(instrument.id).replaceAll(' ', '').startsWith(word);
  const about = recogniseColumns('assessments', sheet.headers.filter((header) => !taken.has(header)), isShortName);
  const isDated = times.timePoints !== undefined || about.has('on') || about.has('occasion');
  return {
    ...readingOf(sheet, 'assessments', new Map([...about, ...headers])),
    ...(times.timePoints && { timePoints: times.timePoints }),
    dates: datesOf(sheet, [...daysIn('assessments', about), ...(times.timePoints ?? []).flatMap(({ on }) => (on === undefined ? [] : [on]))]),
    instrument: instrument.id,
    missing: [...(about.has('person_id') ? [] : ['person_id']), ...(isDated ? [] : ['on'])],
    sureness: sureness === 'sure' && !isOurs(about) ? 'likely' : sureness,
  };
}

function recordsReading(sheet: Sheet, kind: RecordKind): ProposedReading | undefined {
  const columns = recogniseColumns(kind, sheet.headers);
  const required = Object.entries(FIELDS[kind]).flatMap(([field, { required: needed }]) => (needed ? [columnName(field)] : []));
  const dated = DATED_BY_OCCASION.has(kind) && !columns.has('on') && !columns.has('occasion') ? ['on'] : [];
  const values = (kind === 'goalRatings' || kind === 'outcomes') && !columns.has('value') ? ['value'] : [];
  const missing = [...required.filter((ours) => !columns.has(ours)), ...dated, ...values];
  // Services seldom keep how a goal is rated beside each goal; the goals are worth naming all the same.
  if (missing.some((ours) => kind !== 'goals' || ours !== 'scale')) return undefined;
  if (kind === 'persons' && !isOneEach(sheet, columns.get('person_id'))) return undefined;
  return { ...readingOf(sheet, kind, columns), missing, sureness: isOurs(columns) ? 'sure' : SURENESS[kind] ?? 'likely' };
}

/** Kinds whose columns have names that other records have too. */
const SURENESS: Partial<Record<RecordKind, ProposedReading['sureness']>> = { outcomes: 'a guess', lifeEvents: 'a guess', goalEvents: 'a guess', needs: 'a guess', connections: 'a guess' };

function isOneEach(sheet: Sheet, header: string | undefined): boolean {
  const ids = cellsUnder(sheet, header ?? '');
  return new Set(ids).size === ids.length;
}

function isOurs(columns: Columns): boolean {
  return [...columns].every(([ours, header]) => ours === header);
}

function readingOf(sheet: Sheet, kind: RecordKind, columns: Columns): Omit<ProposedReading, 'missing' | 'sureness'> {
  const attributes = WITH_ATTRIBUTES.has(kind) ? attributesOf(sheet, kind, columns) : new Map<string, string>();
  const codes = [...columns].flatMap(([ours, header]): [string, RecognisedCodes][] => {
    const own = recogniseCodes(kind, ours, cellsUnder(sheet, header));
    return own ? [[ours, own]] : [];
  });
  return {
    kind,
    columns: new Map([...columns, ...attributes]),
    dates: datesOf(sheet, daysIn(kind, columns)),
    codes: new Map(codes),
    breakdowns: [...attributes.keys()],
  };
}

function daysIn(kind: RecordKind, columns: Columns): readonly string[] {
  const fields: Readonly<Record<string, { readonly type: unknown } | undefined>> = FIELDS[kind];
  return [...columns].flatMap(([ours, header]) => (fields[fieldsByColumn(kind).get(ours) ?? '']?.type === 'day' ? [header] : []));
}

function datesOf(sheet: Sheet, headers: readonly string[]): RecognisedDates | undefined {
  return headers.length === 0 ? undefined : recogniseDates(headers.flatMap((header) => cellsUnder(sheet, header)));
}

const FEWEST = 2;
const MOST = 12;

/** Other columns with a handful of values, under a name of our kind. */
function attributesOf(sheet: Sheet, kind: RecordKind, columns: Columns): Columns {
  const taken = new Set(columns.values());
  const names = fieldsByColumn(kind);
  return new Map(sheet.headers.flatMap((header) => {
    const name = headerWords(header).replaceAll(' ', '_');
    const cells = cellsUnder(sheet, header);
    const values = new Set(cells).size;
    const isFit = !taken.has(header) && name !== '' && !names.has(name) && values >= FEWEST && values <= MOST && looksPersonal(header, cells) === undefined;
    return isFit ? [[name, header] as const] : [];
  }));
}

/** What stands under a header, without the blanks. */
function cellsUnder({ headers, rows }: Sheet, header: string): readonly string[] {
  const place = headers.indexOf(header);
  return rows.map((cells) => (cells[place] ?? '').trim()).filter((cell) => cell !== '');
}
