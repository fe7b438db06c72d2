import { describe, expect, test } from 'vitest';
import { proposeFile } from '../../../src/cli/recognise/propose-file.js';
import { recogniseDates } from '../../../src/cli/recognise/date-format.js';
import { instruments } from '../../../src/generated/all.js';

const propose = (text: string, file = 'export.csv') => proposeFile(Buffer.from(text), file, instruments);

describe('a file is recognised', () => {
  test('as people, with attributes that have few values, and never those that say who somebody is', () => {
    const [reading] = propose('Client ID,Surname,Age band,Note\n1,Ash,18-24,a\n2,Elm,25-34,b\n3,Oak,18-24,b\n').readings;
    expect(reading).toMatchObject({ kind: 'persons', sureness: 'likely', breakdowns: ['age_band', 'note'] });
    expect([...(reading?.columns ?? [])]).toEqual([['person_id', 'Client ID'], ['age_band', 'Age band'], ['note', 'Note']]);
  });

  test('as people of whom one column says who objects: it is mapped with what its words mean, and is no breakdown', () => {
    const use = (header: string, ...cells: readonly string[]) => {
      const { readings: [reading], notes } = propose(`Client No.,Sex,${header}\n${cells.map((cell, place) => `${place},${place % 2 ? 'f' : 'm'},${cell}`).join('\n')}\n`);
      return { mapped: reading?.columns.get('reporting_use'), codes: [...(reading?.codes.get('reporting_use')?.codes ?? [])], breakdowns: reading?.breakdowns, notes: notes.length };
    };
    const sure = { breakdowns: ['sex'], notes: 0 };
    expect(use('Consent to share data', 'Yes', 'No', '')).toEqual({ ...sure, mapped: 'Consent to share data', codes: [['Yes', 'yes'], ['No', 'objected']] });
    expect(use('Data sharing opt out', 'yes', 'no')).toEqual({ ...sure, mapped: 'Data sharing opt out', codes: [['yes', 'objected'], ['no', 'yes']] });
    const asked = { mapped: undefined, codes: [], breakdowns: ['sex'], notes: 1 };
    expect(use('Consent', 'Y', 'N')).toEqual(asked);
    expect(use('Opted out', 'Y', 'in part')).toEqual(asked);
    expect(use('Flag', 'objected', 'x')).toEqual(asked);
  });

  test('as episodes with a column that may say who objects: it is asked about', () => {
    const { readings: [reading], notes } = propose('Referral no,Client no,Date of referral,Start date,Opted out\nr1,1,2024-05-01,2024-05-02,Y\nr2,1,2024-06-01,2024-06-02,N\n');
    expect(reading).toMatchObject({ kind: 'episodes', missing: [], breakdowns: [] });
    expect(notes.join()).toContain('"Opted out"');
  });

  test('not as people when an id comes twice', () => {
    expect(propose('Client ID,Sex\n1,f\n1,f\n').readings).toEqual([]);
  });

  test('as several instruments at once', () => {
    const header = ['id', 'date', ...Array.from({ length: 9 }, (_, n) => `PHQ${n + 1}`), ...Array.from({ length: 7 }, (_, n) => `GAD${n + 1}`)];
    expect(propose(`${header.join(',')}\n`).readings.map(({ instrument }) => instrument)).toEqual(['gad-7', 'phq-9']);
  });

  test('as a questionnaire with bare item names when the file says which', () => {
    const text = 'person_id,on,q1,q2,q3,q4,q5,q6,q7\n1,2024-01-01,1,1,1,1,1,1,1\n';
    expect(propose(text, 'swemwbs-2024.csv').readings.map(({ instrument }) => instrument)).toEqual(['swemwbs']);
    expect(propose(text, 'answers.csv').readings.map(({ kind }) => kind)).not.toContain('assessments');
  });

  test('as wide, by prefix', () => {
    const [reading] = propose('Client ID,Baseline Date,Baseline Life Satisfaction,Baseline Worthwhile,Baseline Happy,Baseline Anxious,Follow-up Date,Follow-up Life Satisfaction,Follow-up Worthwhile,Follow-up Happy,Follow-up Anxious\n').readings;
    expect(reading).toMatchObject({
      instrument: 'ons4',
      timePoints: [{ prefix: 'Baseline ', on: 'Baseline Date', occasion: 'baseline' }, { prefix: 'Follow-up ', on: 'Follow-up Date', occasion: 'final' }],
    });
    expect(reading?.columns.get('q3')).toBe('Happy');
  });

  test('as wide, by suffix', () => {
    const [reading] = propose('client_ref,ons4_ls_t1,ons4_w_t1,ons4_h_t1,ons4_a_t1,date_t1,ons4_ls_t2,ons4_w_t2,ons4_h_t2,ons4_a_t2,date_t2\n').readings;
    expect(reading?.timePoints).toEqual([{ suffix: '_t1', on: 'date_t1', occasion: '1' }, { suffix: '_t2', on: 'date_t2', occasion: '2' }]);
  });

  test('as goals that lack a scale', () => {
    const [reading] = propose('Person ID,Goal ID,Goal (in own words),Theme,Status\nP1,G1,walk,home,Achieved\n').readings;
    expect(reading).toMatchObject({ kind: 'goals', missing: ['scale'] });
    expect(reading?.columns.get('statement')).toBe('Goal (in own words)');
  });

  test('with its delimiter and encoding', () => {
    const file = proposeFile(Buffer.from('person_id;Sex\n1;f\n2;\xe9t\xe9\n', 'latin1'), 'a.csv', instruments);
    expect(file).toMatchObject({ delimiter: ';', encoding: 'windows-1252' });
    expect(file.readings).toHaveLength(1);
  });

  test('and what a word of theirs means is proposed only where it is known; other words are counted, never shown', () => {
    const [reading] = propose('episode_id,on,attended\n1,2024-01-01,Did not attend\n2,2024-01-02,her sister rang\n').readings;
    const codes = reading?.codes.get('attended');
    expect([...(codes?.codes ?? [])]).toEqual([['Did not attend', 'no']]);
    expect(codes?.unknown).toBe(1);
    expect(JSON.stringify([...(reading?.codes ?? [])], (_, value: unknown) => (value instanceof Map ? [...value] : value))).not.toContain('sister');
  });
});

