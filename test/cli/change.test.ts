import { describe, expect, test } from 'vitest';
import { parseRules } from '../../src/cli/change/parse-rule.js';
import { ruleName } from '../../src/definitions/change-rule.js';
import { folderWith, runCli } from './run-cli.js';

/** Runs `change` on rows of baseline and follow-up. */
function changeOf(measure: string, rows: string, ...options: readonly string[]) {
  const cwd = folderWith({ 'pairs.csv': `baseline,follow_up\n${rows}\n` });
  return runCli(['change', '--measure', measure, '--in', 'pairs.csv', ...options], { cwd });
}

const HEADER = 'baseline,follow_up,change_status,change,improvement,reliable_change,minimal_important_change,baseline_caseness,follow_up_caseness,recovered';

describe('change', () => {
  test('is said in all its ways for a score with rules and caseness', async () => {
    const { stdout } = await changeOf('phq-9/total', '16,9\n16,10\n9,9\n9,15\n10,9');
    expect(stdout).toBe([
      HEADER,
      '16,9,paired,-7,7,improved,,yes,no,yes',
      '16,10,paired,-6,6,improved,,yes,yes,no',
      '9,9,paired,0,0,no-reliable-change,,no,no,',
      '9,15,paired,6,-6,deteriorated,,no,yes,',
      '10,9,paired,-1,1,no-reliable-change,,yes,no,yes',
      '',
    ].join('\n'));
  });

  test('is never "no change" where there is no pair', async () => {
    const { stdout, stderr } = await changeOf('phq-9/total', ',9\n16,\n,\n99,9\n9,x');
    expect(stdout.split('\n').slice(1)).toEqual([',9,no-baseline,,,,,,,', '16,,no-follow-up,,,,,,,', ',,no-baseline,,,,,,,', '99,9,invalid,,,,,,,', '9,x,invalid,,,,,,,', '']);
    expect(stderr).toBe('pairs.csv:5:1: problem[value-off-scale] expected a number from 0 to 27; found something else (column "baseline")\npairs.csv:6:2: problem[value-off-scale] expected a number from 0 to 27; found something else (column "follow_up")\n');
  });

  test('of decimals is free of the noise of binary fractions', async () => {
    const { stdout } = await changeOf('swemwbs/metric', '17.43,19.98\n19.98,19.25');
    expect(stdout).toContain('\n17.43,19.98,paired,2.55,2.55,no-reliable-change,');
    expect(stdout).toContain('\n19.98,19.25,paired,-0.73,-0.73,');
  });

  test('of states is the kind of move', async () => {
    const { stdout } = await changeOf('housing-status', 'rough-sleeping,supported\nsettled-mainstream,sheltered-or-extra-care\nsupported,prison\nhouseboat,supported');
    expect(stdout.split('\n').slice(1, 5)).toEqual([
      'rough-sleeping,supported,paired,improved,,,,,,',
      'settled-mainstream,sheltered-or-extra-care,paired,lateral,,,,,,',
      'supported,prison,paired,incomparable,,,,,,',
      'houseboat,supported,invalid,,,,,,,',
    ]);
  });

  test('as JSON has numbers, words and null', async () => {
    const { stdout } = await changeOf('phq-9/total', '16,9\n,9', '--format', 'json', '--prefix', 'phq_');
    expect(JSON.parse(stdout)).toEqual([
      { baseline: '16', follow_up: '9', phq_change_status: 'paired', phq_change: -7, phq_improvement: 7, phq_reliable_change: 'improved', phq_minimal_important_change: null, phq_baseline_caseness: 'yes', phq_follow_up_caseness: 'no', phq_recovered: 'yes' },
      { baseline: '', follow_up: '9', phq_change_status: 'no-baseline', phq_change: null, phq_improvement: null, phq_reliable_change: null, phq_minimal_important_change: null, phq_baseline_caseness: null, phq_follow_up_caseness: null, phq_recovered: null },
    ]);
  });
});

