import type { Cells, Contender, Job } from './jobs.js';

/** What one run of one contender took. */
export interface Measured {
  /** From opening the files to the finished figures. */
  readonly milliseconds: number;
  /** User and system time of the whole process. */
  readonly cpu: number;
  /** Peak resident memory in MB. */
  readonly memory: number;
  readonly cells: Cells;
}

/** Runs one job in this process and prints what it took as one line of JSON. Arguments: the job and the folder. */
export async function runOne(contender: Contender): Promise<void> {
  const [, , job, folder = '.'] = process.argv;
  const start = performance.now();
  const cells = await contender[job as Job](folder);
  const milliseconds = performance.now() - start;
  const { user, system } = process.cpuUsage();
  const measured: Measured = { milliseconds, cpu: (user + system) / 1000, memory: process.resourceUsage().maxRSS / 1024, cells };
  process.stdout.write(`${JSON.stringify(measured)}\n`, () => process.exit(0));
}
