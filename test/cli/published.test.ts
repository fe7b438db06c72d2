import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith, runCli } from './run-cli.js';

const config = (end: string, published: string) => `
service: { name: Invented }
period: { start: 2025-01-01, end: ${end} }
data: { folder: ., episodes: { file: episodes.csv } }
indicators: [access]
reports: [{ name: board, disclosure: nhs-fft, published: [${published}] }]
`;
const episodes = (count: number) => ['episode_id,person_id,referred_on', ...Array.from({ length: count }, (_, place) => `e${place},p${place},2025-${place < 41 ? '01' : '05'}-10`)].join('\n');

it('refuses figures that would single out a few people beside a published file, and names them without a number', async () => {
  const folder = folderWith({ 'episodes.csv': episodes(43), 'first.yaml': config('2025-03-31', ''), 'second.yaml': config('2025-06-30', 'first/indicators.csv') });
  const report = (name: string) => runCli(['report', '--config', join(folder, `${name}.yaml`), '--out', join(folder, name), '--quiet']);
  expect((await report('first')).status).toBe(0);
  const { status, stderr } = await report('second');
  expect([status, stderr]).toEqual([1, expect.stringMatching(/a1-referrals-received, 2025-01-01 to 2025-06-30/)]);
  expect(stderr).toMatch(/publish them with the next period/);
  expect(stderr).not.toMatch(/\b(?:2|41|43)\b(?!-)/);
  expect(readdirSync(folder)).not.toContain('second');
});

describe('reports of one run, for two recipients', () => {
  const episodes = (others: number) => `episode_id,person_id,referred_on,funding_stream\n${Array.from({ length: 38 + others }, (_, place) => `e${place},p${place},2025-01-${String(2 + (place % 20)).padStart(2, '0')},${place < 38 ? 'icb' : 'council'}`).join('\n')}\n`;
  const config = `service: { name: Invented }
period: { start: 2025-01-01, end: 2025-03-31 }
data: { episodes: { file: e.csv } }
indicators: [access]
reports:
  - { name: everybody, recipient: Board, disclosure: nhs-fft }
  - { name: icb, recipient: ICB, disclosure: nhs-fft, population: { episode: { funding_stream: icb } } }
`;
  const run = async (others: number) => {
    const folder = folderWith({ 'c.yaml': config, 'e.csv': episodes(others) });
    return runCli(['report', '--config', join(folder, 'c.yaml'), '--out', join(folder, 'out'), '--quiet']);
  };

  it('may not leave where the few that one leaves out would be told by the other', async () => {
    const { status, stderr } = await run(3);
    expect([status, stderr]).toEqual([1, expect.stringMatching(/single out fewer people than may be shown.*a2-people-referred/s)]);
    expect((await run(20)).status).toBe(0);
  });
});
