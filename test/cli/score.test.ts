import { describe, expect, test } from 'vitest';
import { folderWith, runCli } from './run-cli.js';

const ITEMS = ['q1', 'q2', 'q3', 'q4', 'q5', 'q6', 'q7', 'q8', 'q9'];

/** Runs `score` for PHQ-9 on a file with these contents. */
function scorePhq(content: string | Uint8Array, ...options: readonly string[]) {
  const cwd = folderWith({ 'phq.csv': content });
  return runCli(['score', '--instrument', 'phq-9', '--in', 'phq.csv', ...options], { cwd });
}

const phqFile = (...rows: readonly string[]) => [['id', ...ITEMS].join(','), ...rows, ''].join('\n');

describe('every row comes back', () => {
  test('with its scores after its own columns, in the same order', async () => {
    const result = await scorePhq(phqFile('b,1,1,1,1,1,1,1,1,1', 'a,0,0,0,0,0,0,0,0,0'));
    expect(result).toEqual({
      status: 0,
      stderr: '',
      stdout: 'id,q1,q2,q3,q4,q5,q6,q7,q8,q9,total,total_status,total_answered,alerts\nb,1,1,1,1,1,1,1,1,1,9,complete,9,q9=raised\na,0,0,0,0,0,0,0,0,0,0,complete,9,\n',
    });
  });

  test('also when every answer is blank, and then its score is empty and not 0', async () => {
    const { stdout } = await scorePhq(phqFile('a,,,,,,,,,'));
    expect(stdout.split('\n')[1]).toBe('a,,,,,,,,,,,insufficient,0,q9=unknown');
  });

  test('also when the whole row is blank, as there may be no id', async () => {
    const { stdout } = await scorePhq(`${ITEMS.join(',')}\n,,,,,,,,\n1,1,1,1,1,1,1,1,0\n`);
    expect(stdout.trimEnd().split('\n').slice(1)).toEqual([',,,,,,,,,,insufficient,0,q9=unknown', '1,1,1,1,1,1,1,1,0,8,complete,9,']);
  });

  test('also below a text that begins with a quotation mark, which takes no other row with it', async () => {
    const { stdout, stderr, status } = await scorePhq(phqFile('"a" b,1,1,1,1,1,1,1,1,0', 'c,1,1,1,1,1,1,1,1,2', '"d",0,0,0,0,0,0,0,0,0'));
    expect(stdout.trimEnd().split('\n').slice(1)).toEqual(['"""a"" b",1,1,1,1,1,1,1,1,0,,invalid,0,q9=unknown', 'c,1,1,1,1,1,1,1,1,2,10,complete,9,q9=raised', 'd,0,0,0,0,0,0,0,0,0,0,complete,9,']);
    expect([status, stderr]).toEqual([0, 'phq.csv:2: problem[malformed-quote] expected a quotation mark inside a quoted cell to be doubled; found a single one\n']);
  });

  test('with each score of an instrument that has several', async () => {
    const cwd = folderWith({ 'ons.csv': 'q4,q3,q2,q1\n1,2,3,4\n' });
    const { stdout } = await runCli(['score', '--instrument', 'ons4', '--in', 'ons.csv'], { cwd });
    expect(stdout).toMatchInlineSnapshot(`
      "q4,q3,q2,q1,life-satisfaction,life-satisfaction_status,life-satisfaction_answered,worthwhile,worthwhile_status,worthwhile_answered,happiness,happiness_status,happiness_answered,anxiety,anxiety_status,anxiety_answered,alerts
      1,2,3,4,4,complete,1,3,complete,1,2,complete,1,1,complete,1,
      "
    `);
  });

  test('from standard input', async () => {
    const result = await runCli(['score', '--instrument', 'phq-9', '--in', '-'], { stdin: phqFile('a,9,0,0,0,0,0,0,0,0') });
    expect(result.stdout).toContain('\na,9,0,0,0,0,0,0,0,0,,invalid,8,\n');
    expect(result.stderr).toBe('(standard input):2:2: problem[answer-out-of-range] expected one of 0, 1, 2, 3; found something else (column "q1")\n');
  });
});

