import { describe, expect, test } from 'vitest';
import { folderWith, runCli } from './run-cli.js';

const CONFIG = `
service: { name: Test service (invented) }
period: { start: 2024-01-01, end: 2024-12-31 }
as_at: 2024-06-30
data:
  persons: { file: people.csv }
  episodes: { file: episodes.csv }
  assessments: { file: phq.csv, instrument: phq-9 }
  goals: { file: goals.csv }
  goal_events: { file: goal_events.csv }
  reviews: { file: reviews.csv }
  pauses: { file: pauses.csv }
`;

const FILES = {
  'c.yaml': CONFIG,
  'people.csv': 'person_id,reporting_use\np1,yes\np2,yes\np3,yes\np4,objected\np5,yes\n',
  // e3 is closed; p4 objects; e5 has no worker.
  'episodes.csv': 'episode_id,person_id,referred_on,started_on,closed_on,worker\ne1,p1,2024-01-02,2024-01-03,,w1\ne2,p2,2024-01-02,2024-01-03,,w2\n'
    + 'e3,p3,2024-01-02,2024-01-03,2024-03-01,w1\ne4,p4,2024-01-02,2024-01-03,,w1\ne5,p5,2024-06-02,2024-06-03,,\n',
  'phq.csv': 'person_id,on,q1,q2,q3,q4,q5,q6,q7,q8,q9,alert_handled_on\n'
    + 'p3,2024-02-20,0,0,0,0,0,0,0,0,1,\np1,2024-02-03,1,1,1,1,1,1,1,1,3,\np1,2024-01-03,1,1,1,1,1,1,1,1,2,2024-01-04\np1,2024-03-03,1,1,1,1,1,1,1,1,0,\n'
    + 'p4,2024-02-03,1,1,1,1,1,1,1,1,3,\np5,2024-06-05,1,1,1,1,1,1,1,1,,\n',
  'goals.csv': 'goal_id,person_id,statement,scale,set_on,target_on,status\ng1,p1,First words,goal-progress,2024-01-03,2024-05-01,active\n'
    + 'g2,p1,Done already,goal-progress,2024-01-03,2024-05-01,active\ng3,p1,Not yet,goal-progress,2024-01-03,2024-07-01,active\n'
    + 'g4,p3,Closed since,goal-progress,2024-01-03,2024-02-01,active\ng5,p1,Not now,goal-progress,2024-01-03,2024-05-01,on-hold\n',
  'goal_events.csv': 'goal_id,on,kind,value,reason\ng1,2024-02-03,reworded,"My ""own""\nwords",\ng2,2024-04-01,status,achieved,\n',
  'reviews.csv': 'episode_id,due_on,held_on\ne1,2024-04-01,\ne1,2024-06-30,\ne1,2024-07-01,\ne2,2024-04-01,\ne5,2024-06-10,\ne5,2024-06-20,2024-06-21\n',
  'pauses.csv': 'episode_id,from,until\ne2,2024-06-01,2024-06-30\ne1,2024-03-01,2024-03-31\n',
};

interface Whose { readonly personId: string; readonly worker: string | null }
interface Listed {
  readonly notice: string;
  readonly alerts: readonly (Whose & { readonly on: string; readonly origin: { readonly line: number }; readonly setAside: boolean })[];
  readonly unknownRisk: readonly Whose[];
  readonly reviewsDue: readonly (Whose & { readonly dueOn: string })[];
  readonly goalsDue: readonly (Whose & { readonly goalId: string; readonly words: string })[];
  readonly baselinesMissing: readonly (Whose & { readonly instruments: readonly string[] })[];
  readonly paused: readonly (Whose & { readonly until: string | null })[];
  readonly alertsWithoutWorker: number;
}

const run = (files: Readonly<Record<string, string>>, ...options: readonly string[]) =>
  runCli(['worklist', '--config', 'c.yaml', '--quiet', ...options], { cwd: folderWith({ ...FILES, ...files }) });
