import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { folderWith, runCli } from './run-cli.js';

/** Exports with the headers that the config of the README names, and ours where it names none. */
const FILES = {
  'people.csv': 'Client ID,Age band\n1,25-34\n',
  'episodes.csv': 'episode_id,person_id,referred_on,started_on,closed_on,closure\ne1,1,2024-05-01,2024-05-02,2024-09-01,planned\n',
  'contacts.csv': 'episode_id,on,attended\ne1,2024-05-02,yes\n',
  'forms.csv': `Client ID,Date,${[1, 2, 3, 4, 5, 6, 7, 8, 9].map((item) => `PHQ${item}`).join(',')}\n1,03/05/2024,1,1,1,1,1,1,1,1,0\n`,
  'goals.csv': 'goal_id,person_id,statement,scale,set_on,domain\ng1,1,Sing in a choir again,attainment,2024-05-02,social\n',
};

test('the config of the README works as it is written', async () => {
  const [, config = ''] = /```yaml\n(service:[\s\S]*?)```/.exec(readFileSync('README.md', 'utf8')) ?? [];
  const { status, stdout } = await runCli(['check', '--config', 'c.yaml', '--json'], { cwd: folderWith({ ...FILES, 'c.yaml': config }) });
  const { issues, summary } = JSON.parse(stdout) as { readonly issues: readonly object[]; readonly summary: { readonly records: readonly { readonly read: number; readonly used: number }[] } };
  expect([status, issues]).toEqual([0, []]);
  expect(summary.records.map(({ read, used }) => [read, used])).toEqual(Array(5).fill([1, 1]));
});
