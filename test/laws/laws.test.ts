import { describe, expect, it } from 'vitest';
import { disclose, forInternalUse, profiles, type DisclosedTable } from '../../src/disclosure/index.js';
import { checkIndicatorSet, type Evidence } from '../../src/definitions/index.js';
import { goalScales, instruments, outcomes } from '../../src/generated/all.js';
import { phq9 } from '../../src/generated/phq-9.js';
import { contributors, indicatorSets, type IndicatorRow } from '../../src/indicators/index.js';
import { accompanied } from '../../src/report/accompanied.js';
import { indicatorsCsv, renderHtml, renderMarkdown, reportModel } from '../../src/report/index.js';
import { caseload, type Assessment, type Records } from '../../src/records/index.js';
import { score } from '../../src/scores/score.js';
import { waitingAlerts } from '../../src/scores/waiting-alerts.js';
import { attended, definitions, figuresOf, numbersOf, rowOf } from '../indicators/support.js';
import { faultsOfTable } from '../property/identities.js';
import { cellsOf, exampleService } from './example.js';

/*
 * The ten laws of this library, on the example service where it can show them. Each stands or falls with more tests
 * than the one here: those over random caseloads are in test/property.
 */

const example = await exampleService();

// Hiding what would give small counts away takes seconds; once is enough for all that only read it.
let shownOnce: ReturnType<typeof disclose> | undefined;
const shownExample = () => (shownOnce ??= disclose(table, 'nhs-star-7'));
const { table } = example;
const statements = cellsOf(example, 'goals', 'statement').map((text) => text.trim()).filter((text) => text !== '');
const whole = table.rows.filter(({ periodStart, periodEnd }) => periodStart === table.settings.period.start && periodEnd === table.settings.period.end);

const queryOf = (row: IndicatorRow) => ({
  indicatorId: row.indicatorId, ...(row.measure !== '' && { measure: row.measure }), period: { start: row.periodStart, end: row.periodEnd },
  breakdown: row.breakdown, category: row.category, ...(row.level !== '' && { level: row.level }),
});

describe('1. No goal is lost', () => {
  it('every goal of the files is counted exactly once, with a status or the reason why not', () => {
    const given = cellsOf(example, 'goals', 'goalId').length;
    expect(given).toBeGreaterThan(500);
    expect(table.goals.given).toBe(given);
    expect(Object.values(table.goals.counts).reduce((sum, count) => sum + count, 0)).toBe(given);
  });

  it('every goal on an episode that closed in the period is behind the figure of what became of goals, once, in its own words', () => {
    const behind = contributors(table, { indicatorId: 'g4-goal-status' }).flatMap(({ goals }) => goals);
    const outcomeCount = Object.entries(table.goals.counts).reduce((sum, [standing, count]) => sum + (standing.startsWith('outcome: ') ? count : 0), 0);
    expect(new Set(behind.map(({ goalId }) => goalId)).size).toBe(behind.length);
    expect(behind.length).toBe(outcomeCount);
    const words = new Set(statements);
    expect(behind.filter(({ statement }) => !words.has(statement))).toEqual([]);
  });
});

describe('2. Every figure names its contributors', () => {
  it('every row of the example keeps the identity of its statistic', () => {
    expect(table.rows.length).toBeGreaterThan(1000);
    expect(faultsOfTable(table)).toEqual([]);
  });

  it('every numerator is as many people, episodes or goals as can be named', () => {
    // Everybody and two breakdowns whole; of all other breakdowns and parts of the period some rows.
    const some = new Set([...whole.filter(({ breakdown }) => ['all', 'sex', 'theme'].includes(breakdown)), ...table.rows.filter((_, place) => place % 61 === 0)]);
    const rows = [...some].filter(({ marker }) => marker === '');
    expect(new Set(rows.map(({ breakdown, periodStart }) => `${breakdown} ${periodStart}`)).size).toBeGreaterThan(7);
    for (const row of rows) {
      const roles = contributors(table, queryOf(row)).map(({ role }) => role);
      const count = (wanted: string) => roles.filter((role) => role === wanted).length;
      expect({ numerator: count('numerator'), excluded: count('excluded'), all: roles.length }, JSON.stringify(queryOf(row)))
        .toEqual({ numerator: row.numerator ?? 0, excluded: row.excluded, all: row.initialPopulation });
    }
  });
});

