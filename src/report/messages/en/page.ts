export interface DayParts {
  readonly year: number;
  readonly month: number;
  readonly date: number;
}

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** Words of the page itself, and the small pieces that sentences are made of. */
export const page = {
  title: 'What mattered to people, and what changed',
  subtitle: (period: string) => `Outcomes report, ${period}`,
  internalNotice: 'For internal use. Not for sharing.',
  skip: 'Skip to main content',
  contents: 'Contents',
  inShort: 'In short',
  periodLabel: 'Period',
  asAtLabel: 'Known up to',
  reportLabel: 'Report',
  reportFor: ({ name, recipient }: { readonly name: string; readonly recipient: string | null }) => (recipient === null ? name : `${name}, for ${recipient}`),
  disclosureLabel: 'Small numbers',
  completeness: 'Completeness',
  howCounted: 'How this is counted',
  howCountedOf: (title: string) => `How this is counted: ${title}`,
  key: 'Key',
  sameFigures: 'The same figures are in the table',
  scroll: (caption: string) => `${caption} (scrolls sideways)`,
  definitions: 'Definitions and sources',
  version: (version: string) => `Version ${version}`,
  sources: 'Sources',
  lineage: 'Where these figures come from',
  libraryVersion: 'Library version',
  runId: 'Run',
  configHash: 'Hash of the settings',
  notGiven: 'not given',
  files: { caption: 'Data files of this run', name: 'File', sha256: 'SHA-256', rows: 'Rows' },
  footer: 'Every figure here stands in a row of indicators.csv, with its definition, its counts and what was left out.',

  day: ({ year, month, date }: DayParts) => `${String(date)} ${MONTHS[month - 1] ?? ''} ${String(year)}`,
  /** Whole months, short enough to stand under a bar. */
  months: (start: DayParts, end: DayParts) => {
    const [from, until] = [start, end].map(({ month }) => (MONTHS[month - 1] ?? '').slice(0, 3));
    if (start.year !== end.year) return `${from ?? ''} ${String(start.year)} to ${until ?? ''} ${String(end.year)}`;
    return from === until ? `${from ?? ''} ${String(end.year)}` : `${from ?? ''} to ${until ?? ''} ${String(end.year)}`;
  },
  between: (lower: string, upper: string) => `between ${lower} and ${upper}`,
  of: (numerator: string, denominator: string) => `${numerator} of ${denominator}`,
  ofOnly: (denominator: string) => `of ${denominator}`,
  to: (from: string, until: string) => `${from} to ${until}`,
  leftOut: (parts: string) => `Left out to stay within the word limit: ${parts}.`,
  /** Parts of the summary, as the sentence above names them. */
  parts: { frame: 'title', headlines: 'some of the main figures', completeness: 'completeness', themes: 'goals by theme', people: 'people by where their goals went', rule: 'small numbers', limits: 'limits', unavailable: 'what is not available', different: 'why our numbers differ' },
  everybody: 'Everybody',
  list: (items: readonly string[]) => (items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1) ?? ''}`),
};