describe('an answer that is none', () => {
  test('makes the score invalid, and its place is told without the answer', async () => {
    const { status, stdout, stderr } = await scorePhq(phqFile('a,1,1,secret words,1,1,1,1,1,1', 'b,4,0,0,0,0,0,0,0,0'));
    expect(status).toBe(0);
    expect(stdout).toContain('\na,1,1,secret words,1,1,1,1,1,1,,invalid,8,q9=raised\n');
    expect(stderr).toMatchInlineSnapshot(`
      "phq.csv:2:4: problem[answer-out-of-range] expected one of 0, 1, 2, 3; found something else (column "q3")
      phq.csv:3:2: problem[answer-out-of-range] expected one of 0, 1, 2, 3; found something else (column "q1")
      "
    `);
  });

  test('is never counted for another row', async () => {
    const { stdout } = await scorePhq(phqFile('a,9,0,0,0,0,0,0,0,0', 'b,0,0,0,0,0,0,0,0,0'));
    expect(stdout).toContain('\nb,0,0,0,0,0,0,0,0,0,0,complete,9,\n');
  });

  test('in the risk item leaves its alert unknown', async () => {
    const { stdout } = await scorePhq(phqFile('a,0,0,0,0,0,0,0,0,x'));
    expect(stdout).toContain(',invalid,8,q9=unknown\n');
  });
});

describe('--prorate', () => {
  test('applies the published rule, within its bounds', async () => {
    const { stdout } = await scorePhq(phqFile('a,2,2,2,2,2,2,,,0', 'b,2,2,2,2,2,,,,0'), '--prorate');
    expect(stdout).toContain('\na,2,2,2,2,2,2,,,0,15,prorated,7,\n');
    expect(stdout).toContain('\nb,2,2,2,2,2,,,,0,,insufficient,6,\n');
  });

  test('never covers the risk item', async () => {
    const { stdout } = await scorePhq(phqFile('a,2,2,2,2,2,2,2,2,'), '--prorate');
    expect(stdout).toContain('\na,2,2,2,2,2,2,2,2,,,insufficient,8,q9=unknown\n');
  });

  test('without a published rule leaves rows insufficient, with one warning', async () => {
    const cwd = folderWith({ 'sw.csv': 'q1,q2,q3,q4,q5,q6,q7\n3,3,3,3,3,3,\n3,3,3,3,3,,\n3,3,3,3,3,3,3\n' });
    const { stdout, stderr, status } = await runCli(['score', '--instrument', 'swemwbs', '--in', 'sw.csv', '--prorate'], { cwd });
    expect(status).toBe(0);
    expect(stdout.split('\n')[1]).toBe('3,3,3,3,3,3,,,insufficient,6,,insufficient,6,');
    expect(stderr).toBe('warning: swemwbs: no published rule for unanswered items is known for raw, metric; 2 rows stay insufficient in spite of --prorate\n');
  });

  test('is quiet where nothing was left open', async () => {
    const cwd = folderWith({ 'sw.csv': 'q1,q2,q3,q4,q5,q6,q7\n3,3,3,3,3,3,3\n' });
    expect((await runCli(['score', '--instrument', 'swemwbs', '--in', 'sw.csv', '--prorate'], { cwd })).stderr).toBe('');
  });

  test('is needed: without it nothing is made up', async () => {
    const { stdout } = await scorePhq(phqFile('a,2,2,2,2,2,2,,,0'));
    expect(stdout).toContain(',insufficient,7,');
  });
});