describe('3. Missing is not zero', () => {
  const answers = (q9: number | null) => Object.fromEntries(phq9.items.map(({ id }) => [id, id === 'q9' ? q9 : 1]));
  const withFollowUp = (followUp: Partial<Assessment>): Records => ({
    episodes: [{ episodeId: 'e1', personId: 'p1', referredOn: '2025-01-02', startedOn: '2025-01-02', closedOn: '2025-03-01' }],
    contacts: attended('e1', '2025-01-02', '2025-02-01'),
    assessments: [
      { personId: 'p1', instrument: 'phq-9', on: '2025-01-02', responses: answers(1) },
      { personId: 'p1', instrument: 'phq-9', on: '2025-03-01', ...followUp },
    ],
  });
  const change = (followUp: Partial<Assessment>) =>
    numbersOf(figuresOf(withFollowUp(followUp), { indicators: indicatorSets.core.indicators }), { indicatorId: 'w4-no-reliable-change', measure: 'phq-9/total' });

  it('a blank answer is not 0 and its person has not "not changed": they leave the figure with the reason', () => {
    expect(change({ responses: answers(1) })).toMatchObject({ numerator: 1, denominator: 1, exclusions: {} });
    expect(change({ responses: answers(null) })).toMatchObject({ numerator: 0, denominator: 0, exclusions: { 'no-follow-up-insufficient': 1 } });
    expect(change({ absentReason: 'too-unwell' })).toMatchObject({ denominator: 0, exclusions: { 'no-follow-up-too-unwell': 1 } });
  });

  it('a figure of nobody has no value', () => {
    const row = rowOf(figuresOf(withFollowUp({}), { indicators: indicatorSets.core.indicators }), { indicatorId: 'w4-no-reliable-change', measure: 'phq-9/total' });
    expect(row).toMatchObject({ denominator: 0, value: null, lower95: null, upper95: null });
  });

  it('in the example, reasons are recorded and counted', () => {
    const { exclusions } = rowOf(table, { indicatorId: 'w4-reliably-better', measure: 'phq-9/total' });
    expect(Object.keys(exclusions)).toEqual(expect.arrayContaining(['no-follow-up-asked-declined', 'no-follow-up-insufficient', 'exempt']));
  });
});

describe('4. Nothing is scored silently', () => {
  it('every form of the example has a score with a status, or none with a status', () => {
    for (const { instrument, table: forms } of example.caseload.assessments) {
      for (const { id } of instrument.scores) {
        const counts = table.observations.find(({ measure }) => measure === `${instrument.id}/${id}`)?.statuses ?? {};
        expect(Object.keys(counts)).toEqual(['complete', 'prorated', 'insufficient', 'invalid', 'absent']);
        expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(forms.size);
      }
    }
    expect(table.observations.find(({ measure }) => measure === 'phq-9/total')?.statuses['insufficient']).toBeGreaterThan(0);
    expect(table.observations.every(({ statuses }) => statuses['prorated'] === 0)).toBe(true);
  });
});

describe('5. Every constant has a source', () => {
  const grades: readonly Evidence[] = ['primary', 'secondary', 'derived', 'decision'];
  const library = [...instruments, ...goalScales, ...outcomes];

  it.each(library)('$id: each threshold, band and order names a listed source and its evidence', (definition) => {
    const listed = new Set(definition.sources.map(({ id }) => id));
    const constants = JSON.stringify(definition, (_, value: unknown) => value);
    expect(constants).not.toMatch(/unverified|recalled|not found/i);
    const owners = definition.kind === 'instrument' ? definition.scores : [definition];
    const facts = owners.flatMap(({ changeRules = [], caseness, bands = [] }) => [...changeRules, ...(caseness ? [caseness] : []), ...bands]);
    for (const { source, evidence, note } of facts) {
      expect(listed).toContain(source);
      expect(grades).toContain(evidence);
      if (evidence === 'decision') expect(note ?? '').not.toBe('');
    }
  });

  it('so have indicators and the small-number rule', () => {
    for (const { sources, id } of table.indicators) expect(sources.length, id).toBeGreaterThan(0);
    for (const { source } of Object.values(profiles)) expect(source).not.toBe('');
  });
});

describe('6. Completeness before outcome', () => {
  const { core, wellbeing } = indicatorSets;
  const shownWithout = (...ids: readonly string[]) => accompanied([...core.indicators, ...wellbeing.indicators].filter(({ id }) => !ids.includes(id))).map(({ id }) => id);

  it('without its completeness an outcome is not shown', () => {
    expect(shownWithout('w2-paired-completeness', 'w2-paired-completeness-open').filter((id) => /^w[34567]/.test(id))).toEqual([]);
    expect(shownWithout('g8-goal-review-completeness').filter((id) => /^g[4-7]/.test(id))).toEqual([]);
  });

  it('and what got better not without what got worse', () => {
    expect(shownWithout('w4-reliably-worse')).not.toContain('w4-reliably-better');
    expect(shownWithout('g7-going-backwards')).not.toContain('g5-making-progress');
  });

  it('every set holds what its figures must be shown with', () => {
    expect(Object.values(indicatorSets).flatMap((set) => checkIndicatorSet(set))).toEqual([]);
  });

  it('a share of under 40 % of those due is withheld when it leaves', async () => {
    const thin = table.rows.filter(({ completeness, statistic }) => completeness !== null && completeness < 0.4 && ['proportion', 'mean'].includes(statistic));
    expect(thin.length).toBeGreaterThan(0);
    const shown = await shownExample();
    const values = new Map(shown.rows.map((row) => [JSON.stringify(queryOf(row)), row.value]));
    for (const row of thin) expect(values.get(JSON.stringify(queryOf(row)))).toBeNull();
  });
});

