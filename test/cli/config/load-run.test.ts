import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ConfigError } from '../../../src/cli/config/config-error.js';
import { loadRun, type RunOverrides } from '../../../src/cli/config/load-run.js';
import { UsageError } from '../../../src/cli/cli-errors.js';
import { caseload } from '../../../src/records/make-caseload.js';
import { sha256 } from '../../../src/cli/report/hashes.js';

let root = '';
let count = 0;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'whatmatters-'));
});
afterAll(() => rm(root, { recursive: true }));

const HEAD = 'service: { name: Ours }\nperiod: { start: 2024-04-01, end: 2025-03-31 }\n';

/** Writes a service's files into a folder of their own, and loads its config. */
async function load(files: Readonly<Record<string, string | Uint8Array>>, overrides?: RunOverrides) {
  const folder = join(root, String((count += 1)));
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
  return loadRun(join(folder, 'ours.yaml'), overrides);
}

const configWith = (data: string, rest = '') => `${HEAD}data: ${data}\n${rest}`;
const garden = {
  kind: 'outcome',
  id: 'garden',
  version: '1.0.0',
  title: { en: 'Hours in the garden (invented)' },
  question: { en: 'How many hours?' },
  domain: 'activity',
  direction: 'increase',
  value: { kind: 'numeric', minimum: 0, maximum: 20, step: 1, unit: { en: 'hours' } },
  sources: [],
};

async function wrongWith(files: Readonly<Record<string, string | Uint8Array>>): Promise<readonly string[]> {
  const error: unknown = await load(files).catch((caught: unknown) => caught);
  if (!(error instanceof ConfigError)) throw new Error('expected a ConfigError');
  return error.issues.map(({ file, line, column, path, message, hint }) => `${[file, line, column].filter((part) => part !== undefined).join(':')} ${path.join('.')}: ${message}${hint === undefined ? '' : ` | ${hint}`}`);
}

