import { describe, expect, it } from 'vitest';
import { DefinitionError } from '../../src/definitions/index.js';
import { aggregate, indicatorSets, periodsOf, type InternalRow } from '../../src/indicators/index.js';
import type { Records } from '../../src/records/index.js';
import { handCaseload } from './hand-caseload.js';
import { attended, figuresOf, held, levelsOf, numbersOf } from './support.js';

const everything = Object.values(indicatorSets).flatMap((set) => set.indicators);

const keyOf = (row: InternalRow) =>
  [row.service, row.report, row.indicatorId, row.measure, row.rule, row.periodStart, row.periodEnd, row.breakdown, row.category, row.level].join('\n');

describe('a breakdown', () => {
  const table = figuresOf(handCaseload, { indicators: everything, breakdowns: ['sex', 'theme', 'team'], by: 'month' });

  it('is a partition: people with nothing recorded are not-known, and stand last', () => {
    const categories = table.rows.filter((row) => row.indicatorId === 'a2-people-referred' && row.breakdown === 'sex').map((row) => [row.category, row.numerator]);
    // p1 p3 p6 p8; p4 p7; p2; p10.
    expect(categories).toEqual([['Female', 4], ['Male', 2], ['Prefer not to say', 1], ['not-known', 1]]);
  });

  it('of goals by theme goes by the first domain, and goals without one are not-coded', () => {
    const categories = [...new Set(table.rows.filter((row) => row.indicatorId === 'g4-goal-status' && row.breakdown === 'theme').map((row) => row.category))];
    expect(categories).toEqual(['getting-out', 'home', 'money', 'people', 'sleep', 'not-coded']);
    expect(levelsOf(table, { indicatorId: 'g4-goal-status', breakdown: 'theme', category: 'home' })).toMatchObject({ achieved: 1, 'no-longer-relevant': 1 });
    expect(levelsOf(table, { indicatorId: 'g4-goal-status', breakdown: 'theme', category: 'not-coded' })).toMatchObject({ maintained: 1 });
  });

  it('by theme is of goals only', () => {
    const indicators = new Set(table.rows.filter((row) => row.breakdown === 'theme').map((row) => row.unit));
    expect([...indicators]).toEqual(['goal']);
  });

  it('by an attribute of episodes puts a person where the one episode used for them was', () => {
    // p7 closed twice: e7 in the south, then e8 in the north, which is the one used.
    expect(numbersOf(table, { indicatorId: 'g5-making-progress', breakdown: 'team', category: 'north' })).toMatchObject({ numerator: 1, denominator: 2 });
    expect(numbersOf(table, { indicatorId: 'g5-making-progress', breakdown: 'team', category: 'south' })).toMatchObject({ numerator: 0, denominator: 1 });
  });

  it('may be called anything: __proto__ is just a header', () => {
    const attributes = JSON.parse('{ "__proto__": "yes" }') as Record<string, string>;
    const records: Records = { persons: [{ personId: 'p1', attributes }], episodes: [{ episodeId: 'e1', personId: 'p1', referredOn: '2025-01-02' }] };
    const odd = figuresOf(records, { indicators: indicatorSets.core.indicators, breakdowns: ['__proto__'] });
    expect(numbersOf(odd, { indicatorId: 'a2-people-referred', breakdown: '__proto__', category: 'yes' }).numerator).toBe(1);
    expect(levelsOf(odd, { indicatorId: 'q1-recorded-attributes', measure: '__proto__' })).toEqual({ stated: 1, 'not-stated': 0, missing: 0 });
  });

  it('is shown for the whole period, and its parts for everybody', () => {
    const parts = table.rows.filter((row) => row.periodEnd !== '2025-03-31' || row.periodStart !== '2025-01-01');
    expect(new Set(parts.map((row) => row.breakdown))).toEqual(new Set(['all']));
    expect(parts.length).toBeGreaterThan(0);
  });

  it('adds up: members, exclusions and numerators of the categories are those of everybody', () => {
    for (const everybody of table.rows.filter((row) => row.breakdown === 'all' && row.periodStart === '2025-01-01' && row.periodEnd === '2025-03-31' && row.marker === '')) {
      for (const breakdown of ['sex', 'team', ...(everybody.unit === 'goal' ? ['theme'] : [])]) {
        const strata = table.rows.filter((row) => row.breakdown === breakdown && row.indicatorId === everybody.indicatorId && row.measure === everybody.measure && row.level === everybody.level);
        for (const field of ['numerator', 'denominator', 'initialPopulation', 'excluded'] as const) {
          const sum = strata.reduce((total, row) => total + (row[field] ?? 0), 0);
          expect(sum, `${everybody.indicatorId} ${everybody.level} ${breakdown} ${field}`).toBe(everybody[field] ?? 0);
        }
      }
    }
  });

  it('never makes two rows of one key', () => {
    expect(new Set(table.rows.map(keyOf)).size).toBe(table.rows.length);
  });
});