const listed = async (files: Readonly<Record<string, string>> = {}, ...options: readonly string[]) => {
  const { status, stdout, stderr } = await run(files, '--json', ...options);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return JSON.parse(stdout) as Listed;
};

describe('worklist', () => {
  test('reads so, and says first that it names people', async () => {
    const { status, stdout } = await run({});
    expect(status).toBe(0);
    expect(stdout).toMatchInlineSnapshot(`
      "For your own eyes: this worklist names people. As at 2024-06-30.

      Risk answers to look at: 2
        ON          PERSON  EPISODE  WORKER  ANSWER    WHERE      WHAT
        2024-02-03  p1      e1       w1      phq-9 q9  phq.csv:3  Thoughts of death or self-harm: follow your procedure for risk.
        2024-02-20  p3      e3       w1      phq-9 q9  phq.csv:2  Thoughts of death or self-harm: follow your procedure for risk.

      Risk items without an answer: unknown, not "no": 1
        ON          PERSON  EPISODE  WORKER  ITEM      WHERE      WHAT
        2024-06-05  p5      e5       -       phq-9 q9  phq.csv:7  Thoughts of death or self-harm: follow your procedure for risk.

      Reviews due: 2
        DUE         PERSON  EPISODE  WORKER  NOT HELD BECAUSE
        2024-04-01  p1      e1       w1
        2024-06-30  p1      e1       w1

      Goals due: 1
        DUE         PERSON  EPISODE  WORKER  GOAL  IN THEIR WORDS
        2024-05-01  p1      e1       w1      g1    “My "own" words”

      Baselines missing: none

      Paused: nothing is due: 1
        UNTIL       PERSON  EPISODE  WORKER
        2024-06-30  p2      e2       w2
      "
    `);
  });

  test('lists alerts nobody handled, oldest first, of closed episodes too, and none of people who object', async () => {
    const { alerts, unknownRisk } = await listed();
    expect(alerts.map(({ personId, on, origin }) => [personId, on, origin.line])).toEqual([['p1', '2024-02-03', 3], ['p3', '2024-02-20', 2]]);
    expect(unknownRisk.map(({ personId }) => personId)).toEqual(['p5']);
  });

  test('lists as many alerts as `check` says wait, forms with another problem among them', async () => {
    const files = { 'phq.csv': `${FILES['phq.csv']}p2,2024-05-03,9,1,1,1,1,1,1,1,3,\nnobody,2024-05-03,1,1,1,1,1,1,1,1,1,\np1,,1,1,1,1,1,1,1,1,1,\n` };
    const { alerts } = await listed(files);
    expect(alerts.map(({ personId, worker, setAside }) => [personId, worker, setAside])).toEqual([
      ['p1', 'w1', true], ['p1', 'w1', false], ['p3', 'w1', false], ['nobody', null, true], ['p2', 'w2', true],
    ]);
    const { stdout } = await runCli(['check', '--config', 'c.yaml'], { cwd: folderWith({ ...FILES, ...files }) });
    expect(stdout).toContain('Alerts: 5 raised risk answers and 1 unanswered risk item wait');
  });

  test('has reviews due to the day, neither in a pause, nor held since', async () => {
    const due = async (...options: readonly string[]) => (await listed({}, ...options)).reviewsDue.map(({ personId, dueOn }) => [personId, dueOn]);
    expect(await due()).toEqual([['p1', '2024-04-01'], ['p1', '2024-06-30']]);
    // The pause is over: the review of e2 is due again.
    expect(await due('--as-at', '2024-07-01')).toEqual([['p1', '2024-04-01'], ['p2', '2024-04-01'], ['p1', '2024-06-30'], ['p1', '2024-07-01']]);
    // The review of 21 June was not held yet.
    expect(await due('--as-at', '2024-06-20')).toEqual([['p1', '2024-04-01'], ['p5', '2024-06-10'], ['p5', '2024-06-20']]);
  });

  test('has goals whose day has come and that are still active, in the words they have now', async () => {
    expect((await listed()).goalsDue.map(({ goalId, words }) => [goalId, words])).toEqual([['g1', 'My "own"\nwords']]);
    const earlier = await listed({ 'goals.csv': FILES['goals.csv'].replaceAll('2024-05-01', '2024-01-20') }, '--as-at', '2024-01-31');
    expect(earlier.goalsDue.map(({ goalId, words }) => [goalId, words])).toEqual([['g1', 'First words'], ['g2', 'Done already']]);
  });

  test('has a goal that another replaced only after the as-at day', async () => {
    const goals = (replacedOn: string) => 'goal_id,person_id,statement,scale,set_on,target_on,status,status_on,superseded_by\n'
      + `g1,p1,Old,goal-progress,2024-01-03,2024-05-01,replaced,${replacedOn},g2\ng2,p1,New,goal-progress,${replacedOn},,,,\n`;
    const due = async (replacedOn: string) => (await listed({ 'goals.csv': goals(replacedOn), 'goal_events.csv': 'goal_id,on,kind,value\n' })).goalsDue.map(({ goalId }) => goalId);
    expect(await due('2024-07-01')).toEqual(['g1']);
    expect(await due('2024-06-30')).toEqual([]);
  });

  test('misses a baseline from 28 days after the start, unless it was settled that there is none', async () => {
    const files = (reason: string) => ({
      'pauses.csv': 'episode_id,from,until\n',
      'phq.csv': `person_id,on,q1,q2,q3,q4,q5,q6,q7,q8,q9,absent_reason\np1,2024-01-20,1,1,1,1,1,1,1,1,0,\np2,2024-01-20,,,,,,,,,,${reason}\n`,
    });
    const missing = async (reason: string, asAt: string) => (await listed(files(reason), '--as-at', asAt)).baselinesMissing.map(({ personId, instruments }) => [personId, instruments]);
    expect(await missing('not-asked', '2024-01-30')).toEqual([]);
    expect(await missing('not-asked', '2024-01-31')).toEqual([['p2', ['phq-9']], ['p3', ['phq-9']]]);
    expect(await missing('asked-declined', '2024-01-31')).toEqual([['p3', ['phq-9']]]);
    expect(await missing('not-asked', '2024-07-01')).toEqual([['p2', ['phq-9']], ['p5', ['phq-9']]]);
  });

  test('says until when nothing is due, and that no end is known', async () => {
    expect((await listed()).paused).toEqual([{ personId: 'p2', episodeId: 'e2', worker: 'w2', until: '2024-06-30' }]);
    expect((await listed({ 'pauses.csv': 'episode_id,from,until\ne2,2024-06-01,\n' })).paused[0]?.until).toBeNull();
  });

  test('of one worker holds that worker’s people, and says that alerts are nobody’s', async () => {
    const own = await listed({}, '--worker', 'w1');
    const people = [own.alerts, own.unknownRisk, own.reviewsDue, own.goalsDue, own.baselinesMissing, own.paused].flat();
    expect(new Set(people.map(({ worker }) => worker))).toEqual(new Set(['w1']));
    expect(own.alertsWithoutWorker).toBe(1);
    expect((await run({}, '--worker', 'w1')).stdout).toContain('about people without a worker: 1.');
  });

  test('refuses a worker who is not there, and names nobody in saying so', async () => {
    const { status, stdout, stderr } = await run({}, '--worker', 'w');
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).not.toMatch(/w1|w2|words|p1/);
  });

  test('stops at problems under --strict, and no message holds a goal', async () => {
    const { status, stdout, stderr } = await run({ 'goals.csv': `${FILES['goals.csv']}g9,nobody,Private words,goal-progress,x,,\n` }, '--strict');
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).not.toMatch(/words|Done already/);
  });

  test('says of a form without a day that it has none, and keeps a terminal’s commands out', async () => {
    const { stdout } = await run({ 'goals.csv': FILES['goals.csv'].replace('First words', 'x'), 'goal_events.csv': 'goal_id,on,kind,value\ng1,2024-02-03,reworded,\u001b[2Jgone\u202e\n' });
    expect(stdout).toContain('“[2Jgone”');
  });
});
