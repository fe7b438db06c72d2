import type { Instrument } from '../../definitions/instrument.js';
import { looksObjecting } from '../../readers/looks-objecting.js';
import { looksPersonal } from '../../readers/looks-personal.js';
import { columnName, DATED_BY_OCCASION, FIELDS, type RecordKind, WITH_ATTRIBUTES } from '../../records/fields.js';
import { fieldsByColumn } from '../../records/fields-by-column.js';
import { type RecognisedCodes, recogniseCodes } from './codes.js';
import { type Columns, recogniseColumns } from './columns.js';
import { type RecognisedDates, recogniseColumnDates } from './date-format.js';
import { goalRowRatings } from './goal-row-ratings.js';
import { headerWords } from './header-words.js';
import { type RecognisedItems, recogniseItems } from './items.js';
import type { ProposedReading } from './proposal.js';
import { isNameAndValue } from './shape-notes.js';
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
  const found = isNameAndValue(sheet.headers) ? [] : kinds.flatMap((kind) => recordsReading(sheet, kind) ?? []);
  // Episodes without an id are named, and do not stand in the way of the people they are about.
  const isLacking = found[0]?.kind === 'episodes' && found[0].missing.length > 0;
  const others = found.slice(0, isLacking ? 2 : 1);
  return [...assessments, ...others, ...others.flatMap((reading) => ratingsOf(sheet, reading))];
}

/** Ratings that stand in the row of their goal are records of their own. */
function ratingsOf(sheet: Sheet, { kind, columns }: ProposedReading): readonly ProposedReading[] {
  const found = kind === 'goals' ? goalRowRatings(sheet.headers, columns) : undefined;
  if (!found) return [];
  const days = found.timePoints.flatMap(({ on }) => (on === undefined ? [] : [['on', on] as const]));
  return [{ kind: 'goalRatings', ...found, missing: [], dates: datesOf(sheet, days), codes: new Map(), breakdowns: [], sureness: 'likely' }];
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
    dates: datesOf(sheet, [...daysIn('assessments', about), ...(times.timePoints ?? []).flatMap(({ on }) => (on === undefined ? [] : [['on', on] as const]))]),
    instrument: instrument.id,
    missing: [...(about.has('person_id') ? [] : ['person_id']), ...(isDated ? [] : ['on'])],
    sureness: sureness === 'sure' && !isOurs(about) ? 'likely' : sureness,
  };
}

function recordsReading(sheet: Sheet, kind: RecordKind): ProposedReading | undefined {
  const columns = withUse(sheet, kind, withEpisodeId(sheet, kind, recogniseColumns(kind, sheet.headers)));
  const missing = missingFrom(kind, columns);
  if (missing.some((ours) => !(WORTH_NAMING[kind] ?? []).includes(ours)) || (missing.length > 0 && !isTold(kind, columns))) return undefined;
  if (kind === 'persons' && !isOneEach(sheet, columns.get('person_id'))) return undefined;
  const reading = readingOf(sheet, kind, columns);
  return { ...reading, missing, sureness: surenessOf(sheet, reading, isOurs(columns)) };
}

function missingFrom(kind: RecordKind, columns: Columns): readonly string[] {
  const required = Object.entries(FIELDS[kind]).flatMap(([field, { required: needed }]) => (needed ? [columnName(field)] : []));
  const dated = DATED_BY_OCCASION.has(kind) && !columns.has('on') && !columns.has('occasion') ? ['on'] : [];
  const values = (kind === 'goalRatings' || kind === 'outcomes') && !columns.has('value') ? ['value'] : [];
  return [...required.filter((ours) => !columns.has(ours)), ...dated, ...values];
}

/** Columns that services seldom keep, without which the records are worth naming all the same. */
const WORTH_NAMING: Partial<Record<RecordKind, readonly string[]>> = { goals: ['scale', 'person_id'], episodes: ['episode_id'] };

/** A referral and another day of a course tell episodes without an id. */
function isTold(kind: RecordKind, columns: Columns): boolean {
  return kind !== 'episodes' || columns.has('started_on') || columns.has('closed_on');
}

