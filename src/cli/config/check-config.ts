import type { Issue } from '../../definitions/issue.js';
import { DEFAULT_GRADES } from '../../indicators/index.js';
import { parseDay } from '../../records/day.js';
import { ambiguousFormats } from '../../records/day-hints.js';
import { DATED_BY_OCCASION } from '../../records/fields.js';
import { isWorkbook } from '../workbook/workbook-grid.js';
import { reportProfile } from '../../report/profiles.js';
import { checkGoalNumbers } from './check-goal-numbers.js';
import { reportName, writtenReadings } from './config-of.js';
import type { WrittenConfig, WrittenReading } from './config-schema.js';

/** What is wrong with the sense of a config whose shape is right. What its ids refer to is checked when definitions are known. */
export function checkConfig(written: WrittenConfig): readonly Issue[] {
  return [
    ...checkDays(written),
    ...writtenReadings(written.data).flatMap(({ kind, reading, path }) => checkLayout(reading, path, DATED_BY_OCCASION.has(kind))),
    ...checkSomeFile(written),
    ...checkGoalNumbers(written),
    ...checkDates(written),
    ...checkSheets(written),
    ...checkDialects(written),
    ...checkReportNames(written),
    ...checkGrades(written),
  ];
}

function checkDays({ period, as_at: asAt }: WrittenConfig): readonly Issue[] {
  const days = [
    { path: ['period', 'start'], text: period.start },
    { path: ['period', 'end'], text: period.end },
    ...(asAt === undefined ? [] : [{ path: ['as_at'], text: asAt }]),
  ];
  const wrong = days.filter(({ text }) => !isDay(text)).map(({ path, text }) => ({ code: 'not-a-day', path, message: `expected a day such as 2025-03-31; found "${text}"` }));
  if (wrong.length > 0 || period.start <= period.end) return wrong;
  return [{ code: 'period-ends-first', path: ['period', 'end'], message: `expected a day on or after the start, ${period.start}; found ${period.end}` }];
}

/** A day and nothing else: a time after it is no part of a period. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && parseDay(text) !== undefined;
}

function checkLayout({ layout, time_points: timePoints }: WrittenReading, path: Issue['path'], isDated: boolean): readonly Issue[] {
  if (layout === 'wide' && !timePoints) return [{ code: 'time-points-missing', path: [...path, 'layout'], message: 'expected time_points beside layout: wide; found none' }];
  if (layout !== 'wide' && timePoints) return [{ code: 'layout-missing', path: [...path, 'time_points'], message: 'expected layout: wide beside time_points; found none' }];
  if (timePoints && !isDated) return [{ code: 'layout-unknown', path: [...path, 'layout'], message: 'expected a wide layout only of assessments, goal_ratings or outcomes; found it elsewhere' }];
  return (timePoints ?? []).flatMap((point, place, all) => {
    const wrong = wrongTimePoint(point, all.slice(0, place));
    return wrong ? [{ ...wrong, path: [...path, 'time_points', place] }] : [];
  });
}

type TimePoint = NonNullable<WrittenReading['time_points']>[number];

/** What is read twice, or as the same time twice, would be paired with itself. Reviews may be several, each on its day. */
function wrongTimePoint(point: TimePoint, earlier: readonly TimePoint[]): Pick<Issue, 'code' | 'message'> | undefined {
  const { prefix = '', suffix = '', on, occasion } = point;
  if (prefix === '' && suffix === '') return { code: 'time-point-without-columns', message: 'expected a prefix or suffix that tells the columns of this time point from others; found neither' };
  if (earlier.some((other) => (other.prefix ?? '') === prefix && (other.suffix ?? '') === suffix)) return { code: 'time-point-twice', message: 'expected columns of its own; found those of another time point' };
  const isSame = (other: TimePoint) => other.occasion === occasion && (occasion !== 'review' || on === undefined || other.on === on);
  if (occasion === undefined || !earlier.some(isSame)) return undefined;
  return { code: 'occasion-twice', message: `expected each occasion once, but for reviews that have days of their own; found "${occasion}" again` };
}