test.each([
  [['2024-01-31', ''], { dates: 'yyyy-mm-dd', sureness: 'sure' }],
  [['03/04/2024', '28/04/2024 10:15'], { dates: 'dd/mm/yyyy', sureness: 'sure' }],
  [['03/04/2024', '05/06/2024'], { dates: 'dd/mm/yyyy', sureness: 'a guess', confirm: 'no day is above 12, so that day and month cannot be told apart' }],
  [['04/28/2024'], { dates: 'mm/dd/yyyy', sureness: 'sure' }],
  [['28-Apr-2024', '02-May-2024'], { dates: 'dd-mmm-yyyy', sureness: 'sure' }],
  [['1042024', '13042024'], { dates: ['ddmmyyyy', 'dmmyyyy'], sureness: 'a guess', confirm: 'some days seem to have lost a zero at their beginning' }],
  [['2024', '2025'], { why: 'its days are written in none of the ways that can be declared (yyyy-mm-dd, dd/mm/yyyy, dd.mm.yyyy, dd-mm-yyyy, mm/dd/yyyy, dd-mmm-yyyy, ddmmyyyy, dmmyyyy, excel-serial), or in several' }],
  [['', '28/02/25', '1/3/25'], { why: 'a year of two digits is never guessed: export all four' }],
  [['45321', '45322'], { dates: 'excel-serial', sureness: 'a guess', confirm: 'these look like days as a spreadsheet counts them' }],
  [['', ' '], { why: 'no day was found in it' }],
])('days written as %j are %j', (cells, expected) => {
  expect(recogniseDates(cells)).toEqual(expected);
});
