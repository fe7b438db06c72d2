import { expect, test } from 'vitest';
import type { ConfigError } from '../../../src/cli/config/config-error.js';
import { parseConfig } from '../../../src/cli/config/parse-config.js';
import { folderWith, runCli } from '../run-cli.js';

const goal = (number: number, rest = `statement: Goal ${number}`) => `    - { file: s.csv, scale: goal-progress, goal: ${number}, columns: { person_id: Ref, ${rest} } }\n`;
const wide = 'layout: wide, time_points: [ { suffix: " start", occasion: baseline }, { suffix: " end", occasion: final } ]';
const ratings = (number: number, value = `Goal ${number}`, how = wide) => `    - { file: s.csv, goal: ${number}, columns: { goal_id: Ref, value: ${value} }, ${how} }\n`;
const config = (goals: string, ratingsOf: string) =>
  `service: { name: x }\nperiod: { start: 2024-04-01, end: 2025-03-31 }\npairing: by-occasion\ndata:\n  persons: { file: s.csv, columns: { person_id: Ref } }\n  goals:\n${goals}  goal_ratings:\n${ratingsOf}`;

function codesOf(text: string): readonly string[] {
  try {
    parseConfig(text, 'ours.yaml');
    return [];
  } catch (error) {
    return (error as ConfigError).issues.map(({ code, path }) => `${code} ${path.join('.')}`);
  }
}

test.each([
  ['each with its own', goal(1) + goal(2), ratings(1) + ratings(2), []],
  ['one of which has no ratings', goal(1) + goal(2), ratings(2), []],
  ['ratings by occasion, in readings of their own', goal(1), ratings(1, 'Start', 'occasion: baseline') + ratings(1, 'End', 'occasion: final'), []],
  ['ratings with days of their own, review by review', goal(1), ratings(1, 'Review A', 'dates: yyyy-mm-dd') + ratings(1, 'Review B', 'dates: yyyy-mm-dd'), []],
  ['other rows of one sheet', goal(1), ratings(1, 'Score', 'only: { What: [ a ] }') + ratings(1, 'Score', 'only: { What: [ b ] }'), []],
  ['ratings of a number that no goal has', goal(1) + goal(3), ratings(1) + ratings(2), ['goal-number-unknown data.goal_ratings.1.goal']],
  ['ratings read from the column of another goal', goal(1) + goal(2), ratings(1) + ratings(2, 'Goal 1'), ['goal-column-twice data.goal_ratings.1.goal']],
  ['two columns read for one goal and time', goal(1) + goal(2), ratings(1) + ratings(1, 'Goal 2'), ['goal-number-twice data.goal_ratings.1.goal']],
  ['one goal in two columns', goal(1) + goal(1, 'statement: Goal 2'), ratings(1), ['goal-number-twice data.goals.1.goal']],
  ['one column for two goals', goal(1) + goal(2, 'statement: Goal 1'), ratings(1) + ratings(2), ['goal-column-twice data.goals.1.goal']],
  ['columns that nobody named, so that they are one', goal(1, 'domain: About') + goal(2, 'domain: About'), ratings(1), ['goal-column-twice data.goals.1.goal']],
])('goals beside each other: %s', (_, goals, own, codes) => {
  expect(codesOf(config(goals, own))).toEqual(codes);
});

test('says which numbers there are, and for which goal a column is read already', () => {
  const said = (text: string) => {
    try {
      parseConfig(text, 'ours.yaml');
    } catch (error) {
      return (error as ConfigError).issues.map(({ message }) => message);
    }
    return [];
  };
  expect(said(config(goal(1) + goal(3), ratings(2)))).toEqual(['expected the number of a goal under data.goals (1, 3); found 2']);
  expect(said(config(goal(1) + goal(2), ratings(1) + ratings(2, 'Goal 1')))).toEqual(['expected columns of goal 2 alone; found "Goal 1 start", "Goal 1 end" read for goal 1 too']);
});

test('numbers that headers cross are told, and the run goes on', async () => {
  const sheet = 'Ref,Goal 1,Goal 2,Score 1 start,Score 1 end,Score 2 start,Score 2 end\nP1,sing,walk,1,5,2,3\n';
  const check = async (first: string, second: string) => runCli(['check', '--config', 'ours.yaml'], { cwd: folderWith({ 's.csv': sheet, 'ours.yaml': config(goal(1) + goal(2), ratings(1, first) + ratings(2, second)) }) });
  const crossed = await check('Score 2', 'Score 1');
  expect(crossed.status).toBe(0);
  expect(crossed.stdout).toContain('s.csv: notice[goals-crossed] expected the ratings of goal 1, whose words are in "Goal 1", under the same number; found them read from "Score 2"\n');
  expect(crossed.stdout).toContain('0 errors, 0 problems, 2 notices');
  expect((await check('Score 1', 'Score 2')).stdout).not.toContain('goals-crossed');
});