/** One text must be one day: where two ways of writing days could both read it, nobody would know which did. */
function checkDates({ data }: WrittenConfig): readonly Issue[] {
  const written = [{ path: ['data', 'dates'], dates: data.dates }, ...writtenReadings(data).map(({ reading, path }) => ({ path: [...path, 'dates'], dates: reading.dates }))];
  return written.flatMap(({ path, dates = [] }) => {
    const lists = typeof dates === 'string' || Array.isArray(dates) ? [dates] : Object.values(dates);
    return lists.flatMap((list) => {
      const [one, other] = ambiguousFormats([list].flat());
      return one === undefined ? [] : [{ code: 'dates-ambiguous', path, message: `expected ways of writing days that can be told apart; found ${one} beside ${other}`, hint: 'say which column is written in which way, as in dates: { referred_on: dd/mm/yyyy, closed_on: mm/dd/yyyy }' }];
    });
  });
}

function checkSheets({ data }: WrittenConfig): readonly Issue[] {
  return writtenReadings(data).flatMap(({ reading: { file, sheet }, path }) =>
    sheet === undefined || isWorkbook(file) ? [] : [{ code: 'sheet-of-no-workbook', path: [...path, 'sheet'], message: 'expected a sheet only of an Excel workbook (.xlsx); found it beside another file' }]);
}

function checkSomeFile({ data }: WrittenConfig): readonly Issue[] {
  if (writtenReadings(data).length > 0) return [];
  return [{ code: 'no-data', path: ['data'], message: 'expected at least one data file, such as persons: { file: people.csv }; found none' }];
}

/** A file is opened once, so all readings of it must take it to be written in the same way. */
function checkDialects({ data }: WrittenConfig): readonly Issue[] {
  const readings = writtenReadings(data);
  return readings.flatMap(({ reading, path }) => {
    const first = readings.find((other) => other.reading.file === reading.file && other.reading.sheet === reading.sheet)?.reading ?? reading;
    return (['delimiter', 'encoding', 'header_line', 'skip_rows'] as const).flatMap((key) =>
      reading[key] === first[key] ? [] : [{ code: 'dialect-differs', path: [...path, key], message: `expected the same ${key} wherever ${reading.file} is named; found another` }]);
  });
}

/** Each grade begins below the one before it. */
function checkGrades({ completeness = {} }: WrittenConfig): readonly Issue[] {
  const { plain, care, incomplete } = { ...DEFAULT_GRADES, ...completeness };
  if (Number(plain) >= Number(care) && Number(care) >= Number(incomplete)) return [];
  return [{ code: 'grades-not-falling', path: ['completeness'], message: `expected plain at least care, and care at least incomplete; found ${plain}, ${care}, ${incomplete}` }];
}

/** A profile for the service's own eyes cannot be made to leave. */
function isLeaking({ profile, disclosure }: NonNullable<WrittenConfig['reports']>[number]): boolean {
  return profile !== undefined && reportProfile(profile).isInternal === true && disclosure !== undefined && disclosure !== 'internal';
}

/** Names become folders, so they are plain, and no two differ in capitals only. */
function checkReportNames({ reports = [] }: WrittenConfig): readonly Issue[] {
  const names = reports.map((report) => reportName(report).toLowerCase());
  return reports.flatMap((report, place) => {
    const name = reportName(report);
    if (isLeaking(report)) return [{ code: 'internal-leaves', path: ['reports', place, 'disclosure'], message: `expected disclosure: internal, as ${report.profile ?? ''} names people; found ${report.disclosure ?? ''}` }];
    const path = ['reports', place, 'name'];
    if (!/^[a-z0-9][a-z0-9_-]*$/i.test(name)) return [{ code: 'report-name', path, message: 'expected a name of letters, digits, - and _, as it becomes a folder; found another' }];
    if (names.indexOf(name.toLowerCase()) === place) return [];
    return [{ code: 'report-name-twice', path, message: `expected each report to have a name of its own; found "${name}" again` }];
  });
}