describe('a rule of the command line', () => {
  test('stands in for the measure’s own of its kind', async () => {
    const { stdout } = await changeOf('phq-9/total', '16,10\n16,9', '--rule', 'reliable-change:points=7');
    expect(stdout).toContain('\n16,10,paired,-6,6,no-reliable-change,');
    expect(stdout).toContain('\n16,9,paired,-7,7,improved,');
  });

  test('counts a change of exactly the criterion unless it says more-than', async () => {
    const rule = 'minimal-important-change:points=5';
    expect((await changeOf('phq-9/total', '16,11', '--rule', rule)).stdout).toContain(',no-reliable-change,improved,');
    expect((await changeOf('phq-9/total', '16,11', '--rule', `${rule},tie=more-than`)).stdout).toContain(',no-reliable-change,no-important-change,');
  });

  test('takes a standard deviation and reliability: 7.5 and 0.8 make 9.297 points', async () => {
    const { stdout } = await changeOf('phq-9/total', '20,11\n20,10', '--rule', 'reliable-change:sd=7.5,reliability=0.8');
    expect(stdout.split('\n').slice(1, 3)).toEqual(['20,11,paired,-9,9,no-reliable-change,,yes,yes,no', '20,10,paired,-10,10,improved,,yes,yes,no']);
    const narrow = await changeOf('phq-9/total', '20,11', '--rule', 'reliable-change:sd=7.5,reliability=0.8,confidence=0.9');
    expect(narrow.stdout).toContain(',improved,');
  });

  test('sets the cutoff: halfway between norms of equal spread', async () => {
    const rule = 'clinical-cutoff:type=c,clinical-mean=16,clinical-sd=4,functional-mean=4,functional-sd=4';
    expect((await changeOf('phq-9/total', '11,9\n10,9', '--rule', rule)).stdout).toMatch(/11,9,.*,yes,no,yes\n10,9,.*,yes,no,yes\n/);
    expect((await changeOf('phq-9/total', '10,9', '--rule', `${rule},tie=more-than`)).stdout).toMatch(/10,9,.*,no,no,\n/);
    expect((await changeOf('phq-9/total', '9,1', '--rule', 'clinical-cutoff:type=a,clinical-mean=16,clinical-sd=4')).stdout).toMatch(/,yes,no,yes\n/);
    expect((await changeOf('phq-9/total', '12,11', '--rule', 'clinical-cutoff:type=b,functional-mean=4,functional-sd=4')).stdout).toMatch(/,yes,no,yes\n/);
  });

  test('takes a method of reliable change, with what it needs, and reads the name of any rule back', async () => {
    // 30 is expected to become 32 by the mean of 40; 1.96 × 3.3541 beyond it is 25.43.
    const rule = 'reliable-change:sd=7.5,reliability=0.8,method=edwards-nunnally,mean=40';
    const { stdout } = await changeOf('who-5/percentage', '30,24\n30,28\n30,40', '--rule', rule);
    expect(stdout.split('\n').slice(1, 4).map((line) => line.split(',')[5])).toEqual(['deteriorated', 'no-reliable-change', 'improved']);
    for (const name of [
      rule, 'reliable-change:sd=7.5,reliability=0.8', 'reliable-change:sd=7.5,reliability=0.8,method=gulliksen-lord-novick,mean=40', 'reliable-change:points=6',
      'reliable-change:sd=7.5,reliability=0.8,method=nunnally-kotsch,mean=40,follow-up-reliability=0.7', 'minimal-important-change:ratio=1.5',
      'reliable-change:sd=7.5,reliability=0.8,method=hageman-arrindell,change-mean=-6,change-sd=9',
    ]) expect(parseRules([name]).map(ruleName)).toEqual([name]);
    expect(parseRules(['reliable-change:sd=7.5,reliability=0.8,method=jacobson-truax'])).toEqual(parseRules(['reliable-change:sd=7.5,reliability=0.8']));
  });

  test('takes a ratio for counts, whose rates may be so many times as many, or the inverse', async () => {
    const { stdout } = await changeOf('gp-contacts', '12,8\n12,9\n8,12\n0,1\n0,0', '--rule', 'minimal-important-change:ratio=1.5');
    expect(stdout.split('\n').slice(1, 6).map((line) => line.split(',')[6])).toEqual(['improved', 'no-important-change', 'deteriorated', 'deteriorated', 'no-important-change']);
  });

  test('of each kind may stand beside the others', async () => {
    const { stdout } = await changeOf('who-5/percentage', '20,40', '--rule', 'reliable-change:points=30', '--rule', 'minimal-important-change:points=10');
    expect(stdout).toContain('\n20,40,paired,20,20,no-reliable-change,improved,');
  });

  test.each([
    ['reliable', 'error: --rule reliable: expected reliable-change, minimal-important-change, clinical-cutoff before the colon; found "reliable"\n  hint: did you mean reliable-change?\n'],
    ['reliable-change', 'error: --rule reliable-change: expected reliable-change:points=6 or reliable-change:sd=7.5,reliability=0.8; found nothing after the colon\n'],
    ['reliable-change:points', 'error: --rule reliable-change:points: expected reliable-change:points=6 or reliable-change:sd=7.5,reliability=0.8; found "points" where key=value belongs\n'],
    ['reliable-change:points=6,sd=2', 'error: --rule reliable-change:points=6,sd=2: expected reliable-change:points=6 or reliable-change:sd=7.5,reliability=0.8; found points, sd\n'],
    ['reliable-change:points=six', 'error: --rule reliable-change:points=six: expected a plain number for points; found "six"\n'],
    ['reliable-change:points=6,tie=below', 'error: --rule reliable-change:points=6,tie=below: expected tie=at-least or tie=more-than; found "below"\n'],
    ['reliable-change:points=6,points=7', 'error: --rule reliable-change:points=6,points=7: expected reliable-change:points=6 or reliable-change:sd=7.5,reliability=0.8; found points twice\n'],
    ['reliable-change:points=40', /^error: --rule reliable-change: points: .* found 40\.\n$/],
    ['reliable-change:sd=7.5,reliability=80', /^error: --rule reliable-change: reliability: .* found 80\.\n$/],
    ['reliable-change:sd=7.5,reliability=0.8,method=edwards,mean=40', /: expected a method that is one of jacobson-truax, edwards-nunnally, gulliksen-lord-novick, nunnally-kotsch, hageman-arrindell; found "edwards"\n {2}hint: did you mean edwards-nunnally\?\n$/],
    ['reliable-change:sd=7.5,reliability=0.8,method=edwards-nunnally', /: expected reliable-change:sd=7.5,reliability=0.8,method=edwards-nunnally,mean=40; found sd, reliability, method\n$/],
    ['reliable-change:sd=7.5,reliability=0.8,mean=40', /: expected reliable-change:points=6 or reliable-change:sd=7.5,reliability=0.8; found the key "mean"\n$/],
    ['reliable-change:sd=7.5,reliability=0.8,method=edwards-nunnally,mean=40,change-sd=9', /; found the key "change-sd"\n$/],
    ['reliable-change:sd=7.5,reliability=0.8,method=edwards-nunnally,mean=400', /^error: --rule reliable-change: mean: .* found 400\.\n$/],
    ['reliable-change:sd=7.5,reliability=0.8,method=hageman-arrindell,change-mean=6,change-sd=4', /^error: --rule reliable-change: change\.standardDeviation: .* found 4\.\n$/],
    ['minimal-important-change:ratio=0.5', /^error: --rule minimal-important-change: ratio: Expected above 1, found 0\.5\.\n$/],
    ['clinical-cutoff:type=a,clinical-mean=16', /^error: --rule .*: expected clinical-cutoff:type=c,.* or .*type=a,.* or .*type=b,.*; found type, clinical-mean\n$/],
    ['clinical-cutoff:type=c,clinical-mean=4,clinical-sd=4,functional-mean=16,functional-sd=4', /^error: --rule: clinicalCutoff.* a functional mean below the clinical mean 4, found 16\n$/],
  ])('written as %s is a usage error', async (rule, message) => {
    const { status, stdout, stderr } = await changeOf('phq-9/total', '1,2', '--rule', rule);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(message);
  });

  test('of a kind that is given twice is a usage error', async () => {
    const result = await changeOf('phq-9/total', '1,2', '--rule', 'reliable-change:points=6', '--rule', 'reliable-change:points=7');
    expect(result).toMatchObject({ status: 2, stderr: 'error: expected one --rule of each kind; found reliable-change more than once\n' });
  });

  test('that speaks of times as much is a usage error where the scale does not begin at none', async () => {
    const result = await changeOf('swemwbs/metric', '20,30', '--rule', 'minimal-important-change:ratio=1.5');
    expect(result).toMatchObject({ status: 2, stdout: '' });
    expect(result.stderr).toContain('a scale that begins at 0');
  });

  test('on a measure without numbers is a usage error, never an empty column', async () => {
    const result = await changeOf('housing-status', 'supported,prison', '--rule', 'reliable-change:points=1');
    expect(result).toMatchObject({ status: 2, stderr: 'error: --rule needs a measure of numbers; the values of housing-status are not\n' });
  });
});

