import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { filesIn, folderWith, runCli } from './run-cli.js';

const EXAMPLE = ['people', 'episodes', 'contacts', 'forms', 'wellbeing', 'goals', 'goal_events', 'goal_ratings', 'outcomes', 'reviews', 'needs', 'connections', 'pauses', 'life_events']
  .map((name) => join('examples/service', `${name}.csv`));

describe('init', () => {
  test('writes a config, an editor schema and templates, and says what', async () => {
    const cwd = folderWith({});
    const { status, stdout, stderr } = await runCli(['init', 'ours'], { cwd });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(Object.keys(filesIn(cwd))).toEqual([
      'ours/data/contacts.csv', 'ours/data/episodes.csv', 'ours/data/goal_ratings.csv', 'ours/data/goals.csv', 'ours/data/ons4.csv',
      'ours/data/outcomes.csv', 'ours/data/persons.csv', 'ours/indicators.json', 'ours/whatmatters.config.yaml', 'ours/whatmatters.schema.json',
    ]);
    expect(stdout).toContain('wrote ours/whatmatters.config.yaml\n');
    expect(stdout).toContain('whatmatters check --config ours/whatmatters.config.yaml');
  });

  test('writes a config that check accepts as it is', async () => {
    const cwd = folderWith({});
    await runCli(['init'], { cwd });
    const { status, stdout } = await runCli(['check', '--config', 'whatmatters.config.yaml', '--strict'], { cwd });
    expect(stdout).toContain('0 errors, 0 problems, 0 notices');
    expect(status).toBe(0);
  });

  test('writes the headers of the record contract', async () => {
    const cwd = folderWith({});
    await runCli(['init'], { cwd });
    const files = filesIn(cwd);
    expect(files['data/contacts.csv']).toBe('episode_id,on,attended,mode\n');
    expect(files['data/ons4.csv']).toMatch(/^person_id,on,occasion,.*,q1,q2,q3,q4\n$/);
    expect(files['data/goals.csv']).toContain('level_minus_2,');
  });

  test('never writes over a file', async () => {
    const cwd = folderWith({ 'data/goals.csv': 'mine\n' });
    const { stdout } = await runCli(['init'], { cwd });
    expect(filesIn(cwd)['data/goals.csv']).toBe('mine\n');
    expect(stdout).toContain('kept, as it was there already: data/goals.csv\n');
    const before = filesIn(cwd);
    const again = await runCli(['init', '--yes'], { cwd });
    expect(again).toEqual({ status: 2, stdout: '', stderr: 'error: whatmatters.config.yaml is there already, and init never writes over a file\n  hint: give another folder, or move it away\n' });
    expect(filesIn(cwd)).toEqual(before);
  });
});

describe('the editor schema', () => {
  const check = async (config: unknown) => {
    const cwd = folderWith({});
    await runCli(['init'], { cwd });
    const schema = JSON.parse(filesIn(cwd)['whatmatters.schema.json'] ?? '') as Parameters<typeof z.fromJSONSchema>[0];
    return z.fromJSONSchema(schema).safeParse(config).success;
  };

  test('takes the starter config, the example’s, and short ways of writing', async () => {
    const cwd = folderWith({});
    await runCli(['init'], { cwd });
    expect(await check(parse(filesIn(cwd)['whatmatters.config.yaml'] ?? ''))).toBe(true);
    expect(await check(parse(readFileSync('examples/service/whatmatters.config.yaml', 'utf8')))).toBe(true);
    expect(await check({ service: { name: 1 }, period: { start: 'a', end: 'b' }, data: { goals: [{ file: 'a' }, { file: 'b' }] }, indicators: ['core', { set: 'core' }] })).toBe(true);
  });

  test('refuses a key that is none, and a choice that is none', async () => {
    const config = { service: { name: 'a' }, period: { start: 'a', end: 'b' }, data: {} };
    expect(await check({ ...config, colour: 'red' })).toBe(false);
    expect(await check({ ...config, data: { dates: 'm/d/yy' } })).toBe(false);
    expect(await check({ ...config, data: { assessments: { file: 'a.csv' } } })).toBe(false);
  });
});

