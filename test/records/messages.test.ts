import { describe, expect, it } from 'vitest';
import { caseload } from '../../src/records/make-caseload.js';
import type { Records } from '../../src/records/record-types.js';
import { readCsv } from '../../src/readers/index.js';
import { definitions } from './arbitrary-records.js';

const person = { personId: 'p1' };
const episode = { episodeId: 'e1', personId: 'p1', referredOn: '2024-01-01' };
const goal = { goalId: 'g1', personId: 'p1', statement: 'sing', scale: 'goal-progress' };
const outcome = { personId: 'p1', outcome: 'leaving-the-house', on: '2024-02-01', value: 1 };
const assessment = { personId: 'p1', instrument: 'phq-9', on: '2024-02-01' };

/** What is said about records, one line for each issue. Data may be anything, so types are left behind here. */
function said(records: Readonly<Record<string, readonly object[]>>): readonly string[] {
  const { issues } = caseload({ records: { persons: [person], episodes: [episode], ...records } as unknown as Records, definitions });
  return issues.map(({ severity, code, path, message, hint }) => `${severity} ${code} ${path.join('.')}: ${message}${hint === undefined ? '' : ` | ${hint}`}`);
}

describe('messages say what was expected and found', () => {
  it('of days', () => {
    const days = ['31/02/2024', '01/02/2024', new Date(0), 'last week', 45747, undefined];
    expect(said({ episodes: days.map((referredOn, place) => ({ ...episode, episodeId: `e${place}`, referredOn })) })).toMatchInlineSnapshot(`
      [
        "problem not-a-day episodes.0.referredOn: expected a day as yyyy-mm-dd; found "31/02/2024"",
        "problem not-a-day episodes.1.referredOn: expected a day as yyyy-mm-dd; found "01/02/2024" | if all days in this file look like this, set \`dates:\` for it: dd/mm/yyyy, or mm/dd/yyyy where the month stands first",
        "problem date-object episodes.2.referredOn: expected a day such as 2025-03-31; found a Date object, whose day depends on the time zone | have the database driver return text (pg: types.setTypeParser(1082, String); mysql2: dateStrings: true)",
        "problem not-a-day episodes.3.referredOn: expected a day as yyyy-mm-dd; found text of 9 characters",
        "problem not-a-day episodes.4.referredOn: expected a day as yyyy-mm-dd; found "45747" | if a spreadsheet counted these days, declare \`dates: excel-serial\`",
        "problem missing-value episodes.5.referredOn: expected a value for referred_on; found none",
      ]
    `);
  });

  it('of choices and codes', () => {
    expect(said({ contacts: [{ episodeId: 'e1', on: '2024-01-02', attended: 'Yes' }, { episodeId: 'e1', on: '2024-01-02', attended: 'she came' }, { episodeId: 'e1', on: '2024-01-02', attended: 2 }] })).toMatchInlineSnapshot(`
      [
        "problem unknown-code contacts.0.attended: expected one of yes, no, cancelled; found "Yes" | say what the source's own codes mean with \`codes:\` in the config",
        "problem unknown-code contacts.1.attended: expected one of yes, no, cancelled; found text of 8 characters | say what the source's own codes mean with \`codes:\` in the config",
        "problem unknown-code contacts.2.attended: expected one of yes, no, cancelled; found "2" | say what the source's own codes mean with \`codes:\` in the config",
      ]
    `);
    expect(said({ outcomes: [{ ...outcome, on: null, occasion: 'T1' }] })).toMatchInlineSnapshot(`
      [
        "problem unknown-occasion outcomes.0.occasion: expected baseline, review, final or a number from 1; found text of 2 characters | say what the source's own codes mean with \`codes:\` in the config",
      ]
    `);
  });

  it('of numbers and single values', () => {
    expect(said({ goals: [{ ...goal, importance: 'very' }, { ...goal, goalId: 'g2', target: { points: 4 } }] })).toMatchInlineSnapshot(`
      [
        "problem not-a-number goals.0.importance: expected a number; found something else",
        "problem not-a-single-value goals.1.target: expected one text or number; found neither",
      ]
    `);
  });

  it('of answers, scores and values on a scale', () => {
    expect(said({ assessments: [{ ...assessment, responses: { q1: 4 } }, { ...assessment, scores: { total: 28 } }, { ...assessment, responses: { q10: 1 } }] })).toMatchInlineSnapshot(`
      [
        "problem answer-out-of-range assessments.0.q1: expected one of 0, 1, 2, 3; found something else",
        "problem score-out-of-range assessments.1.total: expected a score from 0 to 27; found something else",
        "problem unknown-field assessments.q10: expected a field of assessments, or an item or score of their instrument; found another, which was not read",
      ]
    `);
    expect(said({ outcomes: [{ ...outcome, value: 8 }, { ...outcome, outcome: 'housing-status', value: 'castle' }] })).toMatchInlineSnapshot(`
      [
        "problem value-off-scale outcomes.0.value: expected a number from 0 to 7; found something else",
        "problem value-off-scale outcomes.1.value: expected one of rough-sleeping, shelter-or-sofa, hostel-or-temporary, supported, settled-mainstream, sheltered-or-extra-care, hospital, prison, refuge, care-home; found something else",
      ]
    `);
  });

  it('of changes to a goal', () => {
    expect(said({ goals: [goal], goalEvents: [{ goalId: 'g1', on: '2024-02-01', kind: 'status', value: 'gave it up' }, { goalId: 'g1', on: '2024-02-01', kind: 'moved' }] })).toMatchInlineSnapshot(`
      [
        "problem unknown-code goalEvents.1.kind: expected one of status, reworded, target, override; found text of 5 characters | say what the source's own codes mean with \`codes:\` in the config",
        "problem unknown-status goalEvents.0.value: expected one of active, on-hold, achieved, partly-achieved, not-achieved, no-longer-relevant, replaced, withdrawn; found something else",
      ]
    `);
  });

  it('of what is missing', () => {
    expect(said({ goals: [{ ...goal, statement: ' ' }], outcomes: [{ ...outcome, on: undefined }] })).toMatchInlineSnapshot(`
      [
        "problem missing-value goals.0.statement: expected a value for statement; found none",
        "problem no-day outcomes.0.on: expected a day or an occasion; found neither",
      ]
    `);
  });

  it('of names that no definition has', () => {
    expect(said({ goals: [{ ...goal, scale: 'stars' }], outcomes: [{ ...outcome, outcome: 'dancing' }], assessments: [{ ...assessment, instrument: 'phq9' }] })).toMatchInlineSnapshot(`
      [
        "problem unknown-instrument assessments.0.instrument: expected the id of an instrument (phq-9, gad-7); found another",
        "error unknown-scale goals.0.scale: expected the id of a goal scale (goal-progress); found another",
        "problem unknown-outcome outcomes.0.outcome: expected the id of an outcome (leaving-the-house, housing-status); found another",
      ]
    `);
  });

  it('of records that belong to nobody, or to two', () => {
    expect(said({ outcomes: [{ ...outcome, personId: 'p9' }, { ...outcome, episodeId: 'e9' }, { ...outcome, on: '2023-12-31' }] })).toMatchInlineSnapshot(`
      [
        "problem unknown-person outcomes.0.personId: expected the id of a person in the data; found none with this id",
        "problem unknown-episode outcomes.1.episodeId: expected the id of an episode in the data; found none with this id",
        "problem before-referral outcomes.2.on: expected a day on or after the referral; found an earlier one",
      ]
    `);
    expect(said({ contacts: [{ episodeId: 'e9', on: '2024-01-02', attended: 'yes' }], goalRatings: [{ goalId: 'g9', on: '2024-01-02', value: 1 }] })).toMatchInlineSnapshot(`
      [
        "problem unknown-episode contacts.0.episodeId: expected the id of an episode in the data; found none with this id",
        "problem unknown-goal goalRatings.0.goalId: expected the id of a goal in the data; found none with this id",
      ]
    `);
    expect(said({ episodes: [episode, { ...episode, episodeId: 'e2' }], outcomes: [outcome, { ...outcome, on: null, occasion: 'final' }] })).toMatchInlineSnapshot(`
      [
        "problem two-open-episodes outcomes.0.on: expected one episode open on the day; found two: give episode_id",
        "problem which-episode outcomes.1.on: expected a day or episode_id, as this person has several episodes; found neither",
      ]
    `);
    expect(said({ episodes: [{ ...episode, closedOn: '2024-01-02' }], outcomes: [outcome] })).toMatchInlineSnapshot(`
      [
        "problem no-open-episode outcomes.0.on: expected an episode open on the day or closed in the 28 days before; found none",
      ]
    `);
    expect(said({ episodes: [], outcomes: [outcome] })).toMatchInlineSnapshot(`
      [
        "problem no-episode outcomes.0.on: expected an episode of this person; found none",
      ]
    `);
    expect(said({ persons: [person, { personId: 'p2' }], outcomes: [{ ...outcome, personId: 'p2', episodeId: 'e1' }] })).toMatchInlineSnapshot(`
      [
        "problem episode-of-another outcomes.0.episodeId: expected an episode of the same person; found one of somebody else",
      ]
    `);
  });

  it('of ids that stand twice', () => {
    expect(said({ persons: [person, person], goals: [goal, goal] })).toMatchInlineSnapshot(`
      [
        "error duplicate-id persons.1.personId: expected each person_id once; found one that stands earlier, in this file or another",
        "error duplicate-id goals.1.goalId: expected each goal_id once; found one that stands earlier, in this file or another",
      ]
    `);
  });
});

