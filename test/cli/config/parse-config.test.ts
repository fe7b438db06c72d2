import { describe, expect, it } from 'vitest';
import { ConfigError } from '../../../src/cli/config/config-error.js';
import { parseConfig } from '../../../src/cli/config/parse-config.js';
import { UsageError } from '../../../src/cli/cli-errors.js';

const small = `service: { name: Ours }
period: { start: 2024-04-01, end: 2025-03-31 }
data:
  persons: { file: people.csv }
`;

/** What is said about a config, place by place. */
function said(text: string): readonly string[] {
  try {
    parseConfig(text, 'ours.yaml');
  } catch (error) {
    if (error instanceof ConfigError) return error.issues.map(({ line, column, path, message, hint }) => `${line}:${column} ${path.join('.')}: ${message}${hint === undefined ? '' : ` | ${hint}`}`);
    throw error;
  }
  return [];
}

describe('a config', () => {
  it('needs only a service, a period and one file; the rest has defaults', () => {
    expect(parseConfig(small, 'ours.yaml').config).toEqual({
      service: { name: 'Ours' },
      period: { start: '2024-04-01', end: '2025-03-31' },
      asAt: '2025-03-31',
      data: { folder: '.', files: [{ kind: 'persons', file: 'people.csv', path: ['data', 'persons', 0] }] },
      definitions: [],
      prorate: [],
      indicators: [{ set: 'core' }],
      breakdowns: [],
      externals: {},
      grades: { plain: 0.8, care: 0.6, incomplete: 0.4 },
      reports: [{ name: 'report', disclosure: 'nhs-star-7', published: [] }],
    });
  });

  it('may say everything that the contract says', () => {
    const text = `
service: { name: Example service }
period: { start: 2024-04-01, end: 2025-03-31, by: quarter }
as_at: 2025-02-28
data:
  folder: exports
  dates: dd/mm/yyyy
  delimiter: ";"
  persons: { file: people.csv, columns: { person_id: "Client ID" }, dates: yyyy-mm-dd }
  assessments:
    - { file: forms.csv, instrument: phq-9, columns: { person_id: ID, on: Date, q1: 1 }, codes: { mode: { 1: phone, 9: "" }, q1: { Never: 0 } } }
    - { file: wide.csv, instrument: ons4, layout: wide,
        time_points: [ { prefix: pre_, on: pre_date, occasion: baseline }, { suffix: _post, occasion: 2 } ] }
  outcomes: { file: days.csv, outcome: leaving-the-house, delimiter: tab, encoding: windows-1252, occasion: final }
  goals:
definitions: [ outcomes/garden.json ]
prorate: [ core-10 ]
pairing: closure-window
indicators: [ core, { set: nhs-talking-therapies, pairing: first-last } ]
breakdowns: [ age_band, sex ]
reports:
  - { name: commissioner, recipient: ICB, profile: commissioner-quarterly, disclosure: nhs-star-7,
      population: { episode: { funding_stream: icb } }, published: [ ../2024-q4/indicators.csv ] }
  - { name: ours, disclosure: internal }
`;
    expect(parseConfig(text, 'ours.yaml').config).toMatchSnapshot();
  });

  it('is told apart from text that is no YAML', () => {
    expect(said('service: {\n')).toMatchInlineSnapshot(`
      [
        "2:1 : expected YAML; found a mistake in it: Flow map in block collection must be sufficiently indented and end with a }",
      ]
    `);
    expect(said('service:\n\tname: x\n')).toMatchInlineSnapshot(`
      [
        "2:1 : expected YAML; found a mistake in it: Tabs are not allowed as indentation",
      ]
    `);
    expect(said('a: 1\na: 2\n')).toMatchInlineSnapshot(`
      [
        "2:1 : expected YAML; found a mistake in it: Map keys must be unique",
      ]
    `);
    expect(said('a: *nowhere\n')).toMatchInlineSnapshot(`
      [
        "1:4 : expected YAML; found a mistake in it: *nowhere stands for no &nowhere before it",
      ]
    `);
    expect(said('a: &a [ *a ]\n')).toEqual(['1:9 : expected YAML; found a mistake in it: *a stands in what it stands for, &a']);
    expect(said('a: &a { b: &b [ { c: *a } ], d: *b }\n')).toEqual(['1:22 : expected YAML; found a mistake in it: *a stands in what it stands for, &a']);
    const bomb = Array.from({ length: 9 }, (_, level) => `a${level + 1}: &a${level + 1} [ ${Array(9).fill(`*a${level}`).join(', ')} ]`);
    expect(said(['a0: &a0 [ x ]', ...bomb].join('\n'))).toHaveLength(1);
    expect(said('')).toMatchInlineSnapshot(`
      [
        "1:1 : Expected an object, found nothing.",
      ]
    `);
    expect(said('just words')).toMatchInlineSnapshot(`
      [
        "1:1 : Expected an object, found "just words".",
      ]
    `);
  });
});