describe('settings that are wrong in themselves are refused, all at once', () => {
  const codesOf = (input: Partial<Parameters<typeof aggregate>[0]>) => {
    try {
      aggregate({ caseload: held(handCaseload), indicators: [], period: { start: '2025-01-01', end: '2025-03-31' }, ...input });
    } catch (error) {
      if (error instanceof DefinitionError) return error.issues.map(({ code }) => code);
      throw error;
    }
    return [];
  };

  it.each([
    ['a breakdown that no file has', { breakdowns: ['sexx'] }, ['unknown-breakdown']],
    ['a breakdown called like what every object has', { breakdowns: ['constructor', '__proto__'] }, ['unknown-breakdown', 'unknown-breakdown']],
    ['a column of episodes that was not given', { breakdowns: ['worker'] }, ['unknown-breakdown']],
    ['a breakdown twice', { breakdowns: ['sex', 'sex'] }, ['repeated-breakdown']],
    ['a population by a column that no file has', { population: { episode: { funding_stream: 'icb' } } }, ['unknown-population']],
    ['a person’s attribute asked of episodes', { population: { episode: { sex: 'Female' } } }, ['unknown-population']],
    ['days that are none', { period: { start: '2025-02-30', end: '2025-13-01' }, asAt: '2025-00-00' }, ['not-a-day', 'not-a-day', 'not-a-day']],
    ['a period that ends before it starts', { period: { start: '2025-03-31', end: '2025-01-01' } }, ['period-backwards']],
    ['two definitions of one indicator', { indicators: [...everything, ...everything.slice(0, 1).map((indicator) => ({ ...indicator, version: '9.0.0' }))] }, ['repeated-indicator']],
    ['two pairings of one indicator', { indicators: everything.flatMap((indicator) => [indicator, { indicator, pairing: 'first-last' as const }]).slice(0, 2) }, ['repeated-indicator']],
    ['one indicator twice, alike', { indicators: [...everything, ...everything] }, []],
    ['several at once', { breakdowns: ['x', 'y'], population: { person: { z: '1' } } }, ['unknown-breakdown', 'unknown-breakdown', 'unknown-population']],
    ['nothing', { breakdowns: ['sex', 'theme', 'team'], population: { person: { sex: 'Female' }, episode: { team: 'north' } } }, []],
  ] as const)('%s', (_, input, codes) => {
    expect(codesOf(input)).toEqual(codes);
  });
});

