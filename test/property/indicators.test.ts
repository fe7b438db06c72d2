import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { aggregate, contributors, indicatorSets, mergeTables, type AggregateInput, type ContributorQuery, type IndicatorTable, type InternalRow } from '../../src/indicators/index.js';
import { caseload, type Records } from '../../src/records/index.js';
import { definitions, held } from '../indicators/support.js';
import { arbitraryStories, arbitraryStory, EARLY, period, recordsOf } from './arbitrary-caseload.js';
import { faultsOfTable } from './identities.js';

const indicators = Object.values(indicatorSets).flatMap((set) => set.indicators);
const run = (records: Records, input: Partial<AggregateInput> = {}): IndicatorTable =>
  aggregate({ caseload: held(records), indicators, period, asAt: '2025-12-31', breakdowns: ['sex', 'area', 'team', 'theme'], ...input });

/** Every property looks at thousands of rows a run; the machine that runs them may be busy. */
vi.setConfig({ testTimeout: 180_000 });

const check = (property: (records: Records) => void, numRuns = 60) =>
  { fc.assert(fc.property(arbitraryStories, (list) => { property(recordsOf(list)); }), { numRuns }); };

/** As `toEqual`, and fast where the two are the same. */
function expectSame(actual: unknown, expected: unknown): void {
  if (JSON.stringify(actual) !== JSON.stringify(expected)) expect(actual).toEqual(expected);
}

/** The records of both. */
const joined = (one: Records, other: Records): Records =>
  Object.fromEntries(Object.entries(one).map(([kind, own]: readonly [string, readonly object[]]) => [kind, [...own, ...(other[kind as keyof Records] ?? [])]]));

/** The records of some people only; every id of theirs begins with the person's. */
const only = (records: Records, people: ReadonlySet<string>): Records =>
  Object.fromEntries(Object.entries(records).map(([kind, own]: readonly [string, readonly Readonly<Record<string, unknown>>[]]) =>
    [kind, own.filter((record) => people.has(String(record['personId'] ?? record['episodeId'] ?? record['goalId']).split('-')[0] ?? ''))]));

const queryOf = (row: InternalRow, role: NonNullable<ContributorQuery['role']>): ContributorQuery => ({
  indicatorId: row.indicatorId, ...(row.measure !== '' && { measure: row.measure }), period: { start: row.periodStart, end: row.periodEnd },
  breakdown: row.breakdown, category: row.category, ...(row.level !== '' && { level: row.level }), role,
});

const idOf = ({ personId, episodeId, goals }: ReturnType<typeof contributors>[number], unit: InternalRow['unit']) =>
  unit === 'person' ? personId : unit === 'episode' ? episodeId : goals.map(({ goalId }) => goalId).join();