describe('7. No causal words', () => {
  it('in anything written about the example', async () => {
    const shown = await shownExample();
    const report = reportModel(shown);
    const written = [renderMarkdown(report), indicatorsCsv(shown), renderHtml(report).replace(/<style.*?<\/style>/gs, '').replace(/<[^>]*>/g, ' ')].join('\n');
    expect(written.length).toBeGreaterThan(10_000);
    expect(/\b(?:caused|led to|thanks to|impact of|saved|due to the service|because of the service|as a result of)\b/i.exec(written)?.[0]).toBeUndefined();
  });
});

describe('8. Nothing leaves without a disclosure profile', () => {
  it('a report is made only from what a profile made, or says that it is not for sharing', async () => {
    const shown = await shownExample();
    for (const other of [table, { ...shown }, { ...shown, rows: table.rows }]) expect(() => reportModel(other as DisclosedTable)).toThrow(TypeError);
    expect(reportModel(forInternalUse(table)).notice).toMatch(/not for sharing/i);
    expect(reportModel(shown).notice).toBeNull();
  });

  it('and no goal’s words leave with it', async () => {
    const shown = await shownExample();
    const written = [JSON.stringify(shown), renderHtml(reportModel(shown)), renderMarkdown(reportModel(shown)), indicatorsCsv(shown)].join('\n');
    expect(statements.length).toBeGreaterThan(500);
    expect(statements.filter((words) => words.length > 12 && written.includes(words))).toEqual([]);
  });

  it('messages about records never hold words or answers', () => {
    const faulty: Records = {
      episodes: [{ episodeId: 'e1', personId: 'p1', referredOn: '2025-01-02' }],
      goals: [{ personId: 'nobody', statement: 'my secret words', scale: 'goal-progress' }, { personId: 'p1', statement: 'my secret words', scale: 'my secret scale', status: 'my secret status' as 'active' }],
      assessments: [{ personId: 'p1', instrument: 'phq-9', on: '2025-01-03', responses: { q9: 7431 } }],
    };
    const messages = JSON.stringify(caseload({ records: faulty, definitions }).issues);
    expect(messages).toContain('no-episode');
    expect(messages).not.toMatch(/secret|7431/);
    const told = JSON.stringify(example.issues);
    expect(example.issues.length).toBeGreaterThan(0);
    expect(statements.filter((words) => words.length > 12 && told.includes(words))).toEqual([]);
  });
});

describe('9. Same input and config, same bytes out', () => {
  it('reading and counting the example again changes nothing', async () => {
    const again = await exampleService();
    expect(JSON.stringify(again.table)).toBe(JSON.stringify(table));
    const written = async (from: typeof table) => {
      const shown = from === table ? await shownExample() : await disclose(from, 'nhs-star-7');
      return [renderHtml(reportModel(shown)), renderMarkdown(reportModel(shown)), indicatorsCsv(shown)].join('\n');
    };
    expect(await written(again.table)).toBe(await written(table));
  }, 120_000);
});

describe('10. A risk answer is never swallowed', () => {
  const form = (responses: Assessment['responses']): Assessment => ({ personId: 'p1', instrument: 'phq-9', on: '2025-01-03', responses: responses ?? {} });
  const waiting = (assessments: readonly Assessment[]) =>
    waitingAlerts(caseload({ records: { episodes: [{ episodeId: 'e1', personId: 'p1', referredOn: '2025-01-02' }], assessments }, definitions }).caseload);

  it('it is raised though there is no score', () => {
    const { alerts, scores } = score(phq9, { q9: 1 });
    expect([alerts.map(({ status }) => status), scores.total.status]).toEqual([['raised'], 'insufficient']);
    expect(waiting([form({ q9: 1 })])).toEqual({ raised: 1, unknown: 0 });
  });

  it('it is raised on a record that is set aside, before a referral or with an answer that cannot be', () => {
    expect(waiting([{ ...form({ q9: 2 }), on: '2024-12-01' }, form({ q1: 99, q9: 3 })])).toEqual({ raised: 2, unknown: 0 });
  });

  it('and a missing one is unknown, never "no"', () => {
    expect(waiting([form({ q1: 0, q2: 0 })])).toEqual({ raised: 0, unknown: 1 });
  });

  it('in the example some wait', () => {
    expect(waitingAlerts(example.caseload).raised).toBeGreaterThan(0);
  });
});
