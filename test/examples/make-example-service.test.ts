import { readdirSync, readFileSync } from 'node:fs';
import papaparse from 'papaparse';
import { describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { makeExampleService } from '../../scripts/example-service/service.js';
import { oddStatements } from '../../scripts/example-service/odd-statements.js';
import { statements } from '../../scripts/example-service/statements.js';

const folder = new URL('../../examples/service/', import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, folder), 'utf8');

type Row = Readonly<Record<string, string>>;
const rowsOf = (name: string): readonly Row[] =>
  papaparse.parse<Row>(read(name).replace(/^\uFEFF/, ''), { header: true, skipEmptyLines: true }).data;

const { files, summary } = makeExampleService();
const people = rowsOf('people.csv');
const episodes = rowsOf('episodes.csv');
const started = episodes.filter((episode) => episode['started_on'] !== '');
const goals = rowsOf('goals.csv');
const ratings = rowsOf('goal_ratings.csv');
const ids = (rows: readonly Row[], column: string): ReadonlySet<string> =>
  new Set(rows.map((row) => row[column] ?? ''));
const count = (rows: readonly Row[], column: string, value: string): number =>
  rows.filter((row) => row[column] === value).length;

describe('the committed example service', () => {
  it('is what the script makes, byte for byte, and nothing else', () => {
    const committed = readdirSync(folder).filter((name) => name.endsWith('.csv'));
    expect(committed.sort()).toEqual(Object.keys(files).sort());
    for (const [name, text] of Object.entries(files)) expect(read(name) === text, `${name} is stale`).toBe(true);
  });

  it('is made the same twice in one process', () => {
    expect(makeExampleService()).toEqual({ files, summary });
  });

  it('says that it is invented, and its README repeats the counts and the problems', () => {
    expect(read('whatmatters.config.yaml').split('\n')[0]).toContain('invented');
    expect(read('README.md').split('\n')[0]).toContain('invented');
    expect(read('README.md')).toContain(summary);
  });

  it('stays small', () => {
    expect(Object.values(files).join('').length).toBeLessThan(700_000);
  });
});

describe('the shape of the example service', () => {
  it('has about 400 people and 450 episodes, 50 people with two', () => {
    expect(people).toHaveLength(400);
    expect(episodes).toHaveLength(450);
    expect(ids(episodes, 'person_id').size).toBe(400);
  });

  it('has people who died, who declined, who objected and who wait', () => {
    expect(count(episodes, 'closure', 'died')).toBeGreaterThan(0);
    expect(count(episodes, 'triage', 'declined-by-person')).toBeGreaterThan(0);
    expect(count(people, 'Use in reports', 'Objected')).toBe(3);
    const waiting = episodes.filter(
      ({ triage, started_on, closed_on }) => triage === 'accepted' && started_on === '' && closed_on === '',
    );
    expect(waiting.length).toBeGreaterThan(0);
  });

  it('has goals of people who objected, so that a report has something to keep out', () => {
    const objected = people
      .filter((person) => person['Use in reports'] === 'Objected')
      .map((person) => person['Client ID']);
    expect(goals.some((goal) => objected.includes(goal['person_id']))).toBe(true);
  });

  it('starts 3 to 80 days after referral, and closes after it starts', () => {
    for (const { referred_on = '', started_on = '', closed_on = '' } of started) {
      const days = (Date.parse(started_on) - Date.parse(referred_on)) / 86_400_000;
      expect(days).toBeGreaterThanOrEqual(3);
      expect(days).toBeLessThanOrEqual(80);
      if (closed_on !== '') expect(closed_on > started_on).toBe(true);
    }
  });

  it('leaves more than a third of those who start without a second ONS4', () => {
    const answered = rowsOf('wellbeing.csv').filter((row) => row['ONS Satisfied'] !== '');
    const twice = [...ids(answered, 'Client ID')].filter((id) => count(answered, 'Client ID', id) > 1);
    const begun = ids(started, 'person_id').size;
    expect(twice.length).toBeLessThan((2 / 3) * begun);
    expect(twice.length).toBeGreaterThan(0.4 * begun);
  });

  it('has PHQ-9 sheets with gaps, with only the last answer missing, and with an alert', () => {
    const asked = rowsOf('forms.csv').filter((row) => row['Not Done'] === '');
    const items = Array.from({ length: 9 }, (_, place) => `PHQ${place + 1}`);
    const blanks = asked.map((row) => items.filter((item) => row[item] === ''));
    const gaps = blanks.filter((blank) => blank.length > 0).length / asked.length;
    expect(gaps).toBeGreaterThan(0.03);
    expect(gaps).toBeLessThan(0.1);
    expect(blanks.filter((blank) => blank.join() === 'PHQ9').length).toBeGreaterThan(1);
    const alerts = asked.filter((row) => Number(row['PHQ9']) >= 1).length / asked.length;
    expect(alerts).toBeGreaterThan(0.02);
    expect(alerts).toBeLessThan(0.07);
  });
});