describe('a run', () => {
  const people = 'person_id,sex\np1,f\np2,m\n\n';
  const forms = 'person_id,on,instrument,total\np1,2024-05-01,phq-9,12\np1,2024-05-01,gad-7,9\np2,2024-05-01,other,1\n';

  it('opens each file once, in the order of the config, and tells what it held', async () => {
    const run = await load({
      'ours.yaml': configWith('{ assessments: [ { file: forms.csv, instrument: phq-9 }, { file: forms.csv, instrument: gad-7 } ], persons: { file: sub/people.csv } }'),
      'forms.csv': forms,
      'sub/people.csv': people,
    });
    expect(run.files).toEqual([
      { name: 'sub/people.csv', sha256: sha256(people), rows: 2 },
      { name: 'forms.csv', sha256: sha256(forms), rows: 3 },
    ]);
    expect(run.tables.map(({ kind, instrument, lines }) => [kind, instrument, lines])).toEqual([
      ['persons', undefined, [2, 3]],
      ['assessments', 'phq-9', [2]],
      ['assessments', 'gad-7', [3]],
      ['assessments', 'phq-9', [4]],
    ]);
  });

  it('counts the rows that no reading of a file takes', async () => {
    const run = await load({ 'ours.yaml': configWith('{ assessments: [ { file: forms.csv, instrument: phq-9 }, { file: forms.csv, instrument: gad-7 } ] }'), 'forms.csv': forms });
    const { caseload: held, issues } = caseload({ tables: run.tables, definitions: run.definitions.instruments });
    expect(held.counts).toEqual([{ kind: 'assessments', read: 3, used: 2, setAside: { 'row-not-read': 1 } }]);
    expect(issues).toMatchObject([{ code: 'row-not-read', severity: 'problem', file: 'forms.csv', line: 4 }]);
  });

  it('names the columns that no reading takes, once for a file', async () => {
    const run = await load({
      'ours.yaml': configWith('{ assessments: [ { file: f.csv, instrument: phq-9, columns: { total: P } }, { file: f.csv, instrument: gad-7, columns: { total: G } } ] }'),
      'f.csv': 'person_id,on,P,G,Notes\np1,2024-05-01,1,2,x\n',
    });
    expect(run.issues.map(({ severity, message }) => `${severity}: ${message}`)).toEqual(['notice: expected every column to be read; found one that is not: "Notes"']);
  });

  it('reads NDJSON and JSON by their names', async () => {
    const run = await load({
      'ours.yaml': configWith('{ persons: { file: p.ndjson }, goals: { file: g.json } }'),
      'p.ndjson': '{"personId":"p1"}\n',
      'g.json': '[{"personId":"p1","statement":"sing","scale":"goal-progress"}]',
    });
    expect(run.issues).toEqual([]);
    expect(run.tables.map(({ kind, rows }) => [kind, rows.length])).toEqual([['persons', 1], ['goals', 1]]);
  });

  it('takes the folder of the data and the as-at day from the command line before the config', async () => {
    const files = { 'ours.yaml': configWith('{ folder: data, persons: { file: people.csv } }'), 'data/people.csv': people, 'other/people.csv': 'person_id\np9\n' };
    expect((await load(files)).tables[0]?.rows).toHaveLength(2);
    const run = await load(files, { data: join(root, String(count), 'other'), asAt: '2025-01-01' });
    expect(run.tables[0]?.rows).toEqual([['p9']]);
    expect(run.config.asAt).toBe('2025-01-01');
    await expect(load(files, { asAt: '1/1/2025' })).rejects.toThrow(UsageError);
  });

  it('has the same hash for the same config however it is laid out, and another for another', async () => {
    const files = { 'ours.yaml': configWith('{ persons: { file: people.csv } }'), 'people.csv': people };
    const { configHash } = await load(files);
    const relaid = `# ours\n${HEAD}\ndata:\n  persons:\n    - file:   "people.csv"\n`;
    expect((await load({ ...files, 'ours.yaml': relaid })).configHash).toBe(configHash);
    expect((await load({ ...files, 'ours.yaml': `${files['ours.yaml']}breakdowns: [ sex ]\n` })).configHash).not.toBe(configHash);
    expect((await load(files, { asAt: '2024-12-31' })).configHash).not.toBe(configHash);
    const own = { ...files, 'ours.yaml': `${files['ours.yaml']}definitions: [ garden.json ]\n` };
    const first = await load({ ...own, 'garden.json': JSON.stringify(garden) });
    expect((await load({ ...own, 'garden.json': JSON.stringify({ ...garden, version: '1.0.1' }) })).configHash).not.toBe(first.configHash);
  });

  it('puts a service’s own definitions beside the library’s, or in their place', async () => {
    const run = await load({
      'ours.yaml': configWith('{ outcomes: { file: o.csv, outcome: garden } }', 'definitions: [ own/garden.json, own/leaving.json ]\n'),
      'own/garden.json': JSON.stringify(garden),
      'own/leaving.json': JSON.stringify({ ...garden, id: 'leaving-the-house' }),
      'o.csv': 'person_id,on,value\np1,2024-05-01,20\n',
    });
    const ids = run.definitions.outcomes.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(['garden', 'housing-status', 'leaving-the-house']));
    expect(new Set(ids).size).toBe(ids.length);
    expect(run.definitions.outcomes.find(({ id }) => id === 'leaving-the-house')?.title).toEqual(garden.title);
    expect(run.definitions.indicatorSets.map(({ id }) => id)).toContain('core');
  });
});

describe('overlays', () => {
  const overlay = { kind: 'instrument-overlay', instrument: 'who-5', version: '1.0.0', sources: [{ id: 'ours', citation: 'Made up' }] };
  const licence = { status: 'wording-included', holder: 'made up', terms: 'made up', source: 'ours', evidence: 'primary' };
  const wordsIn = (language: string) => ({ ...overlay, licence, stem: { [language]: 'made up' }, sources: [{ id: `ours-${language}`, citation: 'Made up' }] });
  const load5 = (...files: readonly object[]) => load({
    'ours.yaml': configWith('{ persons: { file: p.csv } }', `definitions: [ ${files.map((_, place) => `${place}.json`).join(', ')} ]\n`),
    'p.csv': 'person_id\np1\n',
    ...Object.fromEntries(files.map((file, place) => [`${place}.json`, JSON.stringify(file)])),
  });

  it('of one instrument add up, and the instrument stands once', async () => {
    const { definitions } = await load5({ ...wordsIn('en'), licence: { ...licence, source: 'ours-en' } }, { ...wordsIn('cy'), licence: { ...licence, source: 'ours-cy' } });
    expect(definitions.instruments.filter(({ id }) => id === 'who-5').map(({ stem }) => stem)).toEqual([{ en: 'made up', cy: 'made up' }]);
  });

  it('that do not fit are refused with their file', async () => {
    await expect(load5({ ...overlay, instrument: 'who-6' })).rejects.toMatchObject({ issues: [{ code: 'instrument-unknown', file: '0.json' }] });
    await expect(load5({ ...overlay, stem: { en: 'made up' } })).rejects.toMatchObject({ issues: [{ code: 'wording-not-licensed', file: '0.json' }] });
  });
});