describe('columns', () => {
  test('stand where --columns says', async () => {
    const cwd = folderWith({ 'f.csv': 'ID,"Sleep, last week",b,c,d\n1,4,3,2,1\n' });
    const { stdout } = await runCli(['score', '--instrument', 'ons4', '--in', 'f.csv', '--columns', '"q1=Sleep, last week",q2=b,q3=c,q4=d'], { cwd });
    expect(stdout.split('\n')[1]).toBe('1,4,3,2,1,4,complete,1,3,complete,1,2,complete,1,1,complete,1,');
  });

  test('that are missing are all named, with the option that would fit the file', async () => {
    const cwd = folderWith({ 'f.csv': `id,${[1, 2, 3, 4, 5, 6, 7].map((n) => `GAD${n}`).join(',')}\n` });
    const result = await runCli(['score', '--instrument', 'gad-7', '--in', 'f.csv', '--columns', 'q1=GAD1'], { cwd });
    expect(result).toEqual({
      status: 1,
      stdout: '',
      stderr: 'f.csv:1: error[missing-column] expected the columns q2, q3, q4, q5, q6, q7; found none of that name\n  hint: the file has columns that look like them: --columns q1=GAD1,q2=GAD2,q3=GAD3,q4=GAD4,q5=GAD5,q6=GAD6,q7=GAD7\n',
    });
  });

  test.each([
    ['q1', 'error: --columns: expected pairs such as q1=PHQ1, joined by commas; found "q1"\n'],
    ['q10=x', 'error: --columns: expected an item of phq-9 (q1, q2, q3, q4, q5, q6, q7, q8, q9); found "q10"\n  hint: did you mean q1?\n'],
    ['q1=a,q1=b', 'error: --columns: expected each item under a header of its own; found the item q1 twice\n'],
    ['q1=q2', 'error: --columns: expected each item under a header of its own; found the header "q2" twice\n'],
  ])('written wrongly as %s are a usage error', async (columns, stderr) => {
    expect(await scorePhq(phqFile(), '--columns', columns)).toEqual({ status: 2, stdout: '', stderr });
  });

  test('that clash with ours are a usage error that names --prefix, and --prefix mends it', async () => {
    const content = `total,${ITEMS.join(',')}\nx,1,1,1,1,1,1,1,1,1\n`;
    expect(await scorePhq(content)).toEqual({
      status: 2,
      stdout: '',
      stderr: 'error: phq.csv already has the column total, which this would add\n  hint: put something before ours with --prefix, such as --prefix new_\n',
    });
    const { stdout } = await scorePhq(content, '--prefix', 'phq_');
    expect(stdout.split('\n')[0]).toBe('total,q1,q2,q3,q4,q5,q6,q7,q8,q9,phq_total,phq_total_status,phq_total_answered,phq_alerts');
  });

  test('of an item that is there twice are an error', async () => {
    const { status, stderr } = await scorePhq(`${ITEMS.join(',')},q3\n1,1,1,1,1,1,1,1,1,2\n`);
    expect(status).toBe(1);
    expect(stderr).toBe('phq.csv:1:10: error[duplicate-header] expected this column once; found it as column 3 and column 10 (column "q3")\n');
  });
});

