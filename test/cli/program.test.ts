import { describe, expect, test } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { folderWith, runCli } from './run-cli.js';

const COMMANDS = ['init', 'check', 'report', 'aggregate', 'merge', 'trace', 'worklist', 'timeline', 'score', 'change', 'instruments', 'indicators', 'completion'] as const;

describe('help', () => {
  test('lists every command and goes to standard output', async () => {
    const { status, stdout, stderr } = await runCli(['--help']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    for (const command of COMMANDS) expect(stdout).toMatch(new RegExp(`^  ${command} `, 'm'));
  });

  test.each(COMMANDS)('of %s has an example that runs it', async (command) => {
    const { status, stdout } = await runCli([command, '--help']);
    expect(status).toBe(0);
    expect(stdout).toMatch(new RegExp(`^  \\$ whatmatters ${command}\\b`, 'm'));
  });

  test('of score is what it was', async () => {
    expect((await runCli(['score', '--help'])).stdout).toMatchSnapshot();
  });

  test('of change is what it was', async () => {
    expect((await runCli(['change', '--help'])).stdout).toMatchSnapshot();
  });
});

test('the version is the package’s', async () => {
  expect(await runCli(['--version'])).toEqual({ status: 0, stdout: `${packageJson.version}\n`, stderr: '' });
});

describe('a wrong command line', () => {
  test.each([
    ['no command', [], 'Usage: whatmatters'],
    ['an unknown command', ['scores'], "error: unknown command 'scores'\n(Did you mean score?)"],
    ['an unknown option', ['score', '--instrument', 'phq-9', '--in', 'x', '--prorated'], "error: unknown option '--prorated'"],
    ['a missing option', ['score', '--in', 'x'], "error: required option '--instrument <id>' not specified"],
    ['a choice that is none', ['score', '--instrument', 'phq-9', '--in', 'x', '--format', 'xml'], "argument 'xml' is invalid. Allowed choices are csv, json."],
    ['too much', ['instruments', 'phq-9', 'gad-7'], "too many arguments for 'instruments'"],
  ])('with %s ends with 2 and speaks on standard error only', async (_, argv, message) => {
    const { status, stdout, stderr } = await runCli(argv);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(message);
  });
});

describe('colours', () => {
  const argv = ['score', '--instrument', 'phq-9', '--in', 'none.csv'];

  test('stand on a terminal', async () => {
    expect((await runCli(argv, { isTTY: true })).stderr).toContain('\u001b[31merror[missing-file]\u001b[39m');
  });

  test('stand nowhere else, and not where NO_COLOR is set', async () => {
    expect((await runCli(argv)).stderr).not.toContain('\u001b');
    expect((await runCli(argv, { isTTY: true, env: { NO_COLOR: '1' } })).stderr).not.toContain('\u001b');
    expect((await runCli(['scores'], { isTTY: true, env: { NO_COLOR: '1' } })).stderr).not.toContain('\u001b');
  });
});

test('the same command line writes the same bytes, whatever the terminal', async () => {
  const cwd = folderWith({ 'f.csv': 'baseline,follow_up\n16,9\n' });
  const argv = ['change', '--measure', 'phq-9/total', '--in', 'f.csv'];
  const [one, other] = [await runCli(argv, { cwd }), await runCli(argv, { cwd, isTTY: true, env: { LANG: 'de_DE.UTF-8', TZ: 'Pacific/Apia' } })];
  expect(other.stdout).toBe(one.stdout);
});
