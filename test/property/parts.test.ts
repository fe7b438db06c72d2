import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { disclose, forInternalUse } from '../../src/disclosure/index.js';
import { aggregate, contributors, indicatorSets, type AggregateInput, type IndicatorTable } from '../../src/indicators/index.js';
import { aggregatePart, mergeParts, partContributors, type Part } from '../../src/indicators/parts/index.js';
import type { Records } from '../../src/records/index.js';
import { indicatorsCsv, renderHtml, renderMarkdown, reportModel } from '../../src/report/index.js';
import { held } from '../indicators/support.js';
import { arbitraryStory, period, recordsOf, type Story } from './arbitrary-caseload.js';

vi.setConfig({ testTimeout: 120_000 });

const externals = { population: { value: 9000, source: 'invented', year: 2025, categories: { sex: { Female: 4600, Male: 4400 } } }, 'service-cost': { value: 120000, source: 'invented', year: 2025 }, 'whole-time-equivalents': { value: 3.5, source: 'invented', year: 2025 } };
const settings: Omit<AggregateInput, 'caseload'> = {
  indicators: Object.values(indicatorSets).flatMap((set) => set.indicators), period, asAt: '2025-12-31', breakdowns: ['sex', 'area', 'team', 'theme', 'contact_mode'], by: 'quarter', externals, service: 'Invented', report: 'parts',
};

/** Parts as they come out of a file. */
const stored = (part: Part): Part => JSON.parse(JSON.stringify(part)) as Part;
const partOf = (records: Records, input = settings): Part => stored(aggregatePart({ ...input, caseload: held(records) }));

/** The records of some people only; every id of theirs begins with the person's. */
const only = (records: Records, people: ReadonlySet<string>): Records =>
  Object.fromEntries(Object.entries(records).map(([kind, own]: readonly [string, readonly Readonly<Record<string, unknown>>[]]) =>
    [kind, own.filter((record) => people.has(String(record['personId'] ?? record['episodeId'] ?? record['goalId']).split('-')[0] ?? ''))]));

/** Kinds of records that a service may not keep; what hangs on them goes with them. */
const NOT_KEPT: readonly (readonly (keyof Records)[])[] = [[], [], ['contacts'], ['episodes', 'contacts'], ['goals', 'goalEvents', 'goalRatings'], ['assessments'], ['persons'], ['outcomes', 'contacts']];

/** Somebody who objects, now and then, and people of another report. */
const person = fc.tuple(arbitraryStory, fc.nat(5), fc.boolean()).map(([story, objects, ours]): Story => ({
  ...story, person: { attributes: { ...story.person.attributes, report: ours ? 'ours' : 'theirs' }, reportingUse: objects === 0 ? 'objected' : 'yes' },
}));

/** People, each dealt to one of up to five parts, some of which stay empty; and an order to merge them in. */
const dealt = fc.record({
  stories: fc.array(person, { minLength: 1, maxLength: 9, size: 'max' }),
  notKept: fc.constantFrom(...NOT_KEPT),
  pairing: fc.constantFrom('closure-window', 'closure-window', 'first-last', 'by-occasion'),
  isForAll: fc.boolean(),
  hands: fc.array(fc.nat(4), { minLength: 9, maxLength: 9 }),
  order: fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 }),
  parts: fc.integer({ min: 1, max: 5 }),
}).map(({ stories, notKept, pairing, isForAll, hands, order, parts }) => {
  const kept = Object.entries(recordsOf(stories)).filter(([kind]) => !notKept.includes(kind as keyof Records));
  const records = Object.fromEntries(kept) as Records;
  const breakdowns = settings.breakdowns?.filter((name) => !((notKept.includes('persons') && ['sex', 'area'].includes(name)) || (notKept.includes('episodes') && name === 'team')));
  const population = isForAll || notKept.includes('persons') ? {} : { person: { report: 'ours' } };
  const places = order.filter((part) => part < parts);
  const cut = places.map((part) => only(records, new Set(stories.flatMap((_, place) => ((hands[place] ?? 0) % parts === part ? [`p${place}`] : [])))));
  return { records, cut, own: { breakdowns, pairing, population } as Partial<typeof settings> };
});

/** Every byte that a report writes of a table. */
async function bytesOf(table: IndicatorTable): Promise<readonly string[]> {
  const [shown, internal] = [await disclose(table, 'nhs-star-7'), forInternalUse(table)];
  return [shown, internal].flatMap((figures) => {
    const report = reportModel(figures, { name: 'parts' });
    return [indicatorsCsv(figures), renderHtml(report), renderMarkdown(report)];
  });
}

describe('a caseload cut by person into parts, in any order', () => {
  it('and merged is the table of the whole, to the last digit and in the same order', () => {
    fc.assert(fc.property(dealt, ({ records, cut, own }) => {
      const whole = aggregate({ ...settings, ...own, caseload: held(records) });
      const merged = mergeParts(cut.map((part) => partOf(part, { ...settings, ...own })));
      if (JSON.stringify(merged) !== JSON.stringify(whole)) expect(merged).toEqual(whole);
      expect(JSON.stringify(merged)).toBe(JSON.stringify(whole));
    }), { numRuns: 12 });
  });

  it('gives the same report, table of figures and summary, byte by byte', async () => {
    await fc.assert(fc.asyncProperty(dealt, async ({ records, cut, own }) => {
      const merged = mergeParts(cut.map((part) => partOf(part, { ...settings, ...own })), { runId: 'abc' });
      expect(await bytesOf(merged)).toEqual(await bytesOf(aggregate({ ...settings, ...own, caseload: held(records), runId: 'abc' })));
    }), { numRuns: 2 });
  });

  it('still names the same records behind every figure, each with the part it is in', () => {
    fc.assert(fc.property(dealt, fc.nat(), ({ records, cut, own }, offset) => {
      const table = aggregate({ ...settings, ...own, caseload: held(records) });
      const parts = cut.map((part) => partOf(part, { ...settings, ...own }));
      for (const row of table.rows.filter(({ marker }, place) => marker === '' && (place + offset) % 29 === 0)) {
        const query = { indicatorId: row.indicatorId, measure: row.measure, period: { start: row.periodStart, end: row.periodEnd }, breakdown: row.breakdown, category: row.category, level: row.level };
        const whole = contributors(table, query).map(({ role, reason, personId, episodeId, goals }) => [role, reason, personId, episodeId, row.unit === 'goal' ? goals[0]?.goalId : undefined].join(' '));
        const merged = partContributors(parts, query);
        expect(merged.map(({ role, reason, personId, episodeId, goalId }) => [role, reason, personId, episodeId, goalId].join(' ')).sort(), JSON.stringify(query)).toEqual(whole.sort());
        for (const { part, personId } of merged) expect(parts[part]?.ids.persons).toContain(personId);
      }
    }), { numRuns: 4 });
  });
});
