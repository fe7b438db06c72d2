import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coarsen, disclose, profiles } from '../../src/disclosure/index.js';
import { aggregate, aggregatePart, indicatorSets, mergeParts, type IndicatorTable, type InternalRow } from '../../src/indicators/index.js';
import { codeSets } from '../../src/indicators/sets.js';
import { caseload } from '../../src/records/make-caseload.js';
import type { Records } from '../../src/records/record-types.js';
import { reportModel } from '../../src/report/index.js';
import { tablesOf } from '../report/page.js';
import { invented, tableOf, type Invented } from '../report/invented-service.js';

const star7 = profiles['nhs-star-7'];

/** People with one goal each, of whom so many achieved it, moved partly, stayed and moved away; others have no second rating. */
const people = ({ achieved = 0, partly = 0, same = 0, away = 0, unrated = 0 }, theme = 'home'): readonly Invented[] => {
  const each = (count: number, goal: Invented['goal']) => Array.from({ length: count }, (_, place): Invented => ({ theme, goal, referred: place % 60, sex: place % 2 === 0 ? 'Male' : 'Female' }));
  return [...each(achieved, [3, 10]), ...each(partly, [2, 6]), ...each(same, [4, 4]), ...each(away, [6, 2]), ...each(unrated, [5])];
};

const levelsOf = ({ rows }: IndicatorTable, where: Partial<InternalRow> = {}) =>
  rows.filter((row) => row.indicatorId === 'g4-goal-status' && row.periodStart === '2025-01-01' && row.periodEnd === '2025-06-30' && Object.entries({ breakdown: 'all', category: 'all', ...where }).every(([key, value]) => row[key as keyof InternalRow] === value));
const countsOf = (table: IndicatorTable, where?: Partial<InternalRow>) => Object.fromEntries(levelsOf(table, where).map(({ level, numerator }) => [level, numerator]));
const doneTo = ({ settings }: IndicatorTable, indicator: string) => (settings.coarsened ?? []).filter(({ indicatorId }) => indicatorId === indicator).map(({ kind, what }) => [kind, what]);

describe('statuses', () => {
  it('are put together by direction where more than a fifth of them would be hidden', () => {
    const table = tableOf(people({ achieved: 6, partly: 9, same: 7, away: 5, unrated: 20 }), { breakdowns: [] });
    const coarser = coarsen(table, star7);
    expect(countsOf(coarser)).toEqual({ forward: 15, 'not-forward': 12, ended: 0, 'not-reviewed': 20 });
    expect(doneTo(coarser, 'g4-goal-status')[0]).toEqual(['folded', 'goal-direction']);
    expect(levelsOf(coarser).every(({ caution }) => caution.includes('folded-levels'))).toBe(true);
  });

  it('stay as they are where they can be shown', () => {
    const table = tableOf(people({ achieved: 20, partly: 20, same: 20, away: 20, unrated: 20 }), { breakdowns: [] });
    expect(countsOf(coarsen(table, star7))).toEqual(countsOf(table));
    expect(doneTo(coarsen(table, star7), 'g4-goal-status')).not.toContainEqual(['folded', 'goal-direction']);
  });

  it('are told by their number alone where no way of putting them together helps', () => {
    const coarser = coarsen(tableOf(people({ achieved: 2, same: 3, unrated: 7 }), { breakdowns: [] }), star7);
    expect(countsOf(coarser)).toEqual({ 'all-levels': 12 });
  });

  it('never put what moved away with what moved forward, and no account tells more than they do', () => {
    const coarser = coarsen(tableOf(people({ achieved: 6, partly: 9, same: 7, away: 5, unrated: 20 }), { breakdowns: [] }), star7);
    expect(coarser.goals.counts).toMatchObject({ 'outcome: forward': 15, 'outcome: not-forward': 12, 'outcome: not-reviewed': 20 });
    expect(Object.keys(coarser.goals.counts)).not.toContain('outcome: achieved');
  });
});

