/**
 * Our end-to-end jobs beside the floor, DuckDB and arquero, in turn, each in a process of its own: npm run bench
 * Times differ between machines and hours; the ratios, measured in one run, are what to compare.
 *
 *   npm run bench -- [--people 10000,100000] [--million] [--rounds 5] [--only whatmatters,duckdb] [--crlf] [--long-ids]
 *     [--before 3]   does each job so many times before, in the same process, as a service that keeps running does
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { builtContenders, CONTENDERS, SCORE_ALONE, type ContenderName } from './build.js';
import { differences } from './compare.js';
import { writeData } from './data.js';
import { JOBS, type Job } from './jobs.js';
import type { Measured } from './run-one.js';
import { reportTime } from './report.js';
import { median, tableOf } from './table.js';
import { unusualTimes } from './unusual.js';

const { values: options } = parseArgs({
  options: {
    people: { type: 'string', default: '10000,100000' },
    million: { type: 'boolean', default: false },
    rounds: { type: 'string', default: '5' },
    only: { type: 'string' },
    crlf: { type: 'boolean', default: false },
    'long-ids': { type: 'boolean', default: false },
    before: { type: 'string', default: '0' },
  },
});

/** A report is measured at this size. */
const REPORT_AT = 100_000;

/** Beyond this, arquero needs more memory than it is worth. */
const ARQUERO_UP_TO = 100_000;

const sizes = [...options.people.split(',').map(Number), ...(options.million ? [1_000_000] : [])];
const folder = mkdtempSync(join(tmpdir(), 'whatmatters-bench-'));
const pathOf = await builtContenders(join(folder, 'contenders'));
const names = (Object.keys(CONTENDERS) as ContenderName[]).filter((name) => options.only?.split(',').includes(name) ?? true);

function run(name: ContenderName, job: Job, data: string): Measured {
  const start = performance.now();
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--max-old-space-size=8192', pathOf(name), job, data, options.before], { encoding: 'utf8', maxBuffer: 1 << 26 });
  if (status !== 0) throw new Error(`${name} ${job}: ${stderr}`);
  return { ...(JSON.parse(stdout) as Omit<Measured, 'whole'>), whole: performance.now() - start };
}

/** Rounds begin with another contender each, so that nobody is always first. */
function measure(job: Job, people: number, data: string): ReadonlyMap<ContenderName, readonly Measured[]> {
  const taking = names.filter((name) => (name !== 'arquero' || people <= ARQUERO_UP_TO) && (name !== 'floor' || !(options.crlf || options['long-ids'])));
  const found = new Map(taking.map((name): [ContenderName, Measured[]] => [name, []]));
  for (let round = 0; round < Number(options.rounds); round += 1) {
    taking.forEach((_, turn) => {
      const name = taking[(turn + round) % taking.length] as ContenderName;
      found.get(name)?.push(run(name, job, data));
    });
  }
  return found;
}

console.log(`${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, ${(totalmem() / 2 ** 30).toFixed(0)} GB, Node ${process.version}, load ${loadavg().map((load) => load.toFixed(1)).join(' ')}\n`);
let isSame = true;
for (const people of sizes) {
  const data = join(folder, String(people));
  mkdirSync(data);
  writeData(data, { people, lineEnd: options.crlf ? '\r\n' : '\n', longIds: options['long-ids'] });
  let bothJobs = 0;
  for (const job of JOBS) {
    const found = measure(job, people, data);
    console.log(tableOf({ job, people, rounds: Number(options.rounds), found }));
    const wrong = differences(found);
    isSame &&= wrong.length === 0;
    bothJobs += median(found.get('whatmatters'), 'milliseconds');
    console.log(wrong.length === 0 ? 'All results are equal.\n' : `Results differ:\n${wrong.join('\n')}\n`);
  }
  if (people === REPORT_AT && names.includes('whatmatters')) console.log(reportTime(data, bothJobs));
  rmSync(data, { recursive: true });
}
if (names.includes('whatmatters')) console.log(unusualTimes());
console.log(spawnSync(process.execPath, [pathOf(SCORE_ALONE)], { encoding: 'utf8' }).stdout.trim());
console.log(`load ${loadavg().map((load) => load.toFixed(1)).join(' ')}`);
rmSync(folder, { recursive: true });
process.exitCode = isSame ? 0 : 1;