describe('files as they come', () => {
  test('with a byte-order mark, CR LF, quoted line breaks and quotes pass through cell by cell', async () => {
    const rows = ['"said ""hello""\r\nand left",1,1,1,1,1,1,1,1,0', 'b,0,0,0,0,0,0,0,0,5'];
    const result = await scorePhq(`\uFEFF${['note', ...ITEMS].join(',')}\r\n${rows.join('\r\n')}\r\n`);
    expect(result.stdout).toBe('note,q1,q2,q3,q4,q5,q6,q7,q8,q9,total,total_status,total_answered,alerts\n"said ""hello""\r\nand left",1,1,1,1,1,1,1,1,0,8,complete,9,\nb,0,0,0,0,0,0,0,0,5,,invalid,8,q9=unknown\n');
    expect(result.stderr).toContain('phq.csv:4:10:');
  });

  test('with lines that end in CR only', async () => {
    const { stdout } = await scorePhq(phqFile('a,1,1,1,1,1,1,1,1,0').replaceAll('\n', '\r'));
    expect(stdout).toContain('\na,1,1,1,1,1,1,1,1,0,8,complete,9,\n');
  });

  test('with cells that a row lacks: they are unanswered', async () => {
    const { stdout, stderr } = await scorePhq(phqFile('a,1,1,1,1,1,1,1,1'));
    expect(stdout).toContain('\na,1,1,1,1,1,1,1,1,,,insufficient,8,q9=unknown\n');
    expect(stderr).toBe('');
  });

  test('with cells too many: nothing in the row can be trusted', async () => {
    const { stdout, stderr } = await scorePhq(phqFile('Ash, Ann,1,1,1,1,1,1,1,1,0'));
    expect(stdout).toContain('\nAsh, Ann,1,1,1,1,1,1,1,1,,invalid,0,q9=unknown\n');
    expect(stderr).toBe('phq.csv:2: problem[ragged-row] expected 10 cells, one under each header; found 11, and left out those without a header\n  hint: a comma inside a text needs quotation marks around the text\n');
  });

  test('with blank lines between and after: they are no rows', async () => {
    const { stdout } = await scorePhq(phqFile('', 'a,1,1,1,1,1,1,1,1,0', '  ', '', ''));
    expect(stdout.trimEnd().split('\n')).toHaveLength(2);
  });

  test('with only a header give a header', async () => {
    expect((await scorePhq(phqFile())).stdout).toBe('id,q1,q2,q3,q4,q5,q6,q7,q8,q9,total,total_status,total_answered,alerts\n');
  });

  test('with a header called __proto__, which is just a header', async () => {
    const content = `__proto__,constructor,${ITEMS.join(',')}\nx,y,0,0,0,0,0,0,0,0,0\n`;
    expect((await scorePhq(content)).stdout).toContain('\nx,y,0,0,0,0,0,0,0,0,0,0,complete,9,\n');
    const { stdout } = await scorePhq(content, '--format', 'json');
    expect(stdout).toContain('{"__proto__": "x", "constructor": "y", "q1": "0"');
  });

  test('with text that looks like a formula: passed on unchanged, with a warning', async () => {
    const { status, stdout, stderr } = await scorePhq(phqFile('"=HYPERLINK(""x"")",0,0,0,0,0,0,0,0,0', '+44 7700 900000,0,0,0,0,0,0,0,0,0'));
    expect(status).toBe(0);
    expect(stdout).toContain('\n"=HYPERLINK(""x"")",0,0');
    expect(stderr).toBe('warning: phq.csv: 1 cell looks like a formula and was passed on unchanged; a spreadsheet would run it\n');
  });

  test('written in another encoding, when that is said', async () => {
    const content = Buffer.from(phqFile('Zo\xeb,1,1,1,1,1,1,1,1,0'), 'latin1');
    expect((await scorePhq(content, '--encoding', 'windows-1252')).stdout).toContain('\nZoë,1');
    const refused = await scorePhq(content);
    expect(refused.status).toBe(1);
    expect(refused.stderr).toContain('phq.csv: error[not-text] expected UTF-8 text');
  });

  test('with another delimiter, when that is said; the mistake is named otherwise', async () => {
    const content = phqFile('a,1,1,1,1,1,1,1,1,0').replaceAll(',', ';');
    expect(await scorePhq(content)).toEqual({
      status: 1,
      stdout: '',
      stderr: "phq.csv:1: error[wrong-delimiter] expected commas between the cells; found semicolons\n  hint: say so with --delimiter ';'\n",
    });
    expect((await scorePhq(content, '--delimiter', ';')).stdout).toContain('\na,1,1,1,1,1,1,1,1,0,8,complete,9,\n');
    const tabs = phqFile('a,1,1,1,1,1,1,1,1,0').replaceAll(',', '\t');
    expect((await scorePhq(tabs)).stderr).toContain('say so with --delimiter tab');
    expect((await scorePhq(tabs, '--delimiter', 'tab')).status).toBe(0);
  });
});