describe('everything that is wrong with a config is listed with its place', () => {
  it('keys that are none, and what they may have meant', () => {
    expect(said(`${small}  episode: { file: e.csv }\nasat: 2025-01-01\n__proto__: 1\n`)).toMatchInlineSnapshot(`
      [
        "5:3 data.episode: Expected no key of this name here. | did you mean episodes?",
        "6:7 asat: Expected no key of this name here. | did you mean as_at?",
        "7:12 __proto__: Expected no key of this name here. | Check its spelling and its place.",
      ]
    `);
    expect(said(small.replace('{ file: people.csv }', '\n    fil: people.csv\n    instrument: phq-9'))).toMatchInlineSnapshot(`
      [
        "4:3 data.persons.file: Expected a text, found nothing.",
        "5:10 data.persons.fil: Expected no key of this name here. | did you mean file or profile?",
        "6:17 data.persons.instrument: Expected no key of this name here. | it belongs elsewhere",
      ]
    `);
    expect(said(small.replace('{ file: people.csv }', '\n    - file: people.csv\n    - file: more.csv\n      colums: {}'))).toMatchInlineSnapshot(`
      [
        "7:7 data.persons.1.colums: Expected no key of this name here. | did you mean columns?",
      ]
    `);
  });

  it('a name that would be passed over, wherever names are the service\'s own', () => {
    const text = small.replace('{ file: people.csv }', '{ file: people.csv, columns: { __proto__: Sex }, codes: { sex: { __proto__: f } }, only: { __proto__: [ x ] } }');
    expect(said(`${text}reports: [ { name: a, population: { person: { __proto__: icb } } } ]\n`)).toMatchInlineSnapshot(`
      [
        "4:54 data.persons.columns.__proto__: expected a name that can be read as a key; found __proto__ | give the column or value another name in the export",
        "4:88 data.persons.codes.sex.__proto__: expected a name that can be read as a key; found __proto__ | give the column or value another name in the export",
        "4:103 data.persons.only.__proto__: expected a name that can be read as a key; found __proto__ | give the column or value another name in the export",
        "5:58 reports.0.population.person.__proto__: expected a name that can be read as a key; found __proto__ | give the column or value another name in the export",
      ]
    `);
    // Others that every object has are names like any other.
    expect(parseConfig(small.replace('{ file: people.csv }', '{ file: people.csv, only: { constructor: [ x ] } }'), 'ours.yaml').config.data.files[0]?.only).toEqual({ constructor: ['x'] });
  });

  it('keys that are missing, and values of another kind', () => {
    expect(said('service: Ours\nperiod: { start: 2024-04-01 }\ndata: { assessments: { file: f.csv }, persons: [] }\n')).toMatchInlineSnapshot(`
      [
        "1:10 service: Expected an object, found "Ours". | write { name: Ours }",
        "2:1 period.end: Expected a text, found nothing.",
        "3:9 data.assessments.instrument: Expected a text, found nothing.",
      ]
    `);
    expect(said(`${small}breakdowns: sex\nreports: []\nindicators: [ { pairing: first-last } ]\n`)).toMatchInlineSnapshot(`
      [
        "7:15 indicators.0.set: Expected a text, found nothing.",
        "5:13 breakdowns: Expected a list, found "sex". | write [sex]",
        "6:1 reports: Expected 1 or more entries, found a list of 0.",
      ]
    `);
  });

  it('values that are none of a list', () => {
    expect(said(`${small}pairing: last-first\nreports: [ { name: a, profile: weekly } ]\n`)).toMatchInlineSnapshot(`
      [
        "5:10 pairing: Expected one of closure-window, first-last, by-occasion, found "last-first".",
        "6:32 reports.0.profile: Expected one of grant-light, grant-full, commissioner-quarterly, board, internal-caseload, found "weekly".",
      ]
    `);
    expect(said(small.replace('}\n', '}\n').replace('{ file: people.csv }', '{ file: people.csv, dates: m/d/yy, delimiter: "," , encoding: latin1 }'))).toMatchInlineSnapshot(`
      [
        "4:39 data.persons.dates: Expected one of yyyy-mm-dd, dd/mm/yyyy, dd.mm.yyyy, dd-mm-yyyy, mm/dd/yyyy, dd-mmm-yyyy, ddmmyyyy, dmmyyyy, excel-serial, found "m/d/yy". | a year of two digits is never guessed: export all four",
        "4:74 data.persons.encoding: Expected one of utf-8, windows-1252, found "latin1".",
      ]
    `);
  });

  it('days that do not exist, and a period that ends before it starts', () => {
    expect(said(`${small.replace('2024-04-01', '2024-02-30').replace('2025-03-31', '31/03/2025')}as_at: 2025-03-31T00:00\n`)).toMatchInlineSnapshot(`
      [
        "2:18 period.start: expected a day such as 2025-03-31; found "2024-02-30"",
        "2:35 period.end: expected a day such as 2025-03-31; found "31/03/2025"",
        "5:8 as_at: expected a day such as 2025-03-31; found "2025-03-31T00:00"",
      ]
    `);
    expect(said(small.replace('2025-03-31', '2023-03-31'))).toMatchInlineSnapshot(`
      [
        "2:35 period.end: expected a day on or after the start, 2024-04-01; found 2023-03-31",
      ]
    `);
  });

  it('layouts that do not say enough', () => {
    const layout = (entry: string) => said(`${small}  assessments: ${entry}\n`);
    expect(layout('{ file: w.csv, instrument: ons4, layout: wide }')).toMatchInlineSnapshot(`
      [
        "5:57 data.assessments.layout: expected time_points beside layout: wide; found none",
      ]
    `);
    expect(layout('{ file: w.csv, instrument: ons4, time_points: [ { prefix: a_ } ] }')).toMatchInlineSnapshot(`
      [
        "5:49 data.assessments.time_points: expected layout: wide beside time_points; found none",
      ]
    `);
    expect(layout('{ file: w.csv, instrument: ons4, layout: wide, time_points: [ { occasion: baseline } ] }')).toMatchInlineSnapshot(`
      [
        "5:78 data.assessments.time_points.0: expected a prefix or suffix that tells the columns of this time point from others; found neither",
      ]
    `);
    const twice = (one: string, other: string) => layout(`{ file: w.csv, instrument: ons4, layout: wide, time_points: [ { ${one} }, { ${other} } ] }`);
    const sameOccasion = expect.stringContaining('.time_points.1: expected each occasion once, but for reviews that have days of their own; found "baseline" again') as string;
    expect(twice('prefix: a_, occasion: baseline', 'prefix: b_, occasion: baseline')).toEqual([sameOccasion]);
    expect(twice('prefix: a_, on: A, occasion: baseline', 'prefix: b_, on: B, occasion: baseline')).toEqual([sameOccasion]);
    expect(twice('prefix: a_, on: A, occasion: review', 'prefix: b_, on: A, occasion: review')).toHaveLength(1);
    expect(twice('prefix: a_, on: A, occasion: review', 'prefix: b_, on: B, occasion: review')).toEqual([]);
    expect(twice('prefix: a_, on: A', 'prefix: b_, on: B')).toEqual([]);
    expect(twice('prefix: a_, occasion: baseline', 'prefix: a_, occasion: final')).toEqual([expect.stringContaining('.time_points.1: expected columns of its own; found those of another time point')]);
    expect(said(`${small}  goals: { file: g.csv, layout: wide, time_points: [ { prefix: a_ } ] }\n`)).toMatchInlineSnapshot(`
      [
        "5:33 data.goals.layout: expected a wide layout only of assessments, goal_ratings or outcomes; found it elsewhere",
      ]
    `);
  });

  it('files named twice but read in two ways, and no file at all', () => {
    expect(said(`${small}  episodes: { file: people.csv, delimiter: ";" }\n`)).toMatchInlineSnapshot(`
      [
        "5:44 data.episodes.delimiter: expected the same delimiter wherever people.csv is named; found another",
      ]
    `);
    expect(said(small.replace('persons: { file: people.csv }', 'folder: .'))).toMatchInlineSnapshot(`
      [
        "3:1 data: expected at least one data file, such as persons: { file: people.csv }; found none",
      ]
    `);
  });

  it('report names that are no names of folders', () => {
    expect(said(`${small}reports: [ { name: a }, { name: A }, { name: ../up } ]\n`)).toMatchInlineSnapshot(`
      [
        "5:33 reports.1.name: expected each report to have a name of its own; found "A" again",
        "5:46 reports.2.name: expected a name of letters, digits, - and _, as it becomes a folder; found another",
      ]
    `);
  });
});

