/** A file that a report may write, beside its manifest. */
export type ReportFileName = 'report.html' | 'indicators.xlsx' | 'indicators.csv' | 'datapackage.json' | 'summary.md';

/** What kind of report: which sections and files it has, and which indicators where a config names none. */
export interface ReportProfile {
  readonly id: string;
  /** Ids of sections; all of them when left out. */
  readonly sections?: readonly string[];
  readonly files: readonly ReportFileName[];
  /** Ids of indicator sets. */
  readonly indicators: readonly string[];
  /** Most words of the summary, where a config names no limit. */
  readonly summaryWords?: number;
  /** For the service's own eyes: exact, with the list of what is to be done, which names people. */
  readonly isInternal?: true;
  readonly source: string;
}

const EVERY_FILE = ['report.html', 'indicators.xlsx', 'indicators.csv', 'datapackage.json', 'summary.md'] as const;
const GOALS = ['reach', 'wanted', 'happened', 'completeness'] as const;

/**
 * The profiles of reports. Wherever an outcome is told, its completeness is too: a test holds it. What small and large
 * grants, quarterly contracts and boards ask for is from published guidance of funders; the choice of sections is ours.
 */
export const reportProfiles = {
  'grant-light': {
    id: 'grant-light', sections: [...GOALS, 'methods'], files: ['report.html', 'summary.md'], indicators: ['core'], summaryWords: 400,
    source: 'Decision: grants of up to £5,000 ask for outputs, who took part and one or two outcomes, in any form (Harpur Trust, National Lottery Community Fund).',
  },
  'grant-full': {
    id: 'grant-full', sections: [...GOALS, 'instruments', 'outcomes', 'groups', 'quality', 'why-different', 'methods'], files: EVERY_FILE, indicators: ['core', 'wellbeing'], summaryWords: 800,
    source: 'Decision: larger grants ask for a breakdown by age, sex and ethnic group and for data about most of those who took part (Harpur Trust).',
  },
  'commissioner-quarterly': {
    id: 'commissioner-quarterly', files: EVERY_FILE, indicators: ['core', 'wellbeing'],
    source: 'Decision: everything, so that a commissioner can check it line by line.',
  },
  board: {
    id: 'board', sections: [...GOALS, 'instruments', 'outcomes', 'open', 'quality', 'methods'], files: ['report.html', 'indicators.xlsx', 'summary.md'], indicators: ['core', 'wellbeing'], summaryWords: 600,
    source: 'Decision: trustees read what was wanted, what became of it and how far the data can be trusted; groups and detail are for the commissioner.',
  },
  'internal-caseload': {
    id: 'internal-caseload', sections: [...GOALS, 'open', 'quality'], files: ['report.html', 'indicators.csv', 'datapackage.json'], indicators: ['core'], isInternal: true,
    source: 'Decision: workers who see what is missing record more of it; exact, and never shared.',
  },
} as const satisfies Readonly<Record<string, ReportProfile>>;

export type ReportProfileId = keyof typeof reportProfiles;

/** A profile by its id. */
export function reportProfile(id: ReportProfileId): ReportProfile {
  return reportProfiles[id];
}