describe('every row of every indicator, breakdown and part of the period', () => {
  it('keeps the identity of its statistic, and its key to itself', () => {
    check((records) => { expect(faultsOfTable(run(records, { by: 'month' }))).toEqual([]); }, 40);
  });

  it('names exactly its contributors: numerator within denominator within initial population', () => {
    fc.assert(fc.property(arbitraryStories, fc.nat(), (stories, offset) => {
      const table = run(recordsOf(stories), { by: 'month' });
      // Every one of so many rows, from a random one on: over the runs, all kinds of rows come up.
      for (const row of table.rows.filter(({ marker }, place) => marker === '' && (place + offset) % 23 === 0)) {
        const [numerator, denominator, excluded] = (['numerator', 'denominator', 'excluded'] as const).map((role) => contributors(table, queryOf(row, role)));
        const ids = (list: typeof numerator) => (list ?? []).map((one) => idOf(one, row.unit));
        const where = JSON.stringify(queryOf(row, 'numerator'));
        expect(ids(numerator).length, where).toBe(row.numerator ?? 0);
        expect(ids(denominator).length, where).toBe(row.denominator ?? row.numerator);
        expect(ids(excluded).length, where).toBe(row.excluded);
        // A person may have had several contacts: events have no id of their own.
        const members = [...ids(denominator), ...ids(excluded)];
        expect(row.unit === 'contact' ? members.length : new Set(members).size, where).toBe(row.initialPopulation);
        expect(ids(denominator)).toEqual(expect.arrayContaining(ids(numerator)));
        const reasons = (excluded ?? []).map(({ reason }) => reason ?? '').sort();
        expect(reasons, where).toEqual(Object.entries(row.exclusions).flatMap(([reason, count]) => new Array<string>(count).fill(reason)).sort());
      }
    }), { numRuns: 30 });
  });

  it('adds up over the categories of a breakdown', () => {
    check((records) => {
      const { rows } = run(records);
      const whole = rows.filter((row) => row.marker === '' && row.breakdown === 'all' && row.periodStart === period.start && row.periodEnd === period.end);
      for (const everybody of whole) {
        for (const breakdown of ['sex', 'area', 'team', ...(everybody.unit === 'goal' ? ['theme'] : [])]) {
          const strata = rows.filter((row) => row.breakdown === breakdown && row.indicatorId === everybody.indicatorId && row.measure === everybody.measure && row.level === everybody.level);
          for (const field of ['numerator', 'denominator', 'initialPopulation', 'excluded'] as const) {
            expect(strata.reduce((sum, row) => sum + (row[field] ?? 0), 0), `${everybody.indicatorId} ${breakdown} ${field}`).toBe(everybody[field] ?? 0);
          }
        }
      }
    }, 15);
  });

  it('survives being stored as JSON', () => {
    check((records) => {
      const { rows } = run(records);
      expect(JSON.parse(JSON.stringify(rows))).toEqual(rows);
    }, 20);
  });
});

describe('goals', () => {
  it('are each counted once, whatever became of them', () => {
    check((records) => {
      const { goals } = run(records);
      expect(goals.given).toBe(records.goals?.length);
      expect(Object.values(goals.counts).reduce((sum, count) => sum + count, 0)).toBe(goals.given);
    });
  });

  it('on episodes that closed in the period are all behind the figure of what became of goals, with their words', () => {
    check((records) => {
      const table = run(records);
      const closed = new Set((records.episodes ?? []).flatMap(({ episodeId, closedOn }) => (closedOn && closedOn >= period.start && closedOn <= period.end ? [episodeId] : [])));
      const expected = (records.goals ?? []).filter(({ episodeId }) => closed.has(episodeId ?? '')).map(({ goalId, statement }) => `${goalId} ${statement}`);
      const found = contributors(table, { indicatorId: 'g4-goal-status' }).flatMap(({ goals: own }) => own.map(({ goalId, statement }) => `${goalId} ${statement}`));
      expect(found.sort()).toEqual(expected.sort());
    });
  });

  it('that cannot be used are in the account with the reason', () => {
    check((records) => {
      const lost = [{ personId: 'nobody', statement: 'words', scale: 'goal-progress' }, { personId: 'p0', goalId: 'twice', statement: 'words', scale: 'unheard-of' }];
      const faulty = caseload({ records: { ...records, goals: [...(records.goals ?? []), ...lost] }, definitions });
      const table = aggregate({ caseload: faulty.caseload, indicators, period });
      expect(table.goals.given).toBe((records.goals ?? []).length + 2);
      expect(Object.values(table.goals.counts).reduce((sum, count) => sum + count, 0)).toBe(table.goals.given);
      expect(table.goals.counts).toMatchObject({ 'set-aside: unknown-person': 1, 'set-aside: unknown-scale': 1 });
    }, 20);
  });
});

