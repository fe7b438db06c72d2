import { describe, expect, test } from 'vitest';
import { folderWith, runCli } from './run-cli.js';

const CONFIG = `
service: { name: Test <i>service</i> (invented) }
period: { start: 2024-01-01, end: 2024-12-31 }
as_at: 2024-06-30
data:
  persons: { file: people.csv }
  episodes: { file: episodes.csv }
  assessments: { file: phq.csv, instrument: phq-9 }
  goals: { file: goals.csv }
  goal_events: { file: goal_events.csv }
  goal_ratings: { file: ratings.csv }
  outcomes: { file: outcomes.csv }
  life_events: { file: life.csv }
  pauses: { file: pauses.csv }
`;

const FILES = {
  'c.yaml': CONFIG,
  'people.csv': 'person_id,reporting_use\np1,yes\np2,yes\np3,objected\n',
  'episodes.csv': 'episode_id,person_id,referred_on,started_on\ne1,p1,2024-01-02,2024-01-03\ne2,p2,2024-01-02,2024-01-03\ne3,p3,2024-01-02,\n',
  'phq.csv': 'person_id,on,q1,q2,q3,q4,q5,q6,q7,q8,q9,absent_reason\np1,2024-06-02,1,1,1,1,1,1,0,0,0,\np1,2024-01-04,2,2,2,2,2,2,1,1,0,\np2,2024-01-04,3,3,3,3,3,3,3,3,0,\n'
    + 'p1,2024-07-02,0,0,0,0,0,0,0,0,0,\np1,2024-03-02,,,,,,,,,,too-unwell\n',
  'goals.csv': 'goal_id,person_id,statement,scale,set_on,status,status_on\ng1,p1,"<img src=x onerror=""alert(1)""> & out",goal-progress,2024-01-05,achieved,2024-05-01\n'
    + 'g2,p2,Somebody else wants this,goal-progress,2024-01-05,,\ng3,p1,Set later,goal-progress,2024-07-05,,\n',
  'goal_events.csv': 'goal_id,on,kind,value,reason\ng1,2024-05-01,status,achieved,\ng1,2024-02-05,reworded,Walk to the <b>shop</b>,clearer\n',
  'ratings.csv': 'goal_id,on,value\ng1,2024-04-05,7\ng1,2024-01-05,2\n',
  'outcomes.csv': 'person_id,outcome,on,value\np1,volunteering,2024-01-06,no\n',
  'life.csv': 'person_id,on,kind\np1,2024-03-21,started-work\np2,2024-03-22,bereavement\n',
  'pauses.csv': 'episode_id,from,until\ne1,2024-02-10,2024-02-20\n',
};

const run = (files: Readonly<Record<string, string>>, ...options: readonly string[]) =>
  runCli(['timeline', '--config', 'c.yaml', '--quiet', ...options], { cwd: folderWith({ ...FILES, ...files }) });
const shown = async (format: string, files: Readonly<Record<string, string>> = {}) => {
  const { status, stdout, stderr } = await run(files, '--person', 'p1', '--format', format);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return stdout;
};