describe('groups', () => {
  it('keep their sizes, with small themes together, where more would mostly be hidden', () => {
    const several = [...people({ partly: 5, same: 4, away: 3, unrated: 4 }, 'home'), ...people({ partly: 3, unrated: 2 }, 'money'), ...people({ same: 2, unrated: 3 }, 'work')];
    const coarser = coarsen(tableOf(several, { breakdowns: ['theme'] }), star7);
    const themes = coarser.rows.filter(({ indicatorId, breakdown }) => indicatorId === 'g4-goal-status' && breakdown === 'theme');
    expect(themes.map(({ category, level, denominator }) => [category, level, denominator])).toEqual([['home', 'all-levels', 16], ['small-groups-together', 'all-levels', 10]]);
    expect(themes.every(({ initialPopulation, denominator, excluded }) => initialPopulation === (denominator ?? 0) + (excluded ?? 0))).toBe(true);
  });

  it('are left out where most of them would be hidden, and the report says of which figures', async () => {
    const coarser = coarsen(tableOf(people({ achieved: 6, partly: 6, same: 6, away: 6 }), { breakdowns: ['sex'] }), star7);
    expect(coarser.rows.filter(({ indicatorId, breakdown }) => indicatorId === 'g7-going-backwards' && breakdown === 'sex')).toEqual([]);
    const said = JSON.stringify(reportModel(await disclose(coarser, star7)).sections.find(({ id }) => id === 'quality'));
    expect(said).toContain('not by sex');
  });
});

/** A text that only this person's record has, in each place from which a table takes names. */
const UNIQUE = 'Told to nobody but the worker';
const withTexts = { persons: 60, small: 3 };
const records: Records = {
  persons: Array.from({ length: withTexts.persons }, (_, place) => ({ personId: `p${place}`, attributes: { reason: place < withTexts.small ? `${UNIQUE} ${place}` : place % 2 === 0 ? 'lonely' : 'money' } })),
  episodes: Array.from({ length: withTexts.persons }, (_, place) => ({ personId: `p${place}`, episodeId: `e${place}`, referredOn: '2025-01-06' as const, startedOn: `2025-01-${10 + (place % 15)}` as const, closedOn: '2025-03-10' as const, primaryNeed: place === 9 ? UNIQUE : 'isolation' })),
  connections: Array.from({ length: withTexts.persons }, (_, place) => ({ episodeId: `e${place}`, on: '2025-02-01' as const, type: place < 2 ? `${UNIQUE} ${place}` : 'choir', takenUp: 'yes' as const })),
};
const settings = { indicators: [...indicatorSets.core.indicators, ...indicatorSets.delivery.indicators], period: { start: '2025-01-01', end: '2025-06-30' }, asAt: '2025-12-31', breakdowns: ['reason', 'primary_need', 'connection_type'] } as const;
const held = (own: Records) => caseload({ records: own, definitions: [] }).caseload;

