import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { filesIn, folderWith, runCli } from './run-cli.js';

const CONFIG = `
service: { name: Test service (invented) }
period: { start: 2024-01-01, end: 2024-12-31 }
data:
  episodes: { file: episodes.csv }
  contacts: { file: contacts.csv }
  assessments: { file: gad.csv, instrument: gad-2 }
  goals: { file: goals.csv }
`;

const FILES = {
  'c.yaml': CONFIG,
  'episodes.csv': 'episode_id,person_id,referred_on,started_on,closed_on,worker\ne1,p1,2024-01-02,2024-01-05,2024-06-03,W2\ne2,p2,2024-02-02,2024-02-09,2024-02-04,W1\ne3,p3,1900-01-01,,,W1\ne4,p4,2024-03-01,,,\n',
  'contacts.csv': 'episode_id,on,attended,mode\ne1,2024-01-05,yes,phone\ne1,2024-01-05,yes,phone\ne1,2024-01-12,yes,phone\ne2,2025-02-09,no,\n',
  // p1 twice on one day and alike, then later by phone; p2 on two days in one way; p3 once.
  'gad.csv': 'assessment_id,person_id,on,mode,answered_by,q1,q2\na1,p1,2024-01-05,paper,person,1,1\na2,p1,2024-01-05,paper,person,1,1\na3,p1,2024-05-05,phone,person,0,1\na4,p2,2024-02-02,,person,2,2\na5,p2,2024-02-03,phone,person,2,1\na6,p3,2024-02-03,,,2,1\n',
  'goals.csv': 'goal_id,person_id,statement,scale,set_on,target_on\ng1,p1,my private hope,attainment,2024-01-05,2026-01-01\ng2,p1,my private hope,attainment,2024-01-06,\ng3,p2,my private hope,attainment,2024-02-03,\n',
};

const check = (...options: readonly string[]) => runCli(['check', '--config', 'c.yaml', ...options], { cwd: folderWith(FILES) });