describe('data that cannot be used is listed, file by file', () => {
  it('missing, unreadable, empty, no text', async () => {
    const run = await load({
      'ours.yaml': configWith('{ persons: { file: nowhere.csv }, episodes: { file: folder }, contacts: { file: empty.csv }, goals: { file: sheet.csv } }'),
      'folder/x': '',
      'empty.csv': '',
      'sheet.csv': Uint8Array.of(0x50, 0x4b, 3, 4, 0),
    });
    expect(run.tables).toEqual([]);
    expect(run.issues.map(({ severity, code, file }) => `${severity} ${code} ${file}`)).toEqual([
      'error missing-file nowhere.csv',
      'error unreadable-file folder',
      'error empty-file empty.csv',
      'error not-text sheet.csv',
    ]);
    expect(run.issues[0]?.hint).toContain('data.folder');
    expect(JSON.stringify(run.issues)).not.toContain(root);
  });

  it('a missing file beside one that it may be', async () => {
    const run = await load({ 'ours.yaml': configWith('{ persons: { file: data/peple.csv } }'), 'data/people.csv': 'person_id\n' });
    expect(run.issues.map(({ code, hint }) => [code, hint])).toEqual([['missing-file', 'did you mean people.csv?']]);
  });

  it('headers on a line that is not there', async () => {
    const run = await load({ 'ours.yaml': configWith('{ persons: { file: p.csv, header_line: 4 } }'), 'p.csv': 'Team A\n\n' });
    expect(run.issues.map(({ code, message }) => `${code}: ${message}`)).toEqual(['empty-file: expected headers on line 4, as header_line says; found no such line']);
  });

  it('a missing column, once though the file is named twice', async () => {
    const run = await load({ 'ours.yaml': configWith('{ goals: [ { file: g.csv }, { file: g.csv } ] }'), 'g.csv': 'person_id,scale\n' });
    expect(run.issues.map(({ code }) => code)).toEqual(['missing-column']);
  });
});

