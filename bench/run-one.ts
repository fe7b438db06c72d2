import type { Cells, Contender, Job } from './jobs.js';

/** What one run of one contender took. */
export interface Measured {
  /** From opening the files to the finished figures. */
  readonly milliseconds: number;
  /** From the start of the process to its end, with loading the code: what somebody at a command line waits for. */
  readonly whole: number;
  /** User and system time of the whole process; of a job that was done before in it, of that job. */
  readonly cpu: number;
  /** Peak resident memory in MB. */
  readonly memory: number;
  readonly cells: Cells;
}

/**
 * Runs one job in this process and prints what it took as one line of JSON. Arguments: the job, the folder, and how many times to do the
 * same before.
 */
export async function runOne(contender: Contender): Promise<void> {
  const [, , job, folder = '.', before = '0'] = process.argv;
  for (let time = 0; time < Number(before); time += 1) await contender[job as Job](folder);
  const used = before === '0' ? undefined : process.cpuUsage();
  const start = performance.now();
  const cells = await contender[job as Job](folder);
  const milliseconds = performance.now() - start;
  const { user, system } = process.cpuUsage(used);
  const measured: Omit<Measured, 'whole'> = { milliseconds, cpu: (user + system) / 1000, memory: process.resourceUsage().maxRSS / 1024, cells };
  process.stdout.write(`${JSON.stringify(measured)}\n`, () => process.exit(0));
}
