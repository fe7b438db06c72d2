import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { loadRun } from '../../src/cli/config/load-run.js';
import { caseload } from '../../src/records/make-caseload.js';
import { NO_VALUES, numbersIn } from '../../src/records/valued.js';
import { observe } from '../../src/scores/observe.js';
import { folderWith, runCli } from '../cli/run-cli.js';

const CONFIG = 'examples/positive-psychology/whatmatters.config.yaml';

const numbered = (prefix: string, count: number) => Array.from({ length: count }, (_, place) => `${prefix}${String(place + 1).padStart(2, '0')}`);

/** One invented row: every AHI item 3; every CES-D item 2, so that reversed and other items differ from 1 alike. */
const answers = (ahi: number, cesd: number) => [...numbered('', 24).map(() => ahi), ...numbered('', 20).map(() => cesd)].join(',');

const header = ['id', 'date', 'occasion', ...numbered('ahi', 24), ...numbered('cesd', 20)].join(',');

describe('a study without an episode file', () => {
  it('is reported by arm from two files, with everybody accounted for', async () => {
    // Invented: the first comes back, the second answers twice on one day only, the third never comes back.
    const data = folderWith({
      'participants.csv': 'id,intervention,sex,age,educ,income\n1,1,1,40,4,2\n2,4,2,50,3,1\n3,4,1,30,2,2\n',
      'assessments.csv': [header, `1,06/01/2025,0,${answers(3, 2)}`, `1,13/01/2025,1,${answers(4, 1)}`, `2,06/01/2025,0,${answers(3, 2)}`, `2,06/01/2025,1,${answers(2, 2)}`, `3,07/01/2025,0,${answers(1, 4)}`].join('\n'),
    });
    const trace = async (measure: string, ...rest: readonly string[]) => {
      const { stdout, status } = await runCli(['trace', '--config', CONFIG, '--data', data, '--quiet', '--indicator', 'w3-mean-change', '--measure', measure, '--format', 'csv', ...rest]);
      expect(status).toBe(0);
      return Papa.parse<Record<string, string>>(stdout, { header: true, skipEmptyLines: true }).data;
    };
    expect((await trace('ahi/total')).map(({ role, reason, person_id, baseline, follow_up }) => [role, reason, person_id, baseline, follow_up])).toEqual([
      ['denominator', '', '1', '72', '96'],
      ['excluded', 'no-follow-up', '2', '72', ''],
      ['excluded', 'no-follow-up', '3', '24', ''],
    ]);
    // 2 on all twenty items: sixteen count 1 and four, reversed, count 2.
    expect((await trace('ces-d/total', '--breakdown', 'arm', '--category', 'signature-strengths')).map(({ baseline, follow_up }) => [baseline, follow_up])).toEqual([['24', '12']]);
  });

  const folder = process.env['WHATMATTERS_POSITIVE_PSYCHOLOGY'];

  it.runIf(folder !== undefined)('gives the authors’ own totals on every row of the real data', async () => {
    const run = await loadRun(CONFIG, { data: folder });
    const observations = observe(caseload({ tables: run.tables, definitions: run.definitions.instruments }).caseload);
    const rows = Papa.parse<Record<string, string>>(readFileSync(join(folder ?? '', 'assessments.csv'), 'utf8'), { header: true, skipEmptyLines: true }).data;
    expect(rows).toHaveLength(992);
    for (const [measure, column] of [['ahi/total', 'ahiTotal'], ['ces-d/total', 'cesdTotal']] as const) {
      expect([...numbersIn(observations.get(measure)?.values ?? NO_VALUES)], measure).toEqual(rows.map((row) => Number(row[column])));
    }
  });
});
