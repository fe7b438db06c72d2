import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pick, stream } from '../scripts/example-service/random.js';

const COMMAND = join(import.meta.dirname, '..', 'dist', 'cli.js');
const ROUNDS = 3;

const CONFIG = `service: { name: Bench (invented data) }
period: { start: 2024-04-01, end: 2025-03-31 }
as_at: 2025-06-30
data:
  folder: .
  persons: { file: people.csv }
  assessments: [{ file: forms.csv, instrument: phq-9 }]
  goals: { file: goals.csv }
  goal_ratings: { file: ratings.csv }
indicators: [core]
breakdowns: [area, sex, theme]
reports: [{ name: commissioner, disclosure: nhs-star-7 }]
`;

/**
 * How long the built command takes for a report (core indicators, three breakdowns, HTML, CSV and workbook, disclosed and
 * audited) on the files of the jobs, beside both jobs together: the middle one of three runs.
 */
export function reportTime(folder: string, bothJobs: number): string {
  if (!existsSync(COMMAND)) return 'report: not measured, as there is no built command (npm run build)';
  writeFileSync(join(folder, 'people.csv'), withSex(readFileSync(join(folder, 'persons.csv'), 'utf8')));
  writeFileSync(join(folder, 'whatmatters.config.yaml'), CONFIG);
  const times = Array.from({ length: ROUNDS }, () => timeOfOne(folder)).sort((one, other) => one - other);
  const time = times[Math.floor(ROUNDS / 2)] ?? Number.NaN;
  return `report: ${time.toFixed(0)} ms from start to end (${times.map((each) => each.toFixed(0)).join(', ')}), ${(time / bothJobs).toFixed(2)} × both jobs\n`;
}

function timeOfOne(folder: string): number {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, [COMMAND, 'report', '--config', join(folder, 'whatmatters.config.yaml'), '--out', join(folder, 'out'), '--quiet'], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`report: ${stderr}`);
  return performance.now() - start;
}

/** A third breakdown, beside area and theme. */
function withSex(persons: string): string {
  const random = stream('bench report');
  return persons.split(/\r?\n/).map((row, place) => (row === '' ? '' : `${row},${place === 0 ? 'sex' : pick(random, ['Female', 'Male'])}`)).join('\n');
}
