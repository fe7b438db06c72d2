import type { Day } from '../../records/day.js';
import type { RecordKind } from '../../records/fields.js';
import { columnName, FIELDS } from '../../records/fields.js';
import type { Delimiter } from '../../readers/csv-rows.js';
import type { TimePoint } from '../../readers/read-options.js';
import { DEFAULT_GRADES, type CompletenessGrades, type External } from '../../indicators/index.js';
import { reportProfile, type ReportProfile } from '../../report/profiles.js';
import type { ChosenBreakdown, ChosenIndicators, Config, DataFile, ReportConfig } from './config.js';
import type { WrittenConfig, WrittenReading } from './config-schema.js';

/** Figures leave under this small-number rule where a report names none. */
const DEFAULT_DISCLOSURE = 'nhs-star-7';

/** A written config with its defaults filled in, in the words of the program. */
export function configOf(written: WrittenConfig): Config {
  const { service, period, pairing, definitions = [], prorate = [], breakdowns = [] } = written;
  const { start, end, by } = period;
  return {
    service: defined<Config['service']>(service),
    period: { start: start as Day, end: end as Day, ...(by && { by }) },
    asAt: (written.as_at ?? end) as Day,
    data: { folder: written.data.folder ?? '.', files: dataFiles(written.data) },
    definitions,
    prorate,
    ...(pairing && { pairing }),
    indicators: (written.indicators ?? [{ set: 'core' }]).map(chosenOf),
    breakdowns: breakdowns.map((one) => defined<ChosenBreakdown>(one)),
    externals: Object.fromEntries(Object.entries(written.externals ?? {}).map(([name, external]) => [name, defined<External>(external)])),
    grades: { ...DEFAULT_GRADES, ...defined<Partial<CompletenessGrades>>(written.completeness ?? {}) },
    reports: (written.reports ?? [{ name: 'report' }]).map((report) => reportOf(report, written.indicators === undefined)),
  };
}

/** Every reading the config asks for with its place in it, in the order of the record contract. */
export function writtenReadings(data: WrittenConfig['data']): readonly { readonly kind: RecordKind; readonly reading: WrittenReading; readonly path: DataFile['path'] }[] {
  return (Object.keys(FIELDS) as RecordKind[]).flatMap((kind) => {
    const readings = (data[columnName(kind)] ?? []) as readonly WrittenReading[];
    return readings.map((reading, place) => ({ kind, reading, path: ['data', columnName(kind), place] }));
  });
}

function dataFiles(data: WrittenConfig['data']): readonly DataFile[] {
  return writtenReadings(data).map(({ kind, reading, path }) => {
    const { file, instrument, outcome, occasion, scale, goal, columns, codes, sheet, time_points: timePoints, header_line: headerLine, skip_rows: skipRows } = reading;
    return defined<DataFile>({
      kind,
      file,
      path,
      instrument,
      outcome,
      occasion,
      scale,
      goal,
      columns,
      codes,
      timePoints: timePoints?.map((point) => defined<TimePoint>(point)),
      dates: datesOf(reading.dates, data.dates),
      sheet,
      headerLine,
      skipRows,
      only: reading.only && Object.fromEntries(Object.entries(reading.only).map(([header, texts]) => [header, texts ?? []])),
      delimiter: delimiterOf(reading.delimiter ?? data.delimiter),
      encoding: reading.encoding ?? data.encoding,
    });
  });
}

/** Columns that a file says nothing of are written like those of the other files. */
function datesOf(own: WrittenReading['dates'], all: WrittenConfig['data']['dates']): DataFile['dates'] {
  if (own === undefined || typeof own === 'string' || Array.isArray(own)) return own ?? all;
  return { ...(all && { default: all }), ...own };
}

function delimiterOf(written: WrittenReading['delimiter']): Delimiter | undefined {
  return written === 'tab' ? '\t' : written;
}

function chosenOf({ set, pairing, mixed }: NonNullable<WrittenConfig['indicators']>[number]): ChosenIndicators {
  return { set, ...(pairing && { pairing }), ...(mixed && { mixed }) };
}

type WrittenReport = NonNullable<WrittenConfig['reports']>[number];

/** The name of a report that has none is its profile's. */
export function reportName({ name, profile }: Pick<WrittenReport, 'name' | 'profile'>): string {
  return name ?? profile ?? 'report';
}

/** Where a config names no indicators, the profile's are shown; what is for the service's own eyes is exact. */
function reportOf({ published = [], disclosure, summary_words: ownWords, ...written }: WrittenReport, usesProfile: boolean): ReportConfig {
  const profile: ReportProfile | undefined = written.profile && reportProfile(written.profile);
  const { population, breakdowns } = written;
  const indicators = written.indicators ?? (usesProfile ? profile?.indicators.map((set) => ({ set })) : undefined);
  const summaryWords = ownWords ?? profile?.summaryWords;
  const own = { population: population && defined(population), indicators: indicators?.map(chosenOf), breakdowns: breakdowns?.map((one) => defined<ChosenBreakdown>(one)) };
  return { ...defined<Omit<ReportConfig, 'published' | 'disclosure'>>({ ...written, ...own, name: reportName(written), summaryWords }), disclosure: disclosure ?? disclosureOf(profile), published };
}

function disclosureOf(profile: ReportProfile | undefined): string {
  return profile?.isInternal ? 'internal' : DEFAULT_DISCLOSURE;
}

/** Without the keys that have no value. */
function defined<Result extends object>(value: { readonly [Key in keyof Result]: Result[Key] | undefined }): Result {
  return Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== undefined)) as Result;
}