describe('init --from', () => {
  test('reads every export of the example service, and check accepts what it proposes', async () => {
    const cwd = folderWith({});
    const { status, stdout } = await runCli(['init', '--from', ...EXAMPLE.map((file) => join(process.cwd(), file))], { cwd });
    expect(status).toBe(0);
    expect(stdout).toContain('forms.csv: gad-7 (likely), phq-9 (likely)\n');
    expect(stdout).toContain('wellbeing.csv: ons4 (likely), swemwbs (a guess)\n');
    expect(stdout).toContain('goals.csv: goals (sure)\n');
    const checked = await runCli(['check', '--config', 'whatmatters.config.yaml', '--json'], { cwd });
    expect(checked.status).toBe(0);
    const { summary } = JSON.parse(checked.stdout) as { readonly summary: { readonly records: readonly { readonly kind: string; readonly read: number }[] } };
    expect(Object.fromEntries(summary.records.map(({ kind, read }) => [kind, read]))).toMatchObject({ persons: 400, episodes: 450, goals: 760, goalRatings: 1034 });
  });

  test('proposes what it can and marks what must be looked at', async () => {
    const cwd = folderWith({
      'in/scores.csv': 'Client ID;Baseline Date;Baseline Life Satisfaction;Baseline Worthwhile;Baseline Happy;Baseline Anxious;Follow-up Date;Follow-up Life Satisfaction;Follow-up Worthwhile;Follow-up Happy;Follow-up Anxious;Closure\nA1;01/02/2024;1;2;3;4;05/06/2024;3;3;3;3;x\n',
      'in/goals.csv': 'Person ID,"Goal, in own words",Status\nP1,=secret,Achieved\nP2,other,hidden words\n',
      'in/odd.csv': 'a,b\n1,2\n',
      'in/bare.csv': '1,2,3\n4,5,6\n',
    });
    const { stdout } = await runCli(['init', 'new', '--from', 'in/scores.csv', 'in/goals.csv', 'in/odd.csv', 'in/bare.csv'], { cwd });
    expect(stdout).toContain('goals.csv: goals (no column for scale)\n');
    const config = filesIn(cwd)['new/whatmatters.config.yaml'] ?? '';
    expect(config.slice(config.indexOf('data:'), config.indexOf('# definitions'))).toMatchInlineSnapshot(`
      "data:
        folder: ../in # where the files are, seen from this file

        assessments:
          # ons4 in scores.csv: likely
          - file: scores.csv
            instrument: ons4
            delimiter: ";"
            # dates: no day is above 12, so that day and month cannot be told apart: dd/mm/yyyy, or mm/dd/yyyy?
            layout: wide
            time_points:
              - { prefix: "Baseline ", on: "Baseline Date", occasion: "baseline" }
              - { prefix: "Follow-up ", on: "Follow-up Date", occasion: "final" }
            columns:
              person_id: Client ID
              q1: Life Satisfaction
              q2: Worthwhile
              q3: Happy
              q4: Anxious

        # goals:
        #   # goals in goals.csv: likely; no column for scale was found, and it cannot be read without
        #   - file: goals.csv
        #     columns:
        #       person_id: Person ID
        #       statement: Goal, in own words
        #       status: Status
        #     codes:
        #       status:
        #         Achieved: achieved
        #         # 1 other word stands in this column: say what it means, or "" for no value

        # scores.csv: not read are "Closure"
        # odd.csv: nothing in it was recognised; its columns are "a", "b"; if that is a title, say header_line with the line of the headers
        # bare.csv: not all was recognised; is its first line the headers?

      "
    `);
    expect(config).not.toMatch(/secret|hidden/);
    const checked = await runCli(['check', '--config', 'new/whatmatters.config.yaml'], { cwd });
    expect(checked.status).toBe(0);
  });

  test('on a terminal asks first, and writes only on yes', async () => {
    const cwd = folderWith({ 'people.csv': 'person_id,sex\n1,f\n2,m\n' });
    const refused = await runCli(['init', 'new', '--from', 'people.csv'], { cwd, isTTY: true, stdin: '\n' });
    expect(refused.status).toBe(0);
    expect(refused.stdout).toContain('persons:');
    expect(refused.stderr).toBe('Write this as whatmatters.config.yaml? [y/N] Nothing was written.\n');
    expect(Object.keys(filesIn(cwd))).toEqual(['people.csv']);
    await runCli(['init', 'new', '--from', 'people.csv'], { cwd, isTTY: true, stdin: 'y\n' });
    expect(Object.keys(filesIn(cwd))).toContain('new/whatmatters.config.yaml');
    const unasked = await runCli(['init', 'other', '--yes', '--from', 'people.csv'], { cwd, isTTY: true });
    expect(unasked.stderr).toBe('');
  });

  const GUESSES = {
    'in/forms.csv': `Client ID,Date,${Array.from({ length: 7 }, (_, n) => `SW${n + 1}`).join(',')}\nA1,03/04/2024,1,2,3,4,5,4,3\nA1,05/06/2024,1,2,3,4,5,4,3\n`,
  };
  const asked = async (stdin: string, ...options: readonly string[]) => {
    const cwd = folderWith(GUESSES);
    const { stderr } = await runCli(['init', 'new', ...options, '--from', 'in/forms.csv'], { cwd, isTTY: stdin !== '', stdin });
    return { stderr, config: filesIn(cwd)['new/whatmatters.config.yaml'] ?? '' };
  };

  test('on a terminal asks about every guess, and writes what was answered', async () => {
    const { stderr, config } = await asked('y\nm\ny\n');
    expect(stderr).toBe([
      'forms.csv: is this swemwbs (by "Client ID", "Date", "SW1", "SW2" …)? [y/N] ',
      'forms.csv: is 03/04/2024 there the third of April (d), or the fourth of March (m)? [d/m, or nothing if you do not know] ',
      'Write this as whatmatters.config.yaml? [y/N] ',
    ].join(''));
    expect(config).toContain('    - file: forms.csv\n      instrument: swemwbs\n      dates: mm/dd/yyyy\n');
  });

  test('on a terminal leaves out what was refused, and open what nobody knows', async () => {
    const refused = await asked('n\ny\n');
    expect(refused.config).not.toMatch(/^ +- file: forms/m);
    expect((await asked('y\n\ny\n')).config).toContain('# dates: no day is above 12, so that day and month cannot be told apart: dd/mm/yyyy, or mm/dd/yyyy?\n');
  });

  test('takes every guess with --yes, and leaves days open where there is nobody to ask', async () => {
    expect((await asked('', '--yes')).config).toContain('dates: dd/mm/yyyy # confirm: no day is above 12');
    expect((await asked('')).config).toContain('# dates: no day is above 12');
  });

  test('finds the headers below a title, the sheets of a workbook, and columns whose days are written otherwise', async () => {
    const nasty = (name: string) => join(process.cwd(), 'test/fixtures/nasty-exports', name);
    const cwd = folderWith({});
    const { stdout } = await runCli(['init', '--from', nasty('title-above.csv'), nasty('workbook.xlsx'), nasty('month-first.csv'), nasty('follow-up-flag.csv')], { cwd });
    expect(stdout).toContain('title-above.csv: persons (a guess)\nworkbook.xlsx[People]: persons (sure)\nworkbook.xlsx[PHQ 2]: phq-2 (likely)\nworkbook.xlsx[Goals]: goals (sure)\n');
    expect(stdout).toContain('  its column for follow-up says that something is to be followed up; it is no time point\n');
    const { data } = parse(filesIn(cwd)['whatmatters.config.yaml'] ?? '') as { readonly data: Readonly<Record<string, readonly object[]>> };
    expect(data['assessments']).toMatchObject([{ file: 'workbook.xlsx', sheet: 'PHQ 2', header_line: 3, instrument: 'phq-2', dates: 'yyyy-mm-dd' }]);
    expect(data['episodes']).toEqual([{ file: 'month-first.csv', dates: { referred_on: 'mm/dd/yyyy', closed_on: 'yyyy-mm-dd' } }]);
  });

  test('names a file that cannot be read, and writes nothing', async () => {
    const cwd = folderWith({ 'a.csv': Buffer.from([0, 1, 2]) });
    expect(await runCli(['init', '--from', 'none.csv'], { cwd })).toEqual({ status: 1, stdout: '', stderr: 'none.csv: error[missing-file] expected a CSV file; found none of this name\n' });
    expect((await runCli(['init', '--from', 'a.csv'], { cwd })).stderr).toContain('a.csv: error[not-text]');
    expect(Object.keys(filesIn(cwd))).toEqual(['a.csv']);
  });

  test('writes headers that YAML would misread as they are', async () => {
    const headers = ['Client ID', '- dash', '# not a comment', 'colon: here', '{x}', '"q"'];
    const cwd = folderWith({ 'people.csv': `${headers.map((header) => `"${header.replaceAll('"', '""')}"`).join(',')}\n1,a,a,a,a,a\n2,b,b,b,b,b\n` });
    await runCli(['init', '--from', 'people.csv'], { cwd });
    const config = parse(filesIn(cwd)['whatmatters.config.yaml'] ?? '') as { readonly data: { readonly persons: readonly { readonly columns: Readonly<Record<string, string>> }[] } };
    expect(Object.values(config.data.persons[0]?.columns ?? {})).toEqual(headers);
  });
});