describe('reliable change and cutoff in one word', () => {
  test('is one more column, last, and only where it is asked for', async () => {
    const { stdout } = await changeOf('phq-9/total', '16,9\n16,10\n10,9\n9,15\n3,9\n,9', '--clinical-change');
    expect(stdout.split('\n')[0]).toBe(`${HEADER},clinical_change`);
    expect(stdout.split('\n').slice(1, 7).map((line) => line.split(',').at(-1))).toEqual(['recovered', 'improved', 'unchanged', 'harmed', 'deteriorated', '']);
  });

  test('takes cutoffs of the command line', async () => {
    const rules = ['--rule', 'reliable-change:points=10', '--rule', 'clinical-cutoff:type=c,clinical-mean=40,clinical-sd=10,functional-mean=60,functional-sd=10,tie=more-than'];
    const { stdout } = await changeOf('who-5/percentage', '40,60\n40,50\n60,40', '--clinical-change', ...rules);
    expect(stdout.split('\n').slice(1, 4).map((line) => line.split(',').at(-1))).toEqual(['recovered', 'improved', 'harmed']);
  });

  test('of a measure without rule or line is a usage error, never an empty column', async () => {
    expect(await changeOf('swemwbs/metric', '20,30', '--clinical-change')).toMatchObject({ status: 2, stdout: '', stderr: 'error: --clinical-change needs a clinical-cutoff rule, as swemwbs/metric has none of its own\n' });
    expect((await changeOf('housing-status', 'supported,prison', '--clinical-change')).stderr).toBe('error: --clinical-change needs a reliable-change and a clinical-cutoff rule, as housing-status has none of its own\n');
  });
});

