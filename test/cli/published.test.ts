import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesIn, folderWith, runCli } from './run-cli.js';

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
  expect(stderr).toMatch(/^error: report "board" may not leave: beside figures published earlier \(report "board"\), .*publish them with the next period/);
  expect(stderr).not.toContain('of this run');
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
  const folderOf = (others: number, text = config) => folderWith({ 'c.yaml': text, 'e.csv': episodes(others) });
  const reportIn = (folder: string, out: string, ...more: readonly string[]) => runCli(['report', '--config', join(folder, 'c.yaml'), '--out', join(folder, out), '--quiet', ...more]);
  const run = (others: number, ...more: readonly string[]) => reportIn(folderOf(others), 'out', ...more);

  it('may not leave where the few that one leaves out would be told by the other', async () => {
    const { status, stderr } = await run(3);
    expect([status, stderr]).toEqual([1, expect.stringMatching(/single out fewer people than may be shown.*a2-people-referred/s)]);
    // Two reports of one run are no files that were published earlier.
    expect(stderr).toMatch(/^error: report "icb" may not leave: beside report "everybody" of this run, .*; leave one of these reports out/);
    expect(stderr).not.toMatch(/published|next period/);
    expect(stderr).toContain('held to what "everybody" of this run tells');
    expect((await run(20)).status).toBe(0);
  });

  it('are the same one by one: each is held to those before it, which are not written', async () => {
    const alone = await run(3, '--report', 'icb');
    expect([alone.status, alone.stderr]).toEqual([1, expect.stringMatching(/single out fewer people than may be shown.*a2-people-referred/s)]);
    expect((await run(3, '--report', 'everybody')).status).toBe(0);
    const folder = folderOf(9);
    expect((await reportIn(folder, 'all')).status).toBe(0);
    expect((await reportIn(folder, 'one', '--report', 'icb')).status).toBe(0);
    expect(readdirSync(join(folder, 'one'))).toEqual(['icb']);
    expect(filesIn(join(folder, 'one', 'icb'))).toEqual(filesIn(join(folder, 'all', 'icb')));
  });

  it('are not held to one that stays in the house, or that may not leave itself', async () => {
    const internal = folderOf(3, config.replace('recipient: Board, disclosure: nhs-fft', 'disclosure: internal'));
    expect((await reportIn(internal, 'out', '--report', 'icb')).status).toBe(0);
    expect((await run(3, '--report', 'icb', '--disclosure', 'internal')).status).toBe(0);
    // The second is refused beside the first; the third says what the first says.
    const third = '  - { name: trust, recipient: Trust, disclosure: nhs-fft }\n';
    expect((await reportIn(folderOf(3, config + third), 'out', '--report', 'icb')).status).toBe(1);
    expect((await reportIn(folderOf(3, config + third), 'out', '--report', 'trust')).status).toBe(0);
  });
});