describe('files that are none', () => {
  test.each([
    ['an empty file', '', 'error[empty-file] expected a line of headers; found an empty file'],
    ['a file of blank lines', '\n\r\n', 'error[empty-file]'],
    ['a file with NUL bytes', `${phqFile()}\0\0`, 'error[not-text]'],
    ['an Excel workbook', Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0xff]), 'error[not-text] expected UTF-8 text; found an Excel workbook'],
    ['a quotation mark that is never closed', phqFile('"a,1,1', 'b,1'), ':2: error[unclosed-quote]'],
  ])('%s', async (_, content, message) => {
    const result = await scorePhq(content);
    expect(result).toMatchObject({ status: 1, stdout: '' });
    expect(result.stderr).toContain('phq.csv');
    expect(result.stderr).toContain(message);
  });

  test('a file that is not there, and a folder', async () => {
    const cwd = folderWith({ 'sub/a.csv': '' });
    const missing = await runCli(['score', '--instrument', 'phq-9', '--in', 'none.csv'], { cwd });
    expect(missing).toEqual({ status: 1, stdout: '', stderr: 'none.csv: error[missing-file] expected a CSV file; found none of this name\n' });
    const folder = await runCli(['score', '--instrument', 'phq-9', '--in', 'sub'], { cwd });
    expect(folder).toMatchObject({ status: 1, stderr: 'sub: error[unreadable-file] expected a CSV file; found a folder\n' });
  });
});

describe('JSON', () => {
  test('has numbers as numbers and no value as null', async () => {
    const { stdout } = await scorePhq(phqFile('a,1,1,1,1,1,1,1,1,0', 'b,,,,,,,,,'), '--format', 'json');
    const [a, b] = JSON.parse(stdout) as readonly Record<string, unknown>[];
    expect(a).toMatchObject({ id: 'a', q1: '1', total: 8, total_status: 'complete', total_answered: 9, alerts: '' });
    expect(b).toMatchObject({ total: null, total_status: 'insufficient', alerts: 'q9=unknown' });
  });

  test('needs headers of their own', async () => {
    const content = `note,note,${ITEMS.join(',')}\nx,y,0,0,0,0,0,0,0,0,0\n`;
    expect((await scorePhq(content)).status).toBe(0);
    expect(await scorePhq(content, '--format', 'json')).toEqual({ status: 2, stdout: '', stderr: 'error: --format json needs each header once; phq.csv has "note" more than once\n' });
  });
});

describe('definitions', () => {
  const own = {
    kind: 'instrument', id: 'two', version: '1.0.0', title: { en: 'Two questions (invented)' }, options: [{ value: 0 }, { value: 0.5 }],
    items: [{ id: 'a', topic: { en: 'one' } }, { id: 'b', topic: { en: 'other' } }],
    scores: [{ id: 'mean', title: { en: 'Mean' }, method: { kind: 'mean', items: ['a', 'b'] }, range: [0, 0.5], unit: { en: 'points' }, direction: 'increase' }],
    licence: { status: 'wording-included', holder: 'nobody', terms: 'invented', source: 'own', evidence: 'primary' }, sources: [{ id: 'own', citation: 'Invented for this test' }],
  };

  test('of one’s own are read from a file', async () => {
    const cwd = folderWith({ 'two.json': JSON.stringify(own), 'f.csv': 'a,b\n0,0.5\n' });
    const { stdout } = await runCli(['score', '--instrument', 'two', '--definitions', 'two.json', '--in', 'f.csv'], { cwd });
    expect(stdout).toBe('a,b,mean,mean_status,mean_answered,alerts\n0,0.5,0.25,complete,2,\n');
  });

  test('that are wrong are a usage error with every issue, and data are not read', async () => {
    const wrong = { ...own, scores: [{ ...own.scores[0], range: [0, 9] }], version: 'one' };
    const cwd = folderWith({ 'two.json': JSON.stringify(wrong) });
    const { status, stdout, stderr } = await runCli(['score', '--instrument', 'two', '--definitions', 'two.json', '--in', 'none.csv'], { cwd });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('two.json has 2 things to put right; no data was read');
  });

  test.each([
    ['phq9', 'error: expected the id of an instrument; found "phq9"\n  hint: did you mean phq-9?\n'],
    ['nothing-like-it', 'error: expected the id of an instrument; found "nothing-like-it"\n  hint: whatmatters instruments lists them\n'],
  ])('unknown as %s are a usage error', async (id, stderr) => {
    expect(await runCli(['score', '--instrument', id, '--in', 'none.csv'])).toEqual({ status: 2, stdout: '', stderr });
  });
});