describe('a place in a file', () => {
  it('is its line, column and header, and said once though two instruments read the row', () => {
    const text = 'person_id,Day,a,b,c,d,e,f,g,h,i\np1,x,0,0,0,0,0,0,0,0,0\n';
    const tables = definitions.flatMap((definition) => {
      if (definition.kind !== 'instrument') return [];
      const columns = Object.fromEntries(definition.items.map(({ id }, place) => [id, 'abcdefghi'[place] ?? '']));
      return readCsv(text, { kind: 'assessments', instrument: definition, columns: { on: 'Day', ...columns }, file: 'forms.csv' }).tables;
    });
    const { caseload: held, issues } = caseload({ tables, definitions });
    expect(held.counts).toEqual([{ kind: 'assessments', read: 2, used: 0, setAside: { 'not-a-day': 2 } }]);
    expect(issues).toHaveLength(1);
    expect(issues[0]).toMatchObject({ file: 'forms.csv', line: 2, column: 2, header: 'Day' });
  });

  it('is said once though two fields are read from the column, and of each of two columns', () => {
    const text = 'Ref,Day\n1.03435E+15,2025-01-03\np2,x\np3,x\n';
    const saidOf = (columns: Readonly<Record<string, string>>) => {
      const { tables } = readCsv(text, { kind: 'episodes', columns, file: 'e.csv' });
      return caseload({ tables, definitions: [] }).issues.map(({ code, line, column }) => `${line}:${column} ${code}`);
    };
    expect(saidOf({ episode_id: 'Ref', person_id: 'Ref', referred_on: 'Day' })).toEqual(['2:1 digits-lost', '3:2 not-a-day', '4:2 not-a-day']);
    expect(saidOf({ episode_id: 'Ref', person_id: 'Ref', referred_on: 'Day', recorded_on: 'Day' })).toEqual(['2:1 digits-lost', '3:2 not-a-day', '4:2 not-a-day']);
  });

  it('is all that is said of a row whose cells cannot be told apart', () => {
    const { tables } = readCsv('episode_id,on,attended\ne1,I want, to sing,yes\n', { kind: 'contacts', file: 'c.csv' });
    const { issues } = caseload({ tables, definitions });
    expect(issues.map(({ code, line }) => [code, line])).toEqual([['ragged-row', 2]]);
  });

  it.each(['2,Eat well, and sleep,goal-progress,g2', '2,"Well" fed,goal,scale', '"2"x,Walk,no-scale,g1'])('of which no error stops the run, nor takes the id of another: %s', (row) => {
    const goals = readCsv(`person_id,statement,scale,goal_id\n${row}\n1,Sing,goal-progress,g1\n3,Cook,none,g3\n`, { kind: 'goals', file: 'g.csv' }).tables;
    const { caseload: held, issues } = caseload({ tables: goals, definitions });
    const fault = row.includes('"') ? 'malformed-quote' : 'ragged-row';
    expect(issues.map(({ severity, code, line }) => [severity, code, line])).toEqual([['problem', fault, 2], ['error', 'unknown-scale', 4]]);
    expect(held.counts.find(({ kind }) => kind === 'goals')?.setAside).toEqual({ [fault]: 1, 'unknown-scale': 1 });
  });

  it('is their place in the list for records that came as objects, whichever instrument they are of', () => {
    expect(said({ assessments: [assessment, { ...assessment, instrument: 'gad-7' }, { ...assessment, responses: { q1: 9 } }] })[0]).toContain('assessments.2.q1');
  });
});