describe('a ConfigError', () => {
  it('is an error of usage that says it all in its message', () => {
    const error = new ConfigError('ours.yaml', [
      { code: 'x', path: ['period', 'end'], message: 'expected a day; found none', file: 'ours.yaml', line: 2, column: 9, hint: 'look' },
      { code: 'y', path: [], message: 'expected JSON', file: 'garden.json' },
    ]);
    expect(error).toBeInstanceOf(UsageError);
    expect(error.status).toBe(2);
    expect(error.message).toMatchInlineSnapshot(`
      "ours.yaml has 2 things to put right; no data was read
        ours.yaml:2:9: period.end: expected a day; found none (look)
        garden.json: expected JSON"
    `);
  });
});

it('a bare text in the place of a file, a name or a list is told with what to write', () => {
  expect(said('service: Ours\nperiod: { start: 2024-04-01, end: 2025-03-31 }\ndata:\n  persons: people.csv\n  assessments: [ forms.csv ]\n  episodes: { file: e.csv, columns: Age, time_points: 3 }\nindicators: core\nreports: [ { published: old.csv } ]\n')).toMatchInlineSnapshot(`
    [
      "1:10 service: Expected an object, found "Ours". | write { name: Ours }",
      "4:12 data.persons: Expected an object, found "people.csv". | write { file: people.csv }",
      "6:37 data.episodes.columns: Expected an object, found "Age".",
      "6:55 data.episodes.time_points: Expected a list, found 3.",
      "5:18 data.assessments.0: Expected an object, found "forms.csv". | write { file: forms.csv }",
      "7:13 indicators: Expected a list, found "core". | write [core]",
      "8:25 reports.0.published: Expected a list, found "old.csv". | write [old.csv]",
    ]
  `);
});
