import { describe, expect, it } from 'vitest';
import { folderWith, runCli } from './run-cli.js';

const people = Array.from({ length: 30 }, (_, place) => place);
const files = (more: string) => ({
  'c.yaml': `service: { name: Test service (invented) }\nperiod: { start: 2024-04-01, end: 2025-03-31 }\ndata: { persons: { file: p.csv }, episodes: { file: e.csv } }\nindicators: [access]\n${more}`,
  'p.csv': `person_id,sex,age\n${people.map((place) => `p${place},${place < 12 ? 'F' : 'Male'},${place === 29 ? '' : 20 + place}\n`).join('')}`,
  'e.csv': `episode_id,person_id,referred_on,started_on,funding\n${people.map((place) => `e${place},p${place},2024-06-01,2024-06-03,${place < 15 ? 'icb' : 'council'}\n`).join('')}`,
});
const run = (command: string, more: string, ...options: readonly string[]) => {
  const cwd = folderWith(files(more));
  return runCli([command, '--config', 'c.yaml', ...(command === 'report' ? ['--out', 'out'] : []), ...options], { cwd });
};

describe('a population that nobody is in', () => {
  const asks = (population: string) => `reports: [{ name: funder, population: ${population} }]\n`;

  it('is told by check and report, with what no record has, and with nothing of the data', async () => {
    const [checked, reported] = await Promise.all(['check', 'report'].map((command) => run(command, asks('{ episode: { funding: ICB } }'))));
    const line = 'nobody is in the report "funder": no record has episode: { funding: ICB }, in just these letters and capitals';
    expect(checked?.stdout).toContain(line);
    expect(reported?.stderr).toContain(`warning: ${line}`);
    expect(`${checked?.stdout ?? ''}${reported?.stderr ?? ''}`).not.toMatch(/icb|council/);
  });

  it('is told where each value is there, and nobody has both', async () => {
    expect((await run('check', asks('{ person: { sex: Male }, episode: { funding: council } }'))).stdout).not.toContain('nobody is in');
    expect((await run('check', asks('{ person: { sex: F }, episode: { funding: council } }'))).stdout).toContain('nobody is in the report "funder": no record has all that its population asks for');
  });
});

it('counts the values that are no codes of the set a breakdown is shown in, where they are people’s', async () => {
  const { stdout } = await run('check', 'breakdowns: [{ attribute: age, groups: age-bands }, { attribute: sex, groups: sex }]\n');
  expect(stdout).toContain('  29 of 29 values in age are no code of age-bands, and stand together as one group');
  expect(stdout).toContain('  12 of 30 values in sex are no code of sex, and stand together as one group');
});

it('refuses an as-at day before the period: nothing of it was known then', async () => {
  for (const command of ['report', 'check']) {
    const { status, stderr } = await run(command, '', '--as-at', '2024-01-01');
    expect([status, stderr]).toEqual([2, expect.stringContaining('expected an as-at day on or after the first day of the period, 2024-04-01; found 2024-01-01')]);
  }
  expect((await run('check', '', '--as-at', '2024-04-01')).status).toBe(0);
});
