import { CONTENDERS, type ContenderName } from './build.js';
import type { Job } from './jobs.js';
import type { Measured } from './run-one.js';

interface Results {
  readonly job: Job;
  readonly people: number;
  readonly rounds: number;
  readonly found: ReadonlyMap<ContenderName, readonly Measured[]>;
}

/** One table in Markdown: medians, and their ratios to the floor and to DuckDB. */
export function tableOf({ job, people, rounds, found }: Results): string {
  const time = (name: ContenderName) => median(found.get(name), 'milliseconds');
  const whole = (name: ContenderName) => median(found.get(name), 'whole');
  const cpu = (name: ContenderName) => median(found.get(name), 'cpu');
  const rows = [...found].map(([name, runs]) => [
    CONTENDERS[name],
    time(name).toFixed(0),
    `${Math.min(...runs.map(({ milliseconds }) => milliseconds)).toFixed(0)} to ${Math.max(...runs.map(({ milliseconds }) => milliseconds)).toFixed(0)}`,
    ratio(time(name), time('floor')),
    ratio(time(name), time('duckdb')),
    whole(name).toFixed(0),
    ratio(whole(name), whole('duckdb')),
    cpu(name).toFixed(0),
    ratio(cpu(name), cpu('duckdb')),
    median(runs, 'memory').toFixed(0),
  ]);
  const head = ['', 'ms', 'range', '× floor', '× DuckDB', 'process ms', '× DuckDB', 'CPU ms', '× DuckDB', 'peak MB'];
  const lines = [head, head.map((_, place) => (place === 0 ? '---' : '---:')), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
  return `${job.toUpperCase()}, ${people.toLocaleString('en')} people, median of ${rounds} rounds\n\n${lines.join('\n')}\n`;
}

/** The middle one of all runs. */
export function median(runs: readonly Measured[] | undefined, what: 'milliseconds' | 'whole' | 'cpu' | 'memory'): number {
  const ordered = (runs ?? []).map((run) => run[what]).sort((one, other) => one - other);
  return ordered[Math.floor(ordered.length / 2)] ?? Number.NaN;
}

function ratio(one: number, other: number): string {
  return Number.isNaN(other) ? '' : (one / other).toFixed(2);
}