describe('people outside a report', () => {
  const table = figuresOf(handCaseload, { indicators: everything, population: { episode: { team: 'north' } } });

  it('are excluded with that reason, which comes first', () => {
    // North: e1 e3 e12 e8 e9 of the nine referrals.
    expect(numbersOf(table, { indicatorId: 'a1-referrals-received' })).toEqual({ numerator: 5, denominator: null, initialPopulation: 9, excluded: 4, exclusions: { 'outside-this-report': 4 } });
  });

  it('are not counted as such for another episode of theirs: p4 was referred to the north as well, and p7 closed there too', () => {
    expect(numbersOf(table, { indicatorId: 'a2-people-referred' })).toMatchObject({ numerator: 5, initialPopulation: 8, exclusions: { 'outside-this-report': 3 } });
    const south = figuresOf(handCaseload, { indicators: everything, population: { episode: { team: 'south' } } });
    // p2 p4 p6 p7 (by e7, though e8 closed later) p11 p12; p2 went both ways, p7 forward, p12 was not reviewed.
    expect(numbersOf(south, { indicatorId: 'g5-making-progress' })).toEqual({
      numerator: 1, denominator: 2, initialPopulation: 9, excluded: 7,
      exclusions: { 'outside-this-report': 3, 'not-engaged': 2, 'no-goals': 1, 'no-goal-reviewed': 1 },
    });
  });

  it('and of p4, referred to the south and then to the north, each is told its own', () => {
    const south = figuresOf(handCaseload, { indicators: everything, population: { episode: { team: 'south' } } });
    // e2 e4 e6; p4's later referral is the north's.
    expect(numbersOf(south, { indicatorId: 'a2-people-referred' })).toMatchObject({ numerator: 3, initialPopulation: 8 });
    // Seen in the quarter in the south: p2 p6, and p7 in e7, though seen later in e8.
    expect(numbersOf(south, { indicatorId: 'd1-people-supported' })).toMatchObject({ numerator: 3, initialPopulation: 6 });
  });

  it('and their goals are told in the account', () => {
    expect(table.goals.given).toBe(10);
    // g2 g3 (e2), g5 (e6), g6 (e7), g10 (e14) are of the south, and the team of e11, which g8 is on, is not recorded.
    expect(table.goals.counts['outside-this-report']).toBe(6);
  });
});

describe('parts of a period', () => {
  const seenTwice: Records = {
    episodes: [{ episodeId: 'e1', personId: 'p1', referredOn: '2025-01-02' }, { episodeId: 'e2', personId: 'p1', referredOn: '2025-02-03' }, { episodeId: 'e3', personId: 'p2', referredOn: '2025-02-10' }],
    contacts: attended('e1', '2025-01-10', '2025-02-10', '2025-03-10'),
  };
  const table = figuresOf(seenTwice, { indicators: indicatorSets.core.indicators, by: 'month' });
  const perPart = (indicatorId: string) => table.rows.filter((row) => row.indicatorId === indicatorId).map((row) => row.numerator);

  it('count a person in each, and the whole counts them once: parts do not add up', () => {
    expect(perPart('a2-people-referred')).toEqual([2, 1, 2, 0]);
    expect(perPart('d1-people-supported')).toEqual([1, 1, 1, 1]);
    expect(perPart('a1-referrals-received')).toEqual([3, 1, 2, 0]);
  });

  it.each([
    [{ start: '2024-04-01', end: '2025-03-31' }, 'quarter', ['2024-04-01/2025-03-31', '2024-04-01/2024-06-30', '2024-07-01/2024-09-30', '2024-10-01/2024-12-31', '2025-01-01/2025-03-31']],
    [{ start: '2024-02-01', end: '2024-03-31' }, 'month', ['2024-02-01/2024-03-31', '2024-02-01/2024-02-29', '2024-03-01/2024-03-31']],
    // The last part is what is left.
    [{ start: '2025-01-15', end: '2025-05-01' }, 'quarter', ['2025-01-15/2025-05-01', '2025-01-15/2025-04-14', '2025-04-15/2025-05-01']],
    // From the last of January: each month on its last day, and back to the 31st where there is one.
    [{ start: '2025-01-31', end: '2025-04-29' }, 'month', ['2025-01-31/2025-04-29', '2025-01-31/2025-02-27', '2025-02-28/2025-03-30', '2025-03-31/2025-04-29']],
    // A single part is the whole and is not shown twice.
    [{ start: '2025-01-01', end: '2025-03-31' }, 'quarter', ['2025-01-01/2025-03-31']],
    [{ start: '2025-01-01', end: '2025-02-28' }, 'year', ['2025-01-01/2025-02-28']],
  ] as const)('of %o by %s', (whole, by, expected) => {
    expect(periodsOf(whole, by).map(({ start, end }) => `${start}/${end}`)).toEqual(expected);
  });

  it('of a period that is none are refused, and never looked for without end', () => {
    expect(() => periodsOf({ start: '0-0-0', end: '2025-01-01' }, 'month')).toThrow(RangeError);
    expect(() => periodsOf({ start: '2025-01-01', end: '2025-03-31' }, 'week' as 'month')).toThrow(RangeError);
  });
});