/** Where each row is one person, whoever it is names the episode too. */
function withEpisodeId(sheet: Sheet, kind: RecordKind, columns: Columns): Columns {
  const person = columns.get('person_id');
  if (kind !== 'episodes' || columns.has('episode_id') || person === undefined || sheet.rows.length === 0 || !isOneEach(sheet, person)) return columns;
  const isEpisode = columns.has('referred_on') && (columns.has('started_on') || columns.has('closed_on'));
  return isEpisode ? new Map([['episode_id', person], ...columns]) : columns;
}

/** The one column that plainly says who objects, in words that are all known. */
function withUse(sheet: Sheet, kind: RecordKind, columns: Columns): Columns {
  if (kind !== 'persons' || columns.has('reporting_use')) return columns;
  const [only, ...others] = objectingHeaders(sheet, columns);
  if (only === undefined || others.length > 0 || looksObjecting(only, [])?.isPlain !== true) return columns;
  const isKnown = (recogniseCodes(kind, 'reporting_use', { header: only, cells: cellsUnder(sheet, only) })?.unknown ?? 0) === 0;
  return isKnown ? new Map([...columns, ['reporting_use', only]]) : columns;
}

function objectingHeaders(sheet: Sheet, columns: Columns): readonly string[] {
  const taken = new Set(columns.values());
  return sheet.headers.filter((header) => !taken.has(header) && looksObjecting(header, cellsUnder(sheet, header)) !== undefined);
}

/** Columns of people and episodes that may say who objects, and of which that is not sure. */
export function objectionNotes(sheet: Sheet, readings: readonly ProposedReading[]): readonly string[] {
  const own = readings.find(({ kind, columns }) => WITH_ATTRIBUTES.has(kind) && !columns.has('reporting_use'));
  const headers = own ? objectingHeaders(sheet, own.columns) : [];
  return headers.map((header) => `does ${JSON.stringify(header)} say who objects to being reported on? If so, map it to reporting_use of people, with codes for objected and yes; if not, name it as an attribute`);
}

function surenessOf({ headers }: Sheet, { kind, columns }: Pick<ProposedReading, 'kind' | 'columns'>, areOurs: boolean): ProposedReading['sureness'] {
  const isMade = kind === 'episodes' && columns.get('episode_id') === columns.get('person_id');
  // An id by itself stands in nearly every file.
  const isBare = kind === 'persons' && columns.size === 1 && headers.length > 1;
  // Answers to a questionnaire that nobody named are no attributes.
  const isForm = kind === 'persons' && headers.some((header) => /^(on|q\d+)$/i.test(header));
  if (isMade || isBare || isForm) return 'a guess';
  return areOurs ? 'sure' : (SURENESS[kind] ?? 'likely');
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
    const own = recogniseCodes(kind, ours, { header, cells: cellsUnder(sheet, header) });
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

function daysIn(kind: RecordKind, columns: Columns): readonly (readonly [ours: string, header: string])[] {
  const fields: Readonly<Record<string, { readonly type: unknown } | undefined>> = FIELDS[kind];
  return [...columns].flatMap(([ours, header]) => (fields[fieldsByColumn(kind).get(ours) ?? '']?.type === 'day' ? [[ours, header] as const] : []));
}

/** One way of writing for all columns where it reads every day; else each column by itself. */
function datesOf(sheet: Sheet, columns: readonly (readonly [ours: string, header: string])[]): RecognisedDates | undefined {
  if (columns.length === 0) return undefined;
  return recogniseColumnDates(columns.map(([ours, header]) => ({ ours, cells: cellsUnder(sheet, header) })));
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
    const isFit = !taken.has(header) && name !== '' && !names.has(name) && values >= FEWEST && values <= MOST && looksPersonal(header, cells) === undefined && looksObjecting(header, cells) === undefined;
    return isFit ? [[name, header] as const] : [];
  }));
}

/** What stands under a header, without the blanks. */
function cellsUnder({ headers, rows }: Sheet, header: string): readonly string[] {
  const place = headers.indexOf(header);
  return rows.map((cells) => (cells[place] ?? '').trim()).filter((cell) => cell !== '');
}
