import type { RecordKind } from '../../records/fields.js';
import { columnName, FIELDS } from '../../records/fields.js';
import type { ProposedFile, ProposedReading } from '../recognise/proposal.js';
import { commented, entry, indented, scalar } from './yaml-text.js';

interface Placed {
  readonly file: ProposedFile;
  readonly reading: ProposedReading;
}

/** The files of a `data:` block, kind by kind, with how sure each proposal is and what is to be confirmed. */
export function dataLines(files: readonly ProposedFile[]): readonly string[] {
  const placed = files.flatMap((file) => file.readings.map((reading) => ({ file, reading })));
  const kinds = Object.keys(FIELDS) as readonly RecordKind[];
  return [...kinds.flatMap((kind) => kindLines(kind, placed.filter(({ reading }) => reading.kind === kind))), ...unreadLines(files)];
}

function kindLines(kind: RecordKind, readings: readonly Placed[]): readonly string[] {
  if (readings.length === 0) return [];
  const [whole, incomplete] = [readings.filter(({ reading }) => reading.missing.length === 0), readings.filter(({ reading }) => reading.missing.length > 0)];
  const open = [`${columnName(kind)}:`, ...whole.flatMap((one) => indented(readingLines(one)))];
  const shut = [`${columnName(kind)}:`, ...incomplete.flatMap((one) => indented(readingLines(one)))];
  return [...(whole.length > 0 ? open : []), ...(incomplete.length > 0 ? commented(shut) : []), ''];
}

/** A reading that lacks a column stands there as a comment, so that the config can be used before it is mended. */
function readingLines({ file, reading }: Placed): readonly string[] {
  const { instrument, sureness, missing } = reading;
  const what = instrument ?? columnName(reading.kind).replaceAll('_', ' ');
  const lacking = missing.length === 0 ? '' : `; no column for ${missing.join(', ')} was found, and it cannot be read without`;
  return [
    `# ${what} in ${nameOf(file)}: ${sureness}${lacking}`,
    `- ${entry('file', file.file)}`,
    ...indented([
      ...(file.sheet === undefined ? [] : [entry('sheet', file.sheet)]),
      ...(file.headerLine === undefined ? [] : [`header_line: ${file.headerLine} # confirm: what stands above is a title`]),
      ...(instrument === undefined ? [] : [entry('instrument', instrument)]),
      ...(file.delimiter === ',' ? [] : [`delimiter: ${file.delimiter === '\t' ? 'tab' : JSON.stringify(file.delimiter)}`]),
      ...(file.encoding === 'utf-8' ? [] : [`encoding: ${file.encoding} # confirm: do accents look right?`]),
      ...datesLine(reading),
      ...timeLines(reading),
      ...columnLines(reading),
      ...codeLines(reading),
    ]),
  ];
}

function datesLine({ dates }: ProposedReading): readonly string[] {
  if (!dates) return [];
  if (dates.dates === undefined) return [`# dates: ${dates.why}`];
  return [`dates: ${datesText(dates.dates)}${dates.confirm === undefined ? '' : ` # confirm: ${dates.confirm}`}`];
}

function datesText(dates: Extract<NonNullable<ProposedReading['dates']>, { readonly sureness: unknown }>['dates']): string {
  if (typeof dates === 'string') return dates;
  if (Array.isArray(dates)) return `[ ${dates.join(', ')} ]`;
  return `{ ${Object.entries(dates).map(([ours, own]) => `${ours}: ${datesText(own)}`).join(', ')} }`;
}

/** A file as messages name it. */
function nameOf({ file, sheet }: ProposedFile): string {
  return sheet === undefined ? file : `${file}[${sheet}]`;
}

function timeLines({ timePoints }: ProposedReading): readonly string[] {
  if (!timePoints) return [];
  const points = timePoints.map((point) => {
    const parts = (['prefix', 'suffix', 'on', 'occasion'] as const).flatMap((key) => (point[key] === undefined ? [] : [`${key}: ${JSON.stringify(point[key])}`]));
    return `- { ${parts.join(', ')} }`;
  });
  return ['layout: wide', 'time_points:', ...indented(points)];
}

/** A column under our own name needs no entry. */
function columnLines({ columns }: ProposedReading): readonly string[] {
  const theirs = [...columns].filter(([ours, header]) => ours !== header);
  return theirs.length === 0 ? [] : ['columns:', ...indented(theirs.map(([ours, header]) => entry(ours, header) + (ours === 'reporting_use' ? ' # confirm: who objects is left out of everything' : '')))];
}

function codeLines({ codes }: ProposedReading): readonly string[] {
  const lines = [...codes].flatMap(([ours, { codes: pairs, unknown }]) => {
    const more = unknown === 0 ? [] : [otherWords(unknown)];
    const known = [...pairs].map(([word, meant]) => entry(word, meant));
    if (known.length === 0) return [`# ${scalar(ours)}:`, ...more.map((line) => `  ${line}`)];
    return [`${scalar(ours)}:`, ...indented([...known, ...more])];
  });
  if (lines.length === 0) return [];
  return lines.every((line) => line.trimStart().startsWith('#')) ? ['# codes:', ...indented(lines)] : ['codes:', ...indented(lines)];
}

function otherWords(count: number): string {
  return count === 1
    ? '# 1 other word stands in this column: say what it means, or "" for no value'
    : `# ${count} other words stand in this column: say what each means, or "" for no value`;
}

function unreadLines(files: readonly ProposedFile[]): readonly string[] {
  return commented(files.flatMap((one) => {
  const { readings, unread, notes } = one;
  const file = nameOf(one);
  return [...unreadLine(file, readings.length > 0, unread), ...notes.map((note) => `${file}: ${note}`)];
  }));
}

function unreadLine(file: string, isRecognised: boolean, unread: readonly string[]): readonly string[] {
  if (unread.length === 0) return [];
  // What stands in the first line of a file without headers is somebody's record.
  if (unread.some((header) => /^[\d/.:-]+$/.test(header))) return [`${file}: not all was recognised; is its first line the headers?`];
  const columns = unread.map((header) => JSON.stringify(header)).join(', ');
  return [isRecognised ? `${file}: not read are ${columns}` : `${file}: nothing in it was recognised; its columns are ${columns}; if that is a title, say header_line with the line of the headers`];
}
