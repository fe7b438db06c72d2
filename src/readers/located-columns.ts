import type { CellColumn, Dates } from '../records/cell-table.js';
import type { ReadOptions, TimePoint } from './read-options.js';
import type { WantedColumn } from './wanted-columns.js';
import { itemsWithout, neededColumns, wantedColumns } from './wanted-columns.js';

/** The columns of a source that were looked for: those that are there, and those that are not but must be. */
export interface LocatedColumns {
  readonly found: readonly CellColumn[];
  /** In words, for a message. */
  readonly missing: readonly string[];
  /** Names in the options that are no columns of ours. */
  readonly unknown: readonly string[];
}

/** Finds the columns of a source by their headers, letter by letter. Headers are only ever compared, never used as keys. */
export function locatedColumns({ headers, options, timePoint }: { headers: readonly string[]; options: ReadOptions; timePoint?: TimePoint | undefined }): LocatedColumns {
  const { wanted, unknown } = wantedColumns(options);
  const columns = wanted.map((column) => (timePoint ? atTimePoint(column, timePoint, headers) : column));
  const found = columns.flatMap((column) => {
    const place = headers.indexOf(column.theirs);
    return place < 0 ? [] : [cellColumn(column, place, options)];
  });
  const fields = new Set(found.map(({ field }) => field));
  const lost = columns.filter(({ field, isMapped }) => isMapped && !fields.has(field)).map(inWords);
  const lacking = neededColumns(options)
    .filter((choices) => !choices.some((field) => fields.has(field)))
    .map((choices) => choicesInWords(choices, columns));
  const items = itemsWithout(options, fields).map((field) => choicesInWords([field], columns));
  const instead = items.length > 0 ? [`or, in place of items, a score of ${options.instrument?.id}`] : [];
  return { found, missing: [...new Set([...lost, ...lacking, ...items, ...instead])], unknown: [...unknown, ...unknownCodes(options, wanted)] };
}

function cellColumn({ ours, field, theirs }: WantedColumn, place: number, { dates, codes }: ReadOptions): CellColumn {
  const own = codes && Object.hasOwn(codes, ours) ? codes[ours] : undefined;
  const written = datesOf(dates, ours);
  return { field, header: theirs, position: place + 1, ...(written && { dates: written }), ...(own && { codes: own }) };
}

function datesOf(dates: ReadOptions['dates'], ours: string): Dates | undefined {
  if (dates === undefined || typeof dates === 'string' || isList(dates)) return dates;
  return Object.hasOwn(dates, ours) ? dates[ours] : dates['default'];
}

/** `Array.isArray` does not know lists that are read-only. */
function isList(dates: Exclude<ReadOptions['dates'], string | undefined>): dates is Extract<Dates, readonly unknown[]> {
  return Array.isArray(dates);
}

/** What all administrations of a row share. Anything else of an administration stands under its prefix or suffix. */
export const SHARED: ReadonlySet<string> = new Set(['personId', 'episodeId', 'goalId', 'language']);

function atTimePoint(column: WantedColumn, { prefix = '', suffix = '', on }: TimePoint, headers: readonly string[]): WantedColumn {
  if (column.field === 'on' && on !== undefined) return { ...column, theirs: on, isMapped: true };
  const own = prefix + column.theirs + suffix;
  return SHARED.has(column.field) && !headers.includes(own) ? column : { ...column, theirs: own };
}

function inWords({ ours, theirs }: WantedColumn): string {
  return ours === theirs ? `"${theirs}"` : `"${theirs}" for ${ours}`;
}

function choicesInWords(choices: readonly string[], columns: readonly WantedColumn[]): string {
  const words = choices.flatMap((choice) => columns.filter(({ field }) => field === choice).map(inWords));
  return words.join(' or ');
}

function unknownCodes({ codes }: ReadOptions, wanted: readonly WantedColumn[]): readonly string[] {
  const known = new Set(wanted.map(({ ours }) => ours));
  return Object.keys(codes ?? {}).filter((ours) => !known.has(ours));
}
