import { join } from 'node:path';
import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { measuresOf } from '../../src/definitions/index.js';
import { goalScales, instruments, outcomes } from '../../src/generated/all.js';
import { checkAgainst } from '../../src/indicators/check-against.js';
import { columnsRead } from '../../src/indicators/columns-read.js';
import { indicatorSets } from '../../src/indicators/index.js';
import { columnName, FIELDS } from '../../src/records/fields.js';
import { parseIndicatorSet } from '../../src/schema/index.js';
import { folderWith, runCli } from './run-cli.js';

const all = Object.values(indicatorSets).flatMap((set) => set.indicators);

describe('the list', () => {
  test('has every set, and a line for every indicator', async () => {
    const { status, stdout } = await runCli(['indicators']);
    expect(status).toBe(0);
    for (const { id, statistic } of all) expect(stdout).toMatch(new RegExp(`^${id} +\\w+ +${statistic} `, 'm'));
  });

  test('as JSON holds definitions that can stand in a file, with the columns each one reads', async () => {
    const { stdout } = await runCli(['indicators', 'delivery', '--json']);
    const [set] = [JSON.parse(stdout) as { readonly indicators: readonly { readonly definition: unknown; readonly columns: readonly string[] }[] }];
    const own = { kind: 'indicator-set', id: 'copied', title: { en: 'Copied' }, indicators: set.indicators.map(({ definition }) => definition) };
    expect(parseIndicatorSet(own).issues).toEqual([]);
    expect(set.indicators.every(({ columns }) => columns.length > 0)).toBe(true);
  });

  test('names columns that the standard data package has', () => {
    const known = Object.entries(FIELDS).flatMap(([kind, fields]) => Object.keys(fields).map((field) => `${columnName(kind)}.${columnName(field)}`));
    const named = [...new Set(all.flatMap(columnsRead))].filter((column) => !/^persons\.|\(|any attribute|items or scores/.test(column));
    expect(named.filter((column) => !known.includes(column))).toEqual([]);
  });
});

describe('one', () => {
  test('is shown with who is left out, what it must be shown with, its columns and sources', async () => {
    const { stdout } = await runCli(['indicators', 'g5-making-progress']);
    for (const part of ['proportion of persons, counted in the period by closed', 'no-goal-reviewed:', 'Always shown with g7-going-backwards', '  goal_ratings.value', '  nhs-cyp-outcomes:']) expect(stdout).toContain(part);
  });

  test('that is not known is a usage error that says what was near', async () => {
    expect(await runCli(['indicators', 'g5-making-progres'])).toMatchObject({ status: 2, stderr: expect.stringContaining('g5-making-progress') as string });
  });
});

test('the library’s own ask only for what its definitions have', () => {
  const measures = [...instruments, ...goalScales, ...outcomes].flatMap((definition) => measuresOf(definition));
  expect(all.flatMap((indicator) => checkAgainst(indicator, measures))).toEqual([]);
});

const CONFIG = 'service: { name: Ours }\nperiod: { start: 2025-01-01, end: 2025-03-31 }\ndata: { episodes: { file: episodes.csv } }\n';
const EPISODES = 'episode_id,person_id,referred_on,triage,started_on,closure,funding\ne1,p1,2025-01-02,accepted,2025-01-10,,icb\ne2,p2,2025-01-03,accepted,2025-02-10,,grant\n';
const base = { kind: 'indicator', version: '1.0.0', title: { en: 'Own' }, description: { en: 'Own.' }, unit: 'episode', statistic: 'proportion', attribution: 'closed', sources: [] };

describe('a set of the service’s own', () => {
  test('that asks for what nothing has is refused before data are read, every mistake with its place', async () => {
    const set = { kind: 'indicator-set', id: 'own', title: { en: 'Own' }, indicators: [
      { ...base, id: 'a', numerator: { measure: 'phq-10/total', paired: true } },
      { ...base, id: 'b', numerator: { measure: 'phq-9/total', changeBy: 'state-order', in: ['improved'] } },
      { ...base, id: 'c', numerator: { field: 'episode.closure', in: ['plannd'] } },
      { ...base, id: 'd', numerator: { measure: 'ons4/happiness', at: 'baseline', caseness: true } },
    ] };
    const folder = folderWith({ 'c.yaml': `${CONFIG}definitions: [ own.json ]\nindicators: [ own ]\n`, 'own.json': JSON.stringify(set), 'episodes.csv': EPISODES });
    const { status, stderr } = await runCli(['check', '--config', join(folder, 'c.yaml')]);
    expect(status).toBe(2);
    for (const place of ['indicators.0.numerator.measure', 'indicators.1.numerator.changeBy', 'indicators.2.numerator.in.0', 'indicators.3.numerator.caseness']) expect(stderr).toContain(place);
  });

  test.each([
    ['an unknown field', { numerator: { field: 'episode.colour', in: ['red'] } }],
    ['an unknown status', { unit: 'goal', numerator: { goalOutcome: ['nearly'] } }],
    ['an unknown rule', { numerator: { measure: 'phq-9/total', changeBy: 'big-change', in: ['improved'] } }],
    ['a criterion that is none', { numerator: { luck: true } }],
    ['two populations in one share', { numerator: { engaged: true }, over: { unit: 'episode', attribution: 'referred' } }],
  ])('with %s is refused', async (_, part) => {
    const folder = folderWith({ 'c.yaml': `${CONFIG}definitions: [ own.json ]\n`, 'own.json': JSON.stringify({ ...base, id: 'a', ...part }), 'episodes.csv': EPISODES });
    expect((await runCli(['check', '--config', join(folder, 'c.yaml')])).status).toBe(2);
  });

  test('is shown by init, and can be used as it is', async () => {
    const folder = folderWith({});
    await runCli(['init', folder]);
    const text = await readFile(join(folder, 'indicators.json'), 'utf8');
    expect(parseIndicatorSet(JSON.parse(text)).issues).toEqual([]);
    expect((await runCli(['indicators', 'ours', '--definitions', join(folder, 'indicators.json')])).stdout).toContain('ours-started-within-14-days');
  });
});

test('several reports from one record have their own people, indicators and breakdowns, each in a folder of its own', async () => {
  const config = `${CONFIG}indicators: [ a1-referrals-received ]\nreports:
  - { name: icb, disclosure: internal, population: { episode: { funding: icb } } }
  - { name: board, disclosure: internal, indicators: [ a2-people-referred ], breakdowns: [ funding ] }\n`;
  const folder = folderWith({ 'c.yaml': config, 'episodes.csv': EPISODES });
  expect((await runCli(['report', '--config', join(folder, 'c.yaml'), '--out', join(folder, 'out')])).status).toBe(0);
  const rowsOf = async (name: string) => (await readFile(join(folder, 'out', name, 'indicators.csv'), 'utf8')).trim().split('\r\n').slice(1);
  const icb = await rowsOf('icb');
  expect(icb).toHaveLength(1);
  // One of two referrals is somebody else's business, and is counted as such.
  expect(icb[0]).toMatch(/a1-referrals-received.*,1,,1,.*,2,1,/);
  expect((await rowsOf('board')).filter((row) => row.includes('a2-people-referred'))).toHaveLength(3);
  expect((await rowsOf('board')).filter((row) => row.includes('a1-'))).toEqual([]);
});

test('externals, grades and standard codes of a config reach the figures', async () => {
  const people = 'person_id,ethnic_group\np1,A\np2,R\n';
  const config = `${CONFIG.replace('data: {', 'data: { persons: { file: people.csv },')}indicators: [ access, quality ]
breakdowns: [ { attribute: ethnic_group, groups: ethnic-group-2001/five-groups } ]
externals: { population: { value: 1000, source: Estimate, year: 2024 } }
reports: [ { name: one, disclosure: internal } ]\n`;
  const folder = folderWith({ 'c.yaml': config, 'episodes.csv': EPISODES, 'people.csv': people });
  expect((await runCli(['report', '--config', join(folder, 'c.yaml'), '--out', join(folder, 'out')])).status).toBe(0);
  const csv = await readFile(join(folder, 'out', 'indicators.csv'), 'utf8');
  expect(csv).toMatch(/a3-referral-rate.*,all,all,,2,1000,2,.*Estimate/);
  expect(csv).toMatch(/a2-people-referred.*ethnic_group,other,,1/);
  expect((await runCli(['check', '--config', join(folderWith({ 'c.yaml': config.replace('five-groups', 'ten-groups'), 'episodes.csv': EPISODES, 'people.csv': people }), 'c.yaml')])).status).toBe(2);
  expect((await runCli(['check', '--config', join(folderWith({ 'c.yaml': `${config}completeness: { plain: 0.3 }\n`, 'episodes.csv': EPISODES, 'people.csv': people }), 'c.yaml')])).status).toBe(2);
});
