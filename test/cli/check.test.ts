import { describe, expect, test } from 'vitest';
import { folderWith, runCli } from './run-cli.js';

const CONFIG = `
service: { name: Test service (invented) }
period: { start: 2024-01-01, end: 2024-12-31 }
data:
  persons: { file: people.csv }
  episodes: { file: episodes.csv }
  assessments: { file: phq.csv, instrument: phq-9, columns: { q1: PHQ1 } }
  goals: { file: goals.csv }
  goal_ratings: { file: ratings.csv }
`;

const FILES = {
  'c.yaml': CONFIG,
  'people.csv': 'person_id,sex,reporting_use,Surname\np1,f,yes,Ash\np2,m,yes,Elm\np3,f,objected,Oak\n',
  'episodes.csv': 'episode_id,person_id,referred_on,closed_on\ne1,p1,2024-01-02,2024-06-03\ne2,p2,2024-02-02,\ne3,p3,2024-02-02,\n',
  'phq.csv': 'person_id,on,PHQ1,q2,q3,q4,q5,q6,q7,q8,q9,note\np1,2024-01-03,1,1,1,1,1,1,1,1,2,x\np1,2024-06-02,1,1,1,1,1,1,1,1,,x\np2,2024-02-03,1,1,1,,,,,,0,x\n',
  'goals.csv': 'goal_id,person_id,statement,scale,set_on\ng1,p1,my secret hope,goal-progress,2024-01-03\ng2,p2,=other,goal-progress,2024-02-03\n',
  'ratings.csv': 'goal_id,on,value\ng1,2024-01-03,2\n',
};

const check = (files: Readonly<Record<string, string>>, ...options: readonly string[]) =>
  runCli(['check', '--config', 'c.yaml', ...options], { cwd: folderWith({ ...FILES, ...files }) });

