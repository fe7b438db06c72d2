import { describe, expect, test } from 'vitest';
import { instruments } from '../../src/generated/all.js';
import { phq9 } from '../../src/generated/phq-9.js';
import { runCli } from './run-cli.js';

describe('the list', () => {
  test('has a line for every score of every instrument, and for every goal scale and outcome', async () => {
    const { status, stdout } = await runCli(['instruments']);
    expect(status).toBe(0);
    for (const { id, scores } of instruments) expect(stdout).toMatch(new RegExp(`^${id} +\\d+ +${scores[0]?.id ?? ''} `, 'm'));
    expect(stdout).toMatch(/^swemwbs +7 +raw +increase +none published +permission-needed +Short Warwick/m);
    expect(stdout).toMatch(/^ +metric +increase +reliable-change:points=3$/m);
    expect(stdout).toMatch(/^housing-status +one of 10 states +by-order +none published +Housing status$/m);
    expect(stdout).toMatch(/^goal-progress +a number from 0 to 10 +increase +reliable-change:points=3 /m);
  });

  test('as JSON names measures and licence', async () => {
    const { stdout } = await runCli(['instruments', '--json']);
    const list = JSON.parse(stdout) as readonly { readonly id: string }[];
    expect(list.find(({ id }) => id === 'phq-9')).toMatchObject({
      kind: 'instrument', items: 9, licence: 'wording-included', measures: [{ id: 'phq-9/total', direction: 'decrease', changeRules: ['reliable-change:points=6'] }],
    });
    expect(list.map(({ id }) => id)).toContain('leaving-the-house');
  });
});

describe('one definition', () => {
  test('shows every published number with its source and evidence', async () => {
    const { stdout } = await runCli(['instruments', 'phq-9']);
    expect(stdout).toMatch(/^phq-9 \S+: Patient Health Questionnaire-9 \(PHQ-9\)$/m);
    expect(stdout).toMatch(/^ {2}q9 {2}thoughts of death or self-harm: /m);
    expect(stdout).toContain('    caseness: 10 or more [kroenke-2001, primary]\n');
    expect(stdout).toContain('    reliable-change: 6 points or more [nhs-england, primary]\n');
    expect(stdout).toContain('up to 2 made up from the mean of the others, never q9, rounded to a whole number');
    expect(stdout).toMatch(/^ {2}q9, answered 1 or more: Thoughts of death/m);
    for (const { id } of phq9.sources) expect(stdout).toMatch(new RegExp(`^  ${id}: .+`, 'm'));
  });

  test('says when all items are needed, and how states improve', async () => {
    expect((await runCli(['instruments', 'swemwbs'])).stdout).toContain('unanswered items: all are needed, no rule is known');
    const { stdout } = await runCli(['instruments', 'housing-status']);
    expect(stdout).toContain('\n  supported to settled-mainstream\n');
    expect(stdout).toContain('\n  lateral: settled-mainstream, sheltered-or-extra-care\n');
  });

  test('tells a scale too long to read by its ends, and an answer that is no value as that', async () => {
    expect((await runCli(['instruments', 'eq-5d-5l'])).stdout).toContain('\n  q6  overall health, 0 to 100; answered 0 to 100\n');
    expect((await runCli(['instruments', 'ons4'])).stdout).toContain('answered 0 not at all satisfied, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 completely satisfied\n');
    expect((await runCli(['instruments', 'wsas'])).stdout).toContain('\n  q1  work; answered 0, 1, 2, 3, 4, 5, 6, 7, 8, 9 (no value: not-applicable)\n');
  });

  test('as JSON is the definition itself', async () => {
    expect(JSON.parse((await runCli(['instruments', 'phq-9', '--json'])).stdout)).toEqual(phq9);
  });

  test('that is unknown is a usage error with what comes near', async () => {
    expect(await runCli(['instruments', 'housing'])).toEqual({ status: 2, stdout: '', stderr: 'error: expected the id of an instrument, goal scale or outcome; found "housing"\n  hint: did you mean housing-worry, housing-status or housing-status-settled?\n' });
  });
});
