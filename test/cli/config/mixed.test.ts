import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { folderWith, runCli } from '../run-cli.js';

const configOf = (indicators: string) => [
  'service: { name: Made up }',
  'period: { start: 2025-01-01, end: 2025-03-31 }',
  'data: { persons: { file: people.csv }, episodes: { file: episodes.csv } }',
  `indicators: [ ${indicators} ]`,
  'reports: [ { name: ours, disclosure: internal }, { name: apart, disclosure: internal, indicators: [ nhs-talking-therapies ] } ]',
].join('\n');

const files = { 'people.csv': 'person_id\np1\n', 'episodes.csv': 'episode_id,person_id,referred_on\ne1,p1,2025-01-06\n' };

it('a rule for mixed courses is one that the set has, else nothing is read', async () => {
  const cwd = folderWith({ ...files, 'c.yaml': configOf('{ set: core, mixed: neither }') });
  const { status, stderr } = await runCli(['check', '--config', 'c.yaml'], { cwd });
  expect(status).toBe(2);
  expect(stderr).toContain('indicators.0.mixed: expected the name of a rule of core for mixed courses; found "neither" (known are apart)');
});

it('each report names the version that its own rule made', async () => {
  const cwd = folderWith({ ...files, 'c.yaml': configOf('{ set: nhs-talking-therapies, mixed: deterioration }') });
  expect((await runCli(['report', '--config', 'c.yaml', '--out', 'out', '--quiet'], { cwd })).status).toBe(0);
  const versionsOf = (report: string) => (JSON.parse(readFileSync(join(cwd, 'out', report, 'manifest.json'), 'utf8')) as { definitions: Record<string, string> }).definitions;
  const [ours, apart] = ['ours', 'apart'].map((report) => versionsOf(report)['tt-reliable-deterioration']);
  expect(ours).toMatch(/^1\.0\.0\+[0-9a-f]{12}$/);
  expect(ours).not.toBe(apart);
  expect(versionsOf('ours')['tt-mixed']).toBe(versionsOf('apart')['tt-mixed']);
});