describe('what is wrong with a config or a definition is told before data are read', () => {
  it('a config that is no UTF-8, whose names would be wrong in the report', async () => {
    const text = configWith('{ persons: { file: p.csv } }');
    const told = [Buffer.from(text.replace('name: ', 'name: Caf\u00e9 '), 'latin1'), Buffer.from(`\ufeff${text}`, 'utf16le')].map((bytes) => wrongWith({ 'ours.yaml': bytes }));
    expect(await Promise.all(told)).toEqual([
      ['ours.yaml : expected UTF-8 text; found bytes that are no such text | save the config as UTF-8'],
      ['ours.yaml : expected UTF-8 text; found UTF-16 text | save the config as UTF-8'],
    ]);
  });

  it('names that nothing has', async () => {
    const text = configWith(
      '{ assessments: { file: f.csv, instrument: phq9, columns: { q1: A } }, contacts: { file: c.csv, columns: { episod_id: E }, codes: { attended: { Y: yes }, reason: { a: b } } },\n  episodes: { file: e.csv, codes: { team: { a: b } } }, outcomes: { file: o.csv, outcome: gardening } }',
      'prorate: [ phq ]\nindicators: [ core, a1-referrals, nhs ]\nreports: [ { name: r, disclosure: nhs-star-8 } ]\n',
    );
    expect(await wrongWith({ 'ours.yaml': text })).toMatchInlineSnapshot(`
      [
        "ours.yaml:4:37 data.episodes.codes.team: expected the name of a column of episodes, or of an attribute that stands under columns too; found "team" | known are episode_id, person_id, referred_on, started_on, closed_on, closure, triage, referral_source, primary_need, goal_setting, worker, recorded_on",
        "ours.yaml:3:124 data.contacts.columns.episod_id: expected the name of a column of contacts; found "episod_id" | did you mean episode_id?",
        "ours.yaml:3:160 data.contacts.codes.reason: expected the name of a column of contacts; found "reason" | known are episode_id, on, attended, mode, recorded_on",
        "ours.yaml:3:49 data.assessments.instrument: expected the name of an instrument; found "phq9" | did you mean phq-9?",
        "ours.yaml:4:91 data.outcomes.outcome: expected the name of an outcome; found "gardening" | known are activity-guidance, activity-minutes, carer-break, digital-foundation, emergency-attendances, employment-status, gp-contacts, housing-status-settled, housing-status, housing-worry, leaving-the-house-accompanied, leaving-the-house-alone, leaving-the-house, smoking-quit-4-weeks, smoking-status, social-contact, tenancy-sustained, volunteering",
        "ours.yaml:5:12 prorate.0: expected the name of an instrument; found "phq" | did you mean phq-2, phq-4, phq-8, phq-9 or phq-15?",
        "ours.yaml:6:21 indicators.1: expected the name of an indicator set or indicator; found "a1-referrals" | did you mean a1-referrals-received?",
        "ours.yaml:6:35 indicators.2: expected the name of an indicator set or indicator; found "nhs" | did you mean nhs-talking-therapies?",
        "ours.yaml:7:35 reports.0.disclosure: expected the name of a disclosure profile; found "nhs-star-8" | did you mean nhs-star-7?",
      ]
    `);
  });

  it('an attribute that is one of our columns but for a slip, as objections would be passed over', async () => {
    const columns = (own: string) => ({ 'ours.yaml': configWith(`{ persons: { file: p.csv, columns: { ${own} } }, episodes: { file: e.csv, columns: { closed_by: C, Closure: D, worker2: W } } }`) });
    expect(await wrongWith(columns('reportng_use: Use'))).toMatchInlineSnapshot(`
      [
        "ours.yaml:3:58 data.persons.columns.reportng_use: expected reporting_use; found "reportng_use" | if an attribute is meant, call it attribute.reportng_use",
        "ours.yaml:3:126 data.episodes.columns.Closure: expected closure; found "Closure" | if an attribute is meant, call it attribute.Closure",
      ]
    `);
    expect(await wrongWith(columns('"attribute.reportng_use": Use'))).toHaveLength(1);
  });

  it('but not the name of an attribute, or of an indicator alone', async () => {
    const run = await load({
      'ours.yaml': configWith('{ persons: { file: p.csv, columns: { age_band: Age, "attribute.worker": W }, codes: { age_band: { a: b } } } }', 'indicators: [ a1-referrals-received ]\nreports: [ { name: r, disclosure: internal } ]\n'),
      'p.csv': 'person_id,Age,W\np1,a,w\n',
    });
    expect(run.issues).toEqual([]);
  });

  it('definition files', async () => {
    const files = {
      'ours.yaml': configWith('{ persons: { file: p.csv } }', 'definitions: [ none.json, text.json, odd.json, bad.json, one.json, two.json, scale.json ]\n'),
      'text.json': '{',
      'odd.json': '{ "kind": "form" }',
      'bad.json': JSON.stringify({ ...garden, direction: 'up' }),
      'one.json': JSON.stringify(garden),
      'two.json': JSON.stringify(garden),
      'scale.json': JSON.stringify({ ...garden, id: 'goal-progress' }),
    };
    expect(await wrongWith(files)).toMatchInlineSnapshot(`
      [
        "none.json : expected a definition file; found none of this name, or none that can be read",
        "text.json : expected JSON; found something else",
        "odd.json kind: Expected a definition whose kind is one of instrument, goal-scale, outcome, indicator, indicator-set, code-set, code-mapping.",
        "bad.json direction: Expected one of increase, decrease, toward-range, by-order, none, found a text.",
        "two.json id: expected an id of its own; found "garden", which another definition has",
        "scale.json id: expected an id of its own; found "goal-progress", which another definition has",
      ]
    `);
  });

  it('a config that is not there', async () => {
    await expect(loadRun(join(root, 'nowhere.yaml'))).rejects.toThrow(/expected a config at .*nowhere.yaml; found none/);
  });
});

describe('the example service', () => {
  it('loads without an error, and its problems are those it was made with', async () => {
    const run = await loadRun('examples/service/whatmatters.config.yaml');
    const { instruments, goalScales, outcomes } = run.definitions;
    const { issues } = caseload({ tables: run.tables, definitions: [...instruments, ...goalScales, ...outcomes], asAt: run.config.asAt });
    expect(run.issues).toEqual([]);
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(issues.length).toBeGreaterThan(0);
  });
});