describe('timeline', () => {
  test('reads so, in the order of days, each goal called what it was called then', async () => {
    expect(await shown('table')).toMatchInlineSnapshot(`
      "Private: this timeline is about one person, with their own words. p1, as at 2024-06-30.

      DAY         KIND        WHAT                         ABOUT
      2024-01-02  support     Referred
      2024-01-03  support     Support started
      2024-01-04  measure     14                           PHQ-9 total
      2024-01-05  goal        Goal set                     “<img src=x onerror="alert(1)"> & out”
      2024-01-05  rating      Rated 2                      “<img src=x onerror="alert(1)"> & out”
      2024-01-06  outcome     No                           Volunteering
      2024-02-05  goal        Goal in new words (clearer)  “Walk to the <b>shop</b>”
      2024-02-10  support     Pause began
      2024-02-20  support     Last day of the pause
      2024-03-02  measure     No value: too unwell         PHQ-9 total
      2024-03-21  life-event  started work
      2024-04-05  rating      Rated 7                      “Walk to the <b>shop</b>”
      2024-05-01  goal        Goal achieved                “Walk to the <b>shop</b>”
      2024-06-02  measure     6                            PHQ-9 total
      2024-06-02  change      From 14 to 6: improved       PHQ-9 total
      "
    `);
  });

  test('knows nothing of after the as-at day', async () => {
    const { stdout } = await run({}, '--person', 'p1', '--as-at', '2024-02-01');
    expect(stdout).not.toMatch(/shop|achieved|2024-0[3-7]|change/);
    expect((await run({}, '--person', 'p1', '--as-at', '2024-07-31')).stdout).toContain('“Set later”');
  });

  test('as JSON has goals with every version of their words, and changes with the class of the measure', async () => {
    const made = JSON.parse(await shown('json')) as Record<string, unknown>;
    expect(Object.keys(made)[0]).toBe('notice');
    expect(made).toMatchObject({
      personId: 'p1',
      goals: [{ goalId: 'g1', status: 'achieved', words: [{ version: 1 }, { version: 2, words: 'Walk to the <b>shop</b>', reason: 'clearer' }], ratings: [{ value: '2' }, { value: '7' }] }],
      measures: [
        { measure: 'phq-9/total', range: [0, 27], values: [{ value: '14' }, { value: null, reason: 'too-unwell' }, { value: '6' }], changes: [{ changeClass: 'improved' }] },
        { measure: 'volunteering', values: [{ value: 'No' }], changes: [] },
      ],
      lifeEvents: [{ on: '2024-03-21', kind: 'started-work' }],
    });
  });

  test('the latest of a stated status and of events is where a goal stands', async () => {
    const status = async (events: string) => (JSON.parse(await shown('json', { 'goal_events.csv': `goal_id,on,kind,value\n${events}` })) as { goals: { status: string }[] }).goals[0]?.status;
    expect(await status('g1,2024-04-01,status,not-achieved\n')).toBe('achieved');
    expect(await status('g1,2024-06-01,status,not-achieved\n')).toBe('not-achieved');
  });

  test('a goal that another replaced only after the as-at day is not replaced yet', async () => {
    const outcome = async (replacedOn: string) => {
      const goals = `goal_id,person_id,statement,scale,set_on,status,status_on,superseded_by\ng1,p1,Old,goal-progress,2024-01-05,replaced,${replacedOn},g2\ng2,p1,New,goal-progress,${replacedOn},,,\n`;
      return (JSON.parse(await shown('json', { 'goals.csv': goals, 'goal_events.csv': 'goal_id,on,kind,value\n' })) as { goals: { outcome: string }[] }).goals[0]?.outcome;
    };
    expect(await outcome('2024-07-01')).toBe('partly-achieved');
    expect(await outcome('2024-06-30')).toBe('replaced');
  });

  test('the page is escaped, runs and fetches nothing, and says in line 1 what it is', async () => {
    const page = await shown('html');
    expect(page.split('\n')[0]).toContain('Private: this timeline is about one person');
    expect(page).toContain('Walk to the &lt;b>shop&lt;/b>');
    expect(page).toContain('&lt;img src=x onerror=');
    expect(page).not.toMatch(/<(?:script|img|b>shop|i>service)|https?:|url\(/);
    expect(page).toContain("default-src 'none'");
  });

  test.each(['table', 'html', 'json'])('is of nobody else, as %s', async (format) => {
    expect(await shown(format)).not.toMatch(/Somebody else|bereavement|p2|\b24\b/);
  });

  test('does not tell who objects from who is not there', async () => {
    const [objects, absent] = [await run({}, '--person', 'p3'), await run({}, '--person', 'nobody')];
    expect([objects.status, objects.stdout]).toEqual([2, '']);
    expect(objects).toEqual(absent);
  });

  test('holds no goal in an error', async () => {
    const { status, stdout, stderr } = await run({ 'goals.csv': `${FILES['goals.csv']}g9,p1,Private words,goal-progress,x,,\n` }, '--person', 'p1', '--strict');
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).not.toMatch(/words|alert|else/);
  });

  test('compares values without days by occasion, where the config says so and only there', async () => {
    const files = (pairing: string) => ({
      'c.yaml': `service: { name: T }\nperiod: { start: 2024-01-01, end: 2024-12-31 }\n${pairing}data:\n  goals: { file: goals.csv }\n  goal_ratings: { file: ratings.csv }\n  outcomes: { file: outcomes.csv }\n`,
      'goals.csv': 'goal_id,person_id,statement,scale\ng1,p1,Sleep,goal-progress\n',
      'ratings.csv': 'goal_id,occasion,value\ng1,baseline,2\ng1,final,10\n',
      'outcomes.csv': 'person_id,outcome,occasion,value\np1,volunteering,baseline,no\np1,volunteering,final,yes\n',
    });
    expect(await shown('html', files('pairing: by-occasion\n'))).toMatch(/Where it stands: achieved[^]*From No to Yes/);
    expect(await shown('html', files(''))).not.toMatch(/Where it stands|From No to Yes/);
  });

  test('of somebody of whom nothing is recorded is empty, not wrong', async () => {
    const { status, stdout } = await runCli(['timeline', '--config', 'c.yaml', '--quiet', '--person', 'p1'], {
      cwd: folderWith({ 'c.yaml': 'service: { name: T }\nperiod: { start: 2024-01-01, end: 2024-12-31 }\ndata:\n  persons: { file: people.csv }\n', 'people.csv': 'person_id\np1\n' }),
    });
    expect([status, stdout]).toEqual([0, expect.stringContaining('Nothing is recorded.')]);
  });
});