describe('check', () => {
  test('says what was read, what is missing, and how many alerts wait', async () => {
    const { status, stdout, stderr } = await check({});
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatchInlineSnapshot(`
      "people.csv:1:4: notice[personal-column] expected nothing that says who somebody is; found a column that looks like a name, which was not read (column "Surname")
        hint: if it is something else, name it as an attribute with columns: { …: "…" }
      phq.csv:1: notice[column-not-read] expected every column to be read; found one that is not: "note"

      Records
      FILE          READ  USED  SET ASIDE
      persons       3     2     1 objected
      episodes      3     2     1 objected
      assessments   3     3     0
      goals         2     2     0
      goal ratings  1     1     0

      Observations
      MEASURE        COMPLETE  PRORATED  INSUFFICIENT  INVALID  ABSENT
      phq-9/total    1         0         2             0        0
      goal-progress  1         0         0             0        0

      Completeness
      INSTRUMENT  WORKER  EPISODES WITH ANSWERS  ON TWO DAYS
      phq-9       all     2 of 2                 1 of 2

      Worth knowing
        1 person objects to being reported on; their records are left out
        1 of 2 people have one phq-9 assessment only, so no change can be known
        1 of 2 goals have no rating
        without episodes.started_on or contacts.csv, not available: a7-uptake, a8-wait-to-start, g1-goal-agreed, g4-goal-status, g4-goal-status-standing, g5-person-progress, g5-making-progress, g5-making-progress-standing, g5-maintained, g7-going-backwards, g7-going-backwards-standing, g8-goal-review-completeness, w1-baseline-coverage, w2-paired-completeness, w4-reliably-better, w4-no-reliable-change, w4-reliably-worse, w4-no-room-to-improve
        without episodes.closure, not available: d10-closure-mix

      0 errors, 0 problems, 2 notices
      Alerts: 1 raised risk answer and 1 unanswered risk item wait in the worklist.
      "
    `);
  });

  test.each([
    ['a file that is not there', { 'c.yaml': CONFIG.replace('phq.csv', 'pqh.csv') }, 'pqh.csv'],
    ['a column that is not there', { 'phq.csv': FILES['phq.csv'].replace('q9', 'q10') }, 'phq.csv'],
    ['a quotation mark that is never closed', { 'phq.csv': `${FILES['phq.csv']}p1,"2024-08-02\n` }, 'phq.csv'],
  ])('says that it cannot tell of risk answers where forms could not be read: %s', async (_, files, name) => {
    const [{ status, stdout }, { stdout: json }] = [await check(files), await check(files, '--json')];
    expect([status, stdout.trimEnd().split('\n').at(-1)]).toEqual([1, `Alerts: it cannot be told whether risk answers wait, as these forms were not read: ${name}.`]);
    expect(JSON.parse(json)).toMatchObject({ alerts: { raised: 0, unknown: 0, notRead: [name] } });
  });

  test('calls no form invalid that a reading does not choose, and the column it is chosen by read', async () => {
    const reading = (instrument: string, form: string) => `\n    - { file: both.csv, instrument: ${instrument}, only: { Form: ${form} } }`;
    const both = `person_id,on,Form,q1,q2,q3,q4,q5,q6,q7,q8,q9\np1,2024-01-03,PHQ,1,1,1,1,1,1,1,1,2\np2,2024-02-03,GAD,1,1,1,1,1,1,1,,\np2,2024-02-04,gad,1,1,1,1,1,1,1,,\n`;
    const config = CONFIG.replace(/assessments: .*/, `assessments:${reading('phq-9', 'PHQ')}${reading('gad-7', 'GAD')}`);
    const { stdout } = await check({ 'c.yaml': config, 'both.csv': both });
    expect(stdout).toMatch(/gad-7\/total +1 +0 +0 +0 +0\n/);
    expect(stdout).toMatch(/phq-9\/total +1 +0 +0 +0 +0\n/);
    expect(stdout).not.toContain('column-not-read');
    expect(stdout).toContain('both.csv:1:3: problem[choice-not-found] expected rows with "GAD" in this column, as `only` says; found some that have it in other letters, small or capital, too');
  });

  test('says that there may be more risk answers than those that were read, and nothing of it where forms ask for none', async () => {
    const other = (instrument: string) => ({ 'c.yaml': CONFIG.replace('assessments: {', `assessments:\n    - { file: other.csv, instrument: ${instrument} }\n    - {`) });
    const lastOf = async (instrument: string) => (await check(other(instrument))).stdout.trimEnd().split('\n').at(-1);
    const found = 'Alerts: 1 raised risk answer and 1 unanswered risk item wait in the worklist.';
    expect(await lastOf('core-10')).toBe(`${found} There may be more, as these forms were not read: other.csv.`);
    expect(await lastOf('gad-7')).toBe(found);
  });

  test('names a problem with its place, sets the record aside and goes on', async () => {
    const { status, stdout } = await check({ 'phq.csv': FILES['phq.csv'].replace('p2,2024-02-03,1,', 'p2,2024-02-03,my words,') });
    expect(status).toBe(0);
    expect(stdout).toContain('phq.csv:4:3: problem[answer-out-of-range] expected one of 0, 1, 2, 3; found something else (column "PHQ1")\n');
    expect(stdout).toMatch(/^assessments +3 +2 +1 answer-out-of-range$/m);
    expect(stdout).toContain('0 errors, 1 problem, ');
  });

  test('shows the first of many and counts the others', async () => {
    const rows = Array.from({ length: 17 }, (_, n) => `g1,${n + 1}/2/2024,3`).join('\n');
    const { stdout } = await check({ 'ratings.csv': `goal_id,on,value\n${rows}\n` });
    const lines = stdout.split('\n').filter((line) => line.startsWith('ratings.csv'));
    expect(lines).toEqual([2, 3, 4].map((line) => `ratings.csv:${line}:2: problem[not-a-day] expected a day as yyyy-mm-dd; found "${line - 1}/2/2024" (column "on")`));
    expect(stdout).toContain('  and 14 more like these\n  hint: if all days in this file look like this, set `dates:` for it: dd/mm/yyyy, or mm/dd/yyyy where the month stands first\n');
  });

  test('prints neither goals nor answers nor names', async () => {
    const wrong = { 'goals.csv': `${FILES['goals.csv']}g3,nobody,her private words,goal-progress,her other words\n`, 'phq.csv': FILES['phq.csv'].replace('p1,2024-01-03,1', 'p1,2024-01-03,told me in confidence') };
    for (const options of [[], ['--json'], ['--strict'], ['--quiet']]) {
      const { stdout, stderr } = await check(wrong, ...options);
      expect(stdout + stderr).not.toMatch(/secret|private|other words|confidence|Ash|Elm|Oak/);
    }
  });
});