describe('a caseload cut into parts by person', () => {
  const externals = { population: { value: 9000, source: 'invented', year: 2025, categories: { sex: { Female: 4600, Male: 4400 } } }, 'service-cost': { value: 120000, source: 'invented', year: 2025 }, 'whole-time-equivalents': { value: 3.5, source: 'invented', year: 2025 } };
  const keyOf = (row: InternalRow) => [row.indicatorId, row.measure, row.periodStart, row.periodEnd, row.breakdown, row.category, row.level].join('\n');
  const byKey = (rows: readonly InternalRow[]) => new Map(rows.map((row) => [keyOf(row), row]));

  it('and merged gives every row of the whole, to the last digit', () => {
    fc.assert(fc.property(arbitraryStories, arbitraryStories, (one, other) => {
      const parts = [recordsOf(one, 'a'), recordsOf(other, 'b')] as const;
      const settings = { by: 'quarter', externals } as const;
      const merged = byKey(mergeTables(parts.map((records) => run(records, settings))));
      const whole = byKey(run(joined(...parts), settings).rows);
      expect([...merged.keys()].sort()).toEqual([...whole.keys()].sort());
      for (const [key, row] of whole) expectSame(merged.get(key), row);
    }), { numRuns: 12 });
  });

  it('is refused where the parts do not hold the same measures', () => {
    const bare: Records = { episodes: [{ episodeId: 'x-e', personId: 'x', referredOn: '2025-01-02' }] };
    expect(() => mergeTables([run(recordsOf([EARLY]), { breakdowns: [] }), run(bare, { breakdowns: [] })])).toThrow(/in some only/);
  });
});

describe('figures owe nothing to', () => {
  it('the order of records', () => {
    const shuffled = arbitraryStories.chain((list) => {
      const records = recordsOf(list);
      const kinds = Object.entries(records).map(([kind, own]) => fc.shuffledSubarray<object>([...own], { minLength: own.length, maxLength: own.length }).map((order) => [kind, order] as const));
      return fc.tuple(fc.constant(records), fc.tuple(...kinds).map((entries) => Object.fromEntries(entries) as Records));
    });
    fc.assert(fc.property(shuffled, ([records, other]) => {
      const [one, two] = [run(records), run(other)];
      expectSame(two.rows, one.rows);
      expectSame([two.goals, two.waterfall, two.observations, two.attrition], [one.goals, one.waterfall, one.observations, one.attrition]);
    }), { numRuns: 25 });
  });

  it('somebody whose records are all long before the period', () => {
    const early = recordsOf([EARLY], 'early');
    check((records) => { expectSame(run(joined(records, early)).rows, run(records).rows); });
  });

  it('somebody outside the report, but for being counted there', () => {
    fc.assert(fc.property(arbitraryStories, arbitraryStory, (list, extra) => {
      const inside = recordsOf(list.map((story) => ({ ...story, person: { attributes: { ...story.person.attributes, report: 'ours' } } })));
      const outside = recordsOf([{ ...extra, person: { attributes: { ...extra.person.attributes, report: 'theirs' } } }], 'other');
      const shown = (records: Records) => run(records, { population: { person: { report: 'ours' } }, breakdowns: [] }).rows
        .map(({ initialPopulation: _, excluded: __, exclusions, ...row }) => ({ ...row, exclusions: { ...exclusions, 'outside-this-report': 0 } }));
      expectSame(shown(joined(inside, outside)), shown(inside));
    }), { numRuns: 20 });
  });

  it('anybody who objects: they appear in no row and behind no figure, and are counted once as such', () => {
    fc.assert(fc.property(arbitraryStories, fc.array(fc.boolean(), { minLength: 13, maxLength: 13 }), (list, objects) => {
      const marked = list.map((story, place) => ({ ...story, person: { ...story.person, reportingUse: place > 0 && objects[place] ? 'objected' : 'yes' } as const }));
      const willing = new Set(marked.flatMap(({ person }, place) => (person.reportingUse === 'yes' ? [`p${place}`] : [])));
      const records = recordsOf(marked);
      const table = run(records);
      expectSame(table.rows, run(only(records, willing)).rows);
      for (const row of table.rows.filter(({ breakdown, marker }) => breakdown === 'all' && marker === '')) {
        for (const { personId } of contributors(table, { ...queryOf(row, 'excluded') })) expect(willing).toContain(personId);
        for (const { personId } of contributors(table, { ...queryOf(row, 'denominator') })) expect(willing).toContain(personId);
      }
      const objected = list.length - willing.size;
      expect(table.waterfall.filter(({ kind, step }) => kind === 'persons' && step === 'objected').map(({ count }) => count)).toEqual(objected > 0 ? [objected] : []);
    }), { numRuns: 15 });
  });
});

