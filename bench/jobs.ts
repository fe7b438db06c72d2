import { formatDay } from '../src/records/day.js';

/** The figures of a job: what is counted → its numbers. All contenders must come to the same. */
export type Cells = Readonly<Record<string, readonly number[]>>;

/**
 * T1: forms → PHQ-9 with validation and prorating, first and last paired, reliable change, caseness, recovery, by area and
 * month of the last form. T2: ratings → first and last of each goal, goals by domain and people by area, with the goals
 * behind every cell.
 */
export const JOBS = ['t1', 't2'] as const;
export type Job = (typeof JOBS)[number];

/** What one contender does: both jobs, from the files in a folder. */
export type Contender = Readonly<Record<Job, (folder: string) => Promise<Cells> | Cells>>;

export const MONTHS = ['2024-04', '2024-05', '2024-06', '2024-07', '2024-08', '2024-09', '2024-10', '2024-11', '2024-12', '2025-01', '2025-02', '2025-03'];

/** The last day of a month such as `2024-04`. */
export function lastOf(month: string): `${number}-${number}-${number}` {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return formatDay(Date.UTC(year, number, 0) / 86_400_000);
}

/** One person, area and month, as the contenders that are written by hand add them up. */
export interface PairedSums {
  /** Forms of somebody with a valid baseline; those with a follow-up too; what their changes add up to. */
  baselines: number;
  pairs: number;
  change: number;
  improved: number;
  cases: number;
  recovered: number;
}

export function cellsOfPairs(key: string, { baselines, pairs, change, improved, cases, recovered }: PairedSums): Cells {
  return {
    [`paired ${key}`]: [pairs, baselines],
    [`change ${key}`]: [pairs, rounded(change / pairs)],
    [`improved ${key}`]: [improved, pairs],
    [`recovered ${key}`]: [recovered, cases],
  };
}

/** Sums of decimals in another order differ in their last bits. */
export function rounded(value: number): number {
  return Number(value.toFixed(9));
}

/** The cell whose goals are named, and how many of them at most. */
export const DRILL = { domain: 'housing', outcome: 'moved-away', first: 50 };

/** Numbers of goal ids, so that those of one cell can be compared; of long ids, which stand in no order that SQL knows, only how many there are. */
export function drilled(goalIds: readonly string[]): Cells {
  return { [`goals of ${DRILL.domain} ${DRILL.outcome}`]: goalIds.map((id) => Number(id.slice(1)) || 0) };
}
