import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import type { Indicator } from '../../src/definitions/index.js';
import { indicatorSets } from '../../src/indicators/index.js';
import { folderWith, runCli } from './run-cli.js';

const forms = Array.from({ length: 12 }, (_, place) => `p${place},2024-05-01,20\np${place},2024-08-01,${place % 3 === 0 ? 21 : place % 3 === 1 ? 27 : 8}\n`).join('');
const episodes = Array.from({ length: 12 }, (_, place) => `e${place},p${place},2024-05-01,2024-05-01,2024-08-02\n`).join('');
const config = (rest: string) => `service: { name: Invented }\nperiod: { start: 2024-04-01, end: 2025-03-31 }\ndata:\n  episodes: { file: episodes.csv }\n  assessments: { file: forms.csv, instrument: phq-9 }\n${rest}\n`;

async function report(rest: string, own: Readonly<Record<string, unknown>> = {}) {
  const files = Object.fromEntries(Object.entries(own).map(([name, value]) => [name, JSON.stringify(value)]));
  const folder = folderWith({ ...files, 'ours.yaml': config(rest), 'episodes.csv': `episode_id,person_id,referred_on,started_on,closed_on\n${episodes}`, 'forms.csv': `person_id,on,total\n${forms}` });
  const result = await runCli(['report', '--config', 'ours.yaml', '--out', 'out', '--disclosure', 'internal', '--quiet'], { cwd: folder });
  const text = result.status === 0 ? readFileSync(join(folder, 'out', 'indicators.csv'), 'utf8') : '';
  const rows = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;
  return { ...result, rows, ids: [...new Set(rows.map((row) => row['indicator_id']))] };
}

const library = (id: string): Indicator => {
  const found = Object.values(indicatorSets).flatMap((set) => set.indicators).find((one) => one.id === id);
  if (!found) throw new Error(id);
  return found;
};
const better: Indicator = { ...library('w4-reliably-better'), id: 'ours-better', accompanies: ['w2-paired-completeness', 'ours-worse'] };
const worse: Indicator = { ...library('w4-reliably-worse'), id: 'ours-worse', accompanies: ['w2-paired-completeness'] };
const setOf = (...indicators: readonly Indicator[]) => ({ kind: 'indicator-set', id: 'ours', title: { en: 'Ours' }, indicators });

describe('an indicator that is chosen alone', () => {
  it('comes with everything it must be shown with', async () => {
    expect((await report('indicators: [w4-reliably-better]')).ids).toEqual(['w4-reliably-better', 'w2-paired-completeness', 'w4-no-reliable-change', 'w4-reliably-worse']);
  });

  it('with the pairing that was chosen for it', async () => {
    const { rows } = await report('indicators: [{ set: w3-mean-change, pairing: first-last }]');
    expect(rows.map((row) => [row['indicator_id'], row['method']?.split('pairing: ')[1]])).toEqual(['w3-mean-change', 'w2-paired-completeness', 'w3-baseline-mean'].map((id) => [id, 'first-last']));
  });

  it('and is refused beside company that is paired in another way', async () => {
    const { status, stderr } = await report('indicators: [core, { set: w4-reliably-better, pairing: first-last }]');
    expect(status).toBe(2);
    expect(stderr).toContain('indicators: expected one pairing of w4-reliably-better and what it must be shown with; found first-last beside closure-window of w2-paired-completeness');
  });
});

describe('a set of a service’s own', () => {
  it('may name indicators of the library and of other files as company, which is shown with it', async () => {
    const { ids, status } = await report('definitions: [better.json, worse.json]\nindicators: [ours-better]', { 'better.json': setOf(better), 'worse.json': worse });
    expect(status).toBe(0);
    expect(ids).toEqual(['ours-better', 'w2-paired-completeness', 'ours-worse']);
  });

  it.each([
    ['in a set', { 'own.json': setOf({ ...better, accompanies: ['w2-paired-completeness'] }) }, 'own.json: indicators.0.accompanies: Expected an indicator that tells who got worse on the same measure, such as w4-reliably-worse'],
    ['on its own', { 'own.json': { ...better, accompanies: ['w2-paired-completeness'] } }, 'own.json: accompanies: Expected an indicator that tells who got worse'],
    ['without completeness', { 'own.json': setOf({ ...worse, accompanies: [] }) }, 'own.json: indicators.0.accompanies: Expected an indicator that tells how many were measured on the same measure, such as w2-paired-completeness'],
    ['naming nobody', { 'own.json': { ...better, accompanies: ['ours-worst'] } }, 'own.json: accompanies.0: Expected one of'],
  ])('that could be printed without its company is refused before any data is read: %s', async (_, own, message) => {
    const { status, stderr } = await report('definitions: [own.json]', own);
    expect(status).toBe(2);
    expect(stderr).toContain(message);
  });
});