describe('texts that few people have', () => {
  const table = aggregate({ caseload: held(records), ...settings });
  const coarser = coarsen(table, star7);

  it('leave by no category and no level, of no figure', async () => {
    expect(JSON.stringify(table.rows)).toContain(UNIQUE);
    expect(JSON.stringify(coarser.rows)).not.toContain(UNIQUE);
    expect(JSON.stringify(await disclose(coarser, star7))).not.toContain(UNIQUE);
    // One by itself too, though there is nothing to put it together with.
    expect(coarser.rows.some(({ breakdown, category }) => breakdown === 'primary_need' && category === 'small-groups-together')).toBe(true);
    expect(coarser.settings.coarsened).toContainEqual({ indicatorId: '', measure: '', kind: 'categories', what: 'reason' });
  });

  it('are counted where they stand together, so that categories still add up to everybody', () => {
    const of = (indicatorId: string, breakdown: string) => coarser.rows.filter((row) => row.indicatorId === indicatorId && row.breakdown === breakdown);
    expect(of('a2-people-referred', 'reason').map(({ category, numerator }) => [category, numerator])).toEqual([['lonely', 28], ['money', 29], ['small-groups-together', 3]]);
    // A median is of all values together, and not made of medians.
    expect(of('a8-wait-to-start', 'reason').filter(({ category }) => category === 'small-groups-together').map(({ level, value, denominator }) => [level, value, denominator])).toEqual([['p25', 4.5, 3], ['p50', 5, 3], ['p75', 5.5, 3]]);
  });

  it('are put together in a table made of parts in the same way', () => {
    const part = (isIn: (place: number) => boolean) => ({ persons: records.persons?.filter((_, place) => isIn(place)), episodes: records.episodes?.filter((_, place) => isIn(place)), connections: records.connections?.filter((_, place) => isIn(place)) });
    const merged = mergeParts([(place: number) => place % 2 === 0, (place: number) => place % 2 === 1].map((isIn) => aggregatePart({ caseload: held(part(isIn) as Records), ...settings })));
    expect(coarsen(merged, star7).rows).toEqual(coarser.rows);
  });

  it('stay out of a table that was read back from storage, which cannot be made again', () => {
    const stored = coarsen(JSON.parse(JSON.stringify(table)) as IndicatorTable, star7);
    expect(JSON.stringify(stored.rows)).not.toContain(UNIQUE);
    expect(stored.rows.some(({ breakdown }) => breakdown === 'reason')).toBe(false);
  });

  it('are no codes of a code set, which keep their names however few have them', () => {
    const sexes = { ...records, persons: records.persons?.map(({ personId }, place) => ({ personId, attributes: { sex: place < 3 ? 'Male' : 'Female' } })) } as Records;
    const coded = coarsen(aggregate({ caseload: held(sexes), ...settings, breakdowns: ['sex'], groups: { sex: { codeSet: codeSets.sex } } }), star7);
    expect([...new Set(coded.rows.filter(({ breakdown }) => breakdown === 'sex').map(({ category }) => category))]).toEqual(['female', 'male']);
  });
});

describe('any table', () => {
  const some = fc.array(fc.record({ theme: fc.constantFrom('home', 'money', 'work'), goal: fc.oneof(fc.tuple(fc.nat(10)), fc.tuple(fc.nat(10), fc.nat(10))), referred: fc.nat(90), sex: fc.constantFrom('a', 'b') }), { minLength: 1, maxLength: 40 });

  it('keeps everybody: the levels of each cell still add up, and the whole period is always there', () => {
    fc.assert(fc.property(some, (drawn) => {
      const table = tableOf(drawn, { breakdowns: ['sex', 'theme'] });
      const coarser = coarsen(table, star7);
      const total = (one: IndicatorTable) => levelsOf(one).reduce((sum, { numerator }) => sum + (numerator ?? 0), 0);
      expect(total(coarser)).toBe(total(table));
      const figures = (one: IndicatorTable) => new Set(one.rows.map(({ indicatorId, measure }) => `${indicatorId} ${measure}`));
      expect(figures(coarser)).toEqual(figures(table));
      const keys = coarser.rows.map((row) => [row.indicatorId, row.measure, row.rule, row.periodStart, row.periodEnd, row.breakdown, row.category, row.level].join('|'));
      expect(new Set(keys).size).toBe(keys.length);
      // What can be shown stays as it is, so that a second time changes nothing.
      expect(coarsen(coarser, star7).rows).toEqual(coarser.rows);
    }), { numRuns: 15 });
  });

  it('of a large service is hardly touched', () => {
    const table = tableOf(Array.from({ length: 5 }, () => invented).flat());
    const coarser = coarsen(table, star7);
    expect(doneTo(coarser, 'g4-goal-status')).toEqual([]);
    expect(coarser.rows.length).toBeGreaterThan(0.8 * table.rows.length);
  });
});

it('no table of a report holds nothing but marks', async () => {
  for (const count of [3, 9, 14, 30]) {
    const report = reportModel(await disclose(coarsen(tableOf(invented.slice(0, count)), star7), star7));
    const marked = tablesOf(report).filter(({ rows }) => rows.length > 0 && rows.every(({ cells }) => cells.every(({ marker, detail }) => marker !== undefined && detail === undefined)));
    expect(marked.map(({ id }) => id)).toEqual([]);
  }
});