describe('the data-quality summary', () => {
  test('says how complete each instrument is, for everybody and for each worker by code', async () => {
    const { stdout } = await check();
    expect(stdout.slice(stdout.indexOf('Completeness'), stdout.indexOf('Worth'))).toMatchInlineSnapshot(`
      "Completeness
      INSTRUMENT  WORKER        EPISODES WITH ANSWERS  ON TWO DAYS
      gad-2       all           3 of 4                 2 of 4
      gad-2       (none named)  0 of 1                 0 of 1
      gad-2       W1            2 of 2                 1 of 2
      gad-2       W2            1 of 1                 1 of 1

      "
    `);
  });

  test('counts twins, days that are hard to believe, and changes of mode', async () => {
    const { stdout } = await check();
    expect(stdout.slice(stdout.indexOf('Worth knowing'), stdout.indexOf('0 errors'))).toMatchInlineSnapshot(`
      "Worth knowing
        1 of 3 people have one gad-2 assessment only, so no change can be known
        1 of 4 episodes have no assessment or outcome
        3 of 3 goals have no rating
        without episodes.closure, not available: d10-closure-mix
        without goals.status or goal_ratings.csv or goal_events.csv, not available: g4-goal-status, g4-goal-status-standing, g5-person-progress, g5-making-progress, g5-making-progress-standing, g5-maintained, g7-going-backwards, g7-going-backwards-standing, g8-goal-review-completeness
        1 of the assessments says the same as another of the same person
        1 of the contacts says the same as another of the same person
        1 of the goals says the same as another of the same person
        1 of the days in referred_on of episodes is before the year 2000
        1 of the days in on of contacts is after the as-at day
        1 episode ends before the start
        1 of 2 people gave their first and last answers to gad-2 in another way, or somebody else did

      "
    `);
  });

  test('is there as JSON, and names nobody', async () => {
    const { stdout } = await check('--json');
    const { summary } = JSON.parse(stdout) as { readonly summary: object };
    expect(summary).toMatchObject({
      twins: [{ kind: 'assessments', count: 1 }, { kind: 'contacts', count: 1 }, { kind: 'goals', count: 1 }],
      oddDays: [{ kind: 'episodes', column: 'referred_on', later: 0, longAgo: 1 }, { kind: 'contacts', column: 'on', later: 1, longAgo: 0 }],
      closedBeforeStart: 1,
      modeChanges: [{ instrument: 'gad-2', people: 1, of: 2 }],
    });
    expect(JSON.stringify(summary)).not.toMatch(/private|"p\d"|"e\d"|"a\d"/);
  });

  test('tells of a breakdown into categories that are too small to be shown, such as words of one goal each', async () => {
    const people = Array.from({ length: 24 }, (_, place) => `p${place}`);
    const goals = (themeOf: (place: number) => string) => `goal_id,person_id,statement,scale,set_on,status,domain\n${people.map((id, place) => `g${place},${id},my private hope,attainment,2024-01-05,achieved,${themeOf(place)}\n`).join('')}`;
    const episodes = `episode_id,person_id,referred_on,started_on,closed_on,worker\n${people.map((id, place) => `e${place},${id},2024-01-02,2024-01-05,2024-06-03,W${place}\n`).join('')}`;
    const files = (themeOf: (place: number) => string) => ({
      'c.yaml': 'service: { name: Test service (invented) }\nperiod: { start: 2024-01-01, end: 2024-12-31 }\ndata:\n  episodes: { file: episodes.csv }\n  goals: { file: goals.csv }\nbreakdowns: [theme, worker]\nreports: [{ name: funder }, { name: board, disclosure: internal }]\n',
      'episodes.csv': episodes,
      'goals.csv': goals(themeOf),
    });
    const fine = async (themeOf: (place: number) => string) => (await runCli(['check', '--config', 'c.yaml'], { cwd: folderWith(files(themeOf)) })).stdout.split('\n').filter((line) => line.includes('too small'));
    // 24 goals in 3 themes are 8 in each, the least that is not hidden; workers are never shown at all.
    expect(await fine((place) => `theme ${place % 3}`)).toEqual([]);
    expect(await fine((place) => `theme ${place % 4}`)).toEqual(['  theme has 4 categories for 24 goals: most are too small to be shown by themselves (nhs-star-7)']);
    // On average they are large, and one word is one person's.
    const { stdout } = await runCli(['check', '--config', 'c.yaml'], { cwd: folderWith(files((place) => (place === 0 ? 'my private fear' : 'company'))) });
    expect(stdout).toContain('  theme has 1 category of no more than 7: a report shows it as others, without the text (nhs-star-7)');
    expect(stdout).not.toContain('private');
  });

  test('tells of values that are written in several ways, and the report calls no two groups alike', async () => {
    const ids = Array.from({ length: 60 }, (_, place) => `p${place}`);
    const cwd = folderWith({
      'c.yaml': 'service: { name: Test service (invented) }\nperiod: { start: 2024-01-01, end: 2024-12-31 }\ndata: { persons: { file: people.csv }, episodes: { file: episodes.csv }, goals: { file: goals.csv } }\nbreakdowns: [sex, area]\n',
      'people.csv': `person_id,sex,area\n${ids.map((id, place) => `${id},${['Female', 'female', 'Male'][place % 3] ?? ''},${place % 2 === 0 ? 'North' : 'South'}\n`).join('')}`,
      'episodes.csv': `episode_id,person_id,referred_on,started_on,closed_on\n${ids.map((id) => `e${id},${id},2024-01-02,2024-01-05,2024-06-03\n`).join('')}`,
      'goals.csv': `goal_id,person_id,statement,scale,set_on,status,status_on\n${ids.map((id) => `g${id},${id},my private hope,attainment,2024-01-05,achieved,2024-05-01\n`).join('')}`,
    });
    const { stdout } = await runCli(['check', '--config', 'c.yaml'], { cwd });
    expect(stdout.split('\n').filter((line) => line.includes('several ways'))).toEqual(['  sex has 1 value written in several ways (capitals, spaces, hyphens), each a group of its own: `codes:` in the config makes them one']);
    await runCli(['report', '--config', 'c.yaml', '--out', 'out', '--quiet'], { cwd });
    const page = filesIn(join(cwd, 'out'))['report.html'] ?? '';
    const table = /<table[^>]*>(?:(?!<\/table>)[\s\S])*?>female</.exec(page)?.[0] ?? '';
    expect(table.match(/>female</gi)).toEqual(['>Female<', '>female<']);
  });

  test('tells of forms that state another total than their answers make', async () => {
    const cwd = folderWith({
      'c.yaml': 'service: { name: Test service (invented) }\nperiod: { start: 2024-01-01, end: 2024-12-31 }\ndata: { assessments: [ { file: gad.csv, instrument: gad-2 }, { file: who.csv, instrument: who-5 } ] }\n',
      // Another; the same; no answers; one answer missing; out of range.
      'gad.csv': 'person_id,on,total,q1,q2\np1,2024-01-05,5,1,1\np1,2024-02-05,2,1,1\np1,2024-03-05,5,,\np1,2024-04-05,5,1,\np1,2024-05-05,5,1,9\n',
      'who.csv': 'person_id,on,percentage,q1,q2,q3,q4,q5\np1,2024-01-05,20,1,1,1,1,1\np1,2024-02-05,5,1,1,1,1,1\np1,2024-03-05,25,1,1,1,1,1\n',
    });
    const { stdout } = await runCli(['check', '--config', 'c.yaml'], { cwd });
    expect(stdout.split('\n').filter((line) => line.includes('another score'))).toEqual([
      '  1 gad-2 form states another score than the answers on it make: the answers are used',
      '  2 who-5 forms state another score than the answers on it make: the answers are used',
    ]);
  });
});