describe('exit statuses', () => {
  test('a problem is an error under --strict only', async () => {
    const files = { 'ratings.csv': 'goal_id,on,value\ng1,2024-01-03,11\n' };
    expect((await check(files)).status).toBe(0);
    const strict = await check(files, '--strict');
    expect(strict.status).toBe(1);
    expect(strict.stdout).toContain('a report cannot be made with --strict\n');
  });

  test('errors in data files end with 1, and what can be known of alerts is said all the same', async () => {
    const { status, stdout } = await check({ 'goals.csv': 'goal_id;person_id;statement;scale\n' });
    expect(status).toBe(1);
    expect(stdout).toContain('goals.csv:1: error[wrong-delimiter]');
    expect(stdout).not.toContain('Observations');
    expect(stdout.trimEnd().split('\n').at(-1)).toMatch(/^Alerts: 1 raised/);
  });

  test.each([
    ['a file that is missing', 'people.csv', { 'c.yaml': CONFIG.replace('people.csv', 'none.csv') }, 'none.csv: error[missing-file]'],
    ['an empty file', 'people.csv', { 'people.csv': '' }, 'people.csv: error[empty-file]'],
    ['a file with NUL bytes', 'people.csv', { 'people.csv': 'person_id\n\0\n' }, 'people.csv: error[not-text]'],
    ['a missing column', 'people.csv', { 'people.csv': 'id\np1\n' }, 'people.csv:1: error[missing-column]'],
  ])('%s is an error', async (_, _file, files, message) => {
    const { status, stdout } = await check(files);
    expect(status).toBe(1);
    expect(stdout).toContain(message);
  });

  test('a config that is wrong ends with 2 on standard error, and data are not read', async () => {
    const { status, stdout, stderr } = await check({ 'c.yaml': CONFIG.replace('phq-9', 'phq9') });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('did you mean phq-9?');
  });

  test('what a report would refuse, check refuses: a breakdown that no file has', async () => {
    const { status, stderr } = await check({ 'c.yaml': `${CONFIG}breakdowns: [ age_band ]\n` });
    expect(status).toBe(2);
    expect(stderr).toContain('age_band');
  });
});

describe('options', () => {
  test('--quiet says nothing when nothing is wrong', async () => {
    expect(await check({}, '--quiet')).toEqual({ status: 0, stdout: '', stderr: '' });
  });

  test('--json is one JSON text with issues, summary and alerts', async () => {
    const { stdout } = await check({}, '--json');
    const result = JSON.parse(stdout) as Readonly<Record<string, unknown>>;
    expect(Object.keys(result)).toEqual(['status', 'files', 'issues', 'summary', 'alerts']);
    expect(result).toMatchObject({ status: 0, alerts: { raised: 1, unknown: 1 }, summary: { objected: 1, goalsWithoutRating: { without: 1, of: 2 } } });
  });

  test('--data looks in another folder', async () => {
    const { 'c.yaml': config, ...data } = FILES;
    const cwd = folderWith({ 'c.yaml': config, ...Object.fromEntries(Object.entries(data).map(([name, text]) => [`elsewhere/${name}`, text])) });
    expect((await runCli(['check', '--config', 'c.yaml'], { cwd })).status).toBe(1);
    expect((await runCli(['check', '--config', 'c.yaml', '--data', 'elsewhere'], { cwd })).status).toBe(0);
  });

  test('--as-at must be a day', async () => {
    expect((await check({}, '--as-at', 'yesterday')).status).toBe(2);
    expect((await check({}, '--as-at', '2024-12-31')).status).toBe(0);
  });
});