describe('what is asked for', () => {
  test('must be a measure', async () => {
    expect(await changeOf('phq-9', '1,2')).toMatchObject({ status: 2, stderr: 'error: expected the id of a measure; found "phq-9"\n  hint: did you mean phq-9/total?\n' });
  });

  test('must have both columns', async () => {
    const cwd = folderWith({ 'f.csv': 'baseline,followup\n1,2\n' });
    const result = await runCli(['change', '--measure', 'phq-9/total', '--in', 'f.csv'], { cwd });
    expect(result).toMatchObject({ status: 1, stdout: '', stderr: 'f.csv:1: error[missing-column] expected the column follow_up; found none of that name\n' });
  });

  test('must not clash', async () => {
    const cwd = folderWith({ 'f.csv': 'change,improvement,baseline,follow_up\n,,1,2\n' });
    const result = await runCli(['change', '--measure', 'phq-9/total', '--in', 'f.csv'], { cwd });
    expect(result).toMatchObject({ status: 2, stdout: '' });
    expect(result.stderr).toContain('f.csv already has the columns change, improvement, which this would add');
    expect(result.stderr).toContain('--prefix');
  });
});

test('score and change run one after the other', async () => {
  const cwd = folderWith({ 'a.csv': 'id,q1,q2,q3,q4,q5,q6,q7\np1,3,3,3,3,0,0,0\n' });
  const scored = await runCli(['score', '--instrument', 'gad-7', '--in', 'a.csv'], { cwd });
  const pairs = scored.stdout.replace('total,', 'baseline,').replace(/\n/g, ',follow_up\n').replace(/(complete.*),follow_up/, '$1,8');
  const { stdout } = await runCli(['change', '--measure', 'gad-7/total', '--in', '-'], { stdin: pairs });
  expect(stdout).toContain(',8,paired,-4,4,improved,improved,yes,yes,no\n');
});
