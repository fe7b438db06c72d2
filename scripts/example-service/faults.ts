import type { Row } from './records.js';

/** Rows of each file, by file name. */
export type Tables = Readonly<Record<string, readonly Row[]>>;

/** One mistake of the kind that real exports contain, put in on purpose so that a check has something to find. */
interface Fault {
  readonly file: string;
  readonly says: string;
  readonly fits: (row: Row) => boolean;
  readonly spoil: (row: Row) => Row;
}

const answers = (row: Row, outcome: string): boolean => row['outcome'] === outcome && row['value'] !== null;

const faults: readonly Fault[] = [
  {
    file: 'forms.csv',
    says: 'PHQ5 is 9, and an answer is 0 to 3',
    fits: (row) => row['PHQ5'] !== null && String(row['Date Completed']).endsWith('/11/2024'),
    spoil: (row) => ({ ...row, PHQ5: 9 }),
  },
  {
    file: 'wellbeing.csv',
    says: 'the day 31/02/2025 does not exist',
    fits: (row) => row['ONS Happy'] !== null && String(row['Date Completed']).endsWith('/03/2025'),
    spoil: (row) => ({ ...row, 'Date Completed': '31/02/2025' }),
  },
  {
    file: 'wellbeing.csv',
    says: 'person P9001 is not in people.csv',
    fits: (row) => row['ONS Happy'] !== null && String(row['Date Completed']).endsWith('/09/2024'),
    spoil: (row) => ({ ...row, 'Client ID': 'P9001' }),
  },
  {
    file: 'outcomes.csv',
    says: 'the day lies a year too early, before the referral',
    fits: (row) => answers(row, 'leaving-the-house') && String(row['on']).startsWith('2025-04'),
    spoil: (row) => ({ ...row, on: String(row['on']).replace('2025', '2023') }),
  },
  {
    file: 'outcomes.csv',
    says: 'houseboat is not a state of housing-status',
    fits: (row) => answers(row, 'housing-status') && String(row['on']).startsWith('2024-08'),
    spoil: (row) => ({ ...row, value: 'houseboat' }),
  },
  {
    file: 'goal_ratings.csv',
    says: 'the rating is 11, and goal-progress ends at 10',
    fits: (row) => row['value'] === 8 && String(row['on']).startsWith('2024-12'),
    spoil: (row) => ({ ...row, value: 11 }),
  },
];

/** Tables in which the first row that fits each fault is spoilt, and what was done, with file and line. */
export const withFaults = (tables: Tables): { readonly tables: Tables; readonly problems: readonly string[] } => {
  const spoilt: Record<string, readonly Row[]> = { ...tables };
  const problems = faults.map(({ file, says, fits, spoil }) => {
    const rows = spoilt[file] ?? [];
    const place = rows.findIndex(fits);
    if (place < 0) throw new Error(`no row of ${file} fits the fault: ${says}`);
    spoilt[file] = rows.map((row, at) => (at === place ? spoil(row) : row));
    return `${file}, line ${place + 2}: ${says}`;
  });
  return { tables: spoilt, problems };
};