describe('the goals of the example service', () => {
  it('belong to an episode of the same person', () => {
    const personOf = new Map(episodes.map((episode) => [episode['episode_id'], episode['person_id']]));
    for (const goal of goals) expect(personOf.get(goal['episode_id'])).toBe(goal['person_id']);
    expect(ids(goals, 'goal_id').size).toBe(goals.length);
  });

  it('name a later goal of the same episode where they were replaced', () => {
    const byId = new Map(goals.map((goal) => [goal['goal_id'], goal]));
    const replaced = goals.filter((goal) => goal['status'] === 'replaced');
    expect(replaced.length).toBeGreaterThan(10);
    for (const goal of replaced) {
      const successor = byId.get(goal['superseded_by']);
      expect(successor?.['episode_id']).toBe(goal['episode_id']);
      expect((successor?.['set_on'] ?? '') > (goal['set_on'] ?? '')).toBe(true);
    }
  });

  it('are rated on three scales, each in its own values', () => {
    const scaleOf = new Map(goals.map((goal) => [goal['goal_id'], goal['scale'] ?? '']));
    const fits: Readonly<Record<string, RegExp>> = {
      'goal-progress': /^(\d|10|11)$/,
      gas: /^-?[012]$/,
      attainment: /^(attained|partly|not)$/,
    };
    expect([...ids(goals, 'scale')].sort()).toEqual(Object.keys(fits).sort());
    for (const { goal_id, value = '', absent_reason } of ratings) {
      if (value === '') expect(absent_reason).not.toBe('');
      else expect(value).toMatch(fits[scaleOf.get(goal_id) ?? ''] ?? /^never$/);
    }
  });

  it('come to all ends a goal can come to, and some are never rated or rated once', () => {
    expect([...ids(goals, 'status')].sort()).toEqual([
      'achieved', 'active', 'no-longer-relevant', 'not-achieved', 'on-hold', 'partly-achieved', 'replaced', 'withdrawn',
    ]);
    const times = goals.map((goal) => count(ratings, 'goal_id', goal['goal_id'] ?? ''));
    expect(times.filter((time) => time === 0).length).toBeGreaterThan(10);
    expect(times.filter((time) => time === 1).length).toBeGreaterThan(10);
    expect([...ids(rowsOf('goal_events.csv'), 'kind')].sort()).toEqual(['reworded', 'status', 'target']);
  });

  it('carry consent to be quoted, refused and withdrawn too, and never approved words without consent', () => {
    expect([...ids(goals, 'quote_consent')].sort()).toEqual(['', 'no', 'withdrawn', 'yes']);
    for (const { approved_text, quote_consent = '' } of goals) {
      if (approved_text !== '') expect(['yes', 'withdrawn']).toContain(quote_consent);
    }
  });

  it('are drawn from at least 120 statements, none written twice', () => {
    const words = Object.values(statements).flatMap((theme) => theme.map((statement) => statement.words));
    expect(new Set(words).size).toBe(words.length);
    expect(words.length).toBeGreaterThanOrEqual(120);
    expect(ids(goals, 'statement').size).toBeGreaterThan(300);
  });

  it('hold each odd statement once, allowed to be quoted as it is', () => {
    for (const { words } of oddStatements) {
      const found = goals.filter((goal) => goal['statement'] === words);
      expect(found).toHaveLength(1);
      expect(found[0]?.['approved_text']).toBe(words);
    }
  });
});

describe('what the example service must not hold', () => {
  /** Every word that may have a capital inside a sentence. Anything else could be a name or a place. */
  const capitals = new Set([
    'I', 'CV', 'PIP', 'English', 'Christmas', 'Mum', 'Dad',
    'Tuesdays', 'Wednesday', 'Thursday', 'Friday', 'Fridays', 'Saturday', 'Saturdays', 'Sunday', 'Sundays',
  ]);
  const texts = goals.flatMap((goal) => [
    goal['statement'] ?? '', goal['approved_text'] ?? '', goal['level_minus_2'] ?? '', goal['level_minus_1'] ?? '',
    goal['level_0'] ?? '', goal['level_plus_1'] ?? '', goal['level_plus_2'] ?? '',
  ]);
  const reworded = rowsOf('goal_events.csv').filter(({ kind }) => kind === 'reworded').map(({ value }) => value ?? '');

  it('names nobody and no place', () => {
    for (const text of [...texts, ...reworded]) {
      for (const sentence of text.split(/[.:]\s/)) {
        const inside = sentence.replace(/^\W*\w+/, '').match(/\b\p{Lu}\p{L}*/gu) ?? [];
        expect(inside.filter((word) => !capitals.has(word))).toEqual([]);
      }
    }
  });

  it('has nothing like an NHS number, a postcode, an e-mail address or a telephone number', () => {
    for (const text of Object.values(files)) {
      expect(text).not.toMatch(/\b\d{3}[ -]?\d{3}[ -]?\d{4}\b/);
      expect(text).not.toMatch(/\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b/);
      expect(text).not.toMatch(/\S@\S+\.\S/);
      expect(text).not.toMatch(/\b0\d{9,10}\b/);
    }
  });

  it('holds nothing that happened after the day of the export', () => {
    for (const [name, columns] of [
      ['contacts.csv', ['on']], ['goal_events.csv', ['on']], ['goal_ratings.csv', ['on']], ['outcomes.csv', ['on']],
      ['goals.csv', ['set_on', 'status_on', 'quote_consent_on']], ['life_events.csv', ['on']],
      ['connections.csv', ['on', 'taken_up_on']], ['reviews.csv', ['held_on']], ['episodes.csv', ['closed_on']],
    ] as const) {
      const days = rowsOf(name).flatMap((row) => columns.map((column) => row[column] ?? ''));
      expect(days.filter((day) => day > '2025-06-30'), name).toEqual([]);
    }
  });
});

describe('the problems put in on purpose', () => {
  const line = (name: string, number: number): string => read(name).split(/\r?\n/)[number - 1] ?? '';

  it('stand on the lines that the README names', () => {
    const named = [...summary.matchAll(/^ {2}(\S+\.csv), line (\d+): /gm)];
    const lines = named.map(([, name = '', number]) => line(name, Number(number)));
    expect(lines).toHaveLength(6);
    const [phq, day, nobody, early, housing, rating] = lines;
    expect(phq?.split(',')[8]).toBe('9');
    expect(day).toContain(',31/02/2025,');
    expect(nobody).toMatch(/^P9001,/);
    expect(early).toContain(',leaving-the-house,2023-04-');
    expect(housing).toContain(',houseboat,');
    expect(rating?.split(',')[2]).toBe('11');
  });
});

describe('the config of the example service', () => {
  interface FileEntry { readonly file: string; readonly columns?: Readonly<Record<string, string>> }
  const config = parseYaml(read('whatmatters.config.yaml')) as {
    readonly data: Readonly<Record<string, string | FileEntry | readonly FileEntry[]>>;
  };
  const entries = Object.values(config.data).flatMap((entry) =>
    typeof entry === 'string' ? [] : 'file' in entry ? [entry] : [...entry],
  );

  it('names every file of the folder', () => {
    expect([...new Set(entries.map(({ file }) => file))].sort()).toEqual(Object.keys(files).sort());
  });

  it('needs no mapping for the files of the standard data package', () => {
    const standard: Readonly<Record<string, string>> = {
      'episodes.csv':
        'episode_id person_id referred_on triage started_on closed_on closure referral_source primary_need worker',
      'contacts.csv': 'episode_id on attended mode',
      'goals.csv':
        'goal_id person_id episode_id statement scale domain set_on set_by support intent importance confidence ' +
        'target target_on status status_on status_reason superseded_by level_minus_2 level_minus_1 level_0 ' +
        'level_plus_1 level_plus_2 baseline_level quote_consent quote_consent_on quote_scope approved_text',
      'goal_events.csv': 'goal_id on kind value reason',
      'goal_ratings.csv': 'goal_id on value rated_by mode absent_reason',
      'outcomes.csv': 'person_id episode_id outcome on value exposure_days answered_by absent_reason',
      'everyday.csv': 'person_id episode_id outcome on value exposure_days absent_reason',
      'reviews.csv': 'episode_id due_on held_on engaged reason mode',
      'needs.csv': 'episode_id need on offer reason',
      'connections.csv': 'episode_id on type taken_up taken_up_on reason',
      'pauses.csv': 'episode_id from until reason',
      'life_events.csv': 'person_id on kind',
    };
    for (const [name, columns] of Object.entries(standard)) {
      expect(Object.keys(rowsOf(name)[0] ?? {}), name).toEqual(columns.split(' '));
    }
    const unmapped = entries.filter(({ columns }) => columns === undefined).map(({ file }) => file);
    expect(unmapped.sort()).toEqual(Object.keys(standard).sort());
  });

  it('maps only columns that are there', () => {
    for (const { file, columns = {} } of entries) {
      const headers = Object.keys(rowsOf(file)[0] ?? {});
      expect(headers).toEqual(expect.arrayContaining(Object.values(columns)));
    }
  });
});
