import { describe, expect, it } from 'vitest';
import { publishedRows } from '../../src/cli/report/read-published.js';
import { coarsen, disclose, profiles, type ProfileId, type ShownRow } from '../../src/disclosure/index.js';
import { aggregate, type AggregateSettings, indicatorSets, type IndicatorTable } from '../../src/indicators/index.js';
import { aggregatePart, mergeParts } from '../../src/indicators/parts/index.js';
import { indicatorsCsv } from '../../src/report/index.js';
import { held } from '../indicators/support.js';

type Attributes = Readonly<Record<string, string>>;
/** So many people with these attributes. */
type Group = readonly [number, Attributes];

const settings = { indicators: indicatorSets.core.indicators.filter(({ id }) => id.startsWith('a')), period: { start: '2025-01-01', end: '2025-03-31' } as const };

function recordsOf(groups: readonly Group[], prefix = '') {
  const people = groups.flatMap(([count, attributes], group) => Array.from({ length: count }, (_, place) => ({ personId: `${prefix}${group}-${place}`, attributes })));
  return { persons: people, episodes: people.map(({ personId }) => ({ episodeId: `e${personId}`, personId, referredOn: '2025-01-06' as const })) };
}

function tableOf(groups: readonly Group[], breakdowns: readonly string[], more: Partial<AggregateSettings> = {}): IndicatorTable {
  return aggregate({ caseload: held(recordsOf(groups)), ...settings, breakdowns, ...more });
}

const ward = (ward: string, locality: string): Attributes => ({ ward, locality });
const WARDS: readonly Group[] = [[60, ward('W1', 'West')], [3, ward('W3', 'West')], [50, ward('E1', 'East')], [20, ward('E2', 'East')], [6, ward('E3', 'East')]];

/** What is shown of people referred, by category: `null` where it is hidden. */
function shownBy(rows: readonly ShownRow[], breakdown: string): Readonly<Record<string, number | null>> {
  return Object.fromEntries(rows.filter((row) => row.indicatorId === 'a2-people-referred' && row.breakdown === breakdown).map(({ category, numerator }) => [category, numerator]));
}

async function shown(groups: readonly Group[], breakdowns: readonly string[], profile: ProfileId = 'hes-before-2018') {
  const { rows } = await disclose(tableOf(groups, breakdowns), profile);
  return { locality: shownBy(rows, 'locality'), ward: shownBy(rows, 'ward') };
}

describe('wards in localities', () => {
  it('tell no small ward by taking its neighbours off its locality, in whatever order they are broken down', async () => {
    for (const breakdowns of [['locality', 'ward'], ['ward', 'locality']]) {
      const { locality, ward: wards } = await shown(WARDS, breakdowns);
      expect(locality['West'] === null || wards['W1'] === null).toBe(true);
      expect(wards['W3']).toBeNull();
      // What is not small and covers nothing stays.
      expect([locality['East'], wards['E1'], wards['E2'], wards['E3']]).toEqual([76, 50, 20, 6]);
    }
  });

  it('tell nobody that a hidden ward is small, where all is rounded', async () => {
    const { locality, ward: wards } = await shown([[58, ward('W1', 'West')], [3, ward('W3', 'West')], [50, ward('E1', 'East')], [25, ward('E2', 'East')]], ['locality', 'ward'], 'nhs-star-7');
    expect(locality['West'] === null || wards['W1'] === null).toBe(true);
  });

  it('need no more than a ward hides by itself where they do not nest', async () => {
    const crossing = (count: number, own: string): readonly Group[] => [[count, ward(own, 'West')], [count, ward(own, 'East')]];
    const { locality } = await shown([...crossing(30, 'A'), ...crossing(25, 'B'), ...crossing(20, 'C')], ['locality', 'ward']);
    expect(Object.values(locality)).toEqual([75, 75]);
  });

  it('leave enough open by those of whom the locality is not known, so that nothing more need be hidden', async () => {
    const { locality, ward: wards } = await shown([...WARDS, [2, ward('W1', '')], [1, ward('E1', '')], [12, ward('', '')]], ['locality', 'ward']);
    expect([locality, wards['W1'], wards['W3']]).toEqual([{ East: 76, West: 63, 'not-known': 15 }, 62, null]);
  });

  it('are known to nest in tables that were put together from parts or made coarser', async () => {
    const groups = WARDS.map(([count, attributes]): readonly [Group, Group] => [[Math.floor(count / 2), attributes], [Math.ceil(count / 2), attributes]]);
    const parts = [0, 1].map((side) => aggregatePart({ caseload: held(recordsOf(groups.map((both) => both[side === 0 ? 0 : 1]), `p${side}`)), ...settings, breakdowns: ['locality', 'ward'] }));
    const [whole, merged] = await Promise.all([tableOf(WARDS, ['locality', 'ward']), mergeParts(parts)].map(async (table) => (await disclose(coarsen(table, profiles['hes-before-2018']), 'hes-before-2018')).rows));
    expect(merged).toEqual(whole);
    const wards = shownBy(merged ?? [], 'ward');
    expect(shownBy(merged ?? [], 'locality')['West'] === null || wards['W1'] === null).toBe(true);
  });
});

/** Two reports of one run, of which the second is made beside the first. */
async function beside([one, other]: readonly [IndicatorTable, IndicatorTable], isOfSame: boolean) {
  const first = await disclose(one, 'hes-before-2018');
  const rows = publishedRows(indicatorsCsv(first));
  return [first, await disclose(other, 'hes-before-2018', { ...(isOfSame ? { published: rows } : { beside: rows }), earlier: [{ figures: first, isOfSame }] })].map((own) => own.rows);
}

/** What the rows of a figure tell of how many are counted: directly, or as those it begins with less those it leaves out. */
function toldOfEverybody(rows: readonly ShownRow[] = [], begins: number): number | null {
  const row = rows.find(({ indicatorId, breakdown }) => indicatorId === 'a2-people-referred' && breakdown === 'all');
  return row?.numerator ?? (typeof row?.excluded === 'number' ? begins - row.excluded : null);
}

describe('two reports of one run', () => {
  const sides: AggregateSettings['groups'] = { ward: { grouping: 'sides', codeSet: {
    kind: 'code-set', id: 'wards', version: '1.0.0', title: { en: 'Wards' }, attribute: 'ward', source: 'invented', evidence: 'decision', note: 'Invented.', sources: [{ id: 'invented', citation: 'Invented.' }],
    codes: ['W1', 'W3', 'E1', 'E2', 'E3'].map((id) => ({ id, label: { en: id } })),
    groupings: [{ id: 'sides', title: { en: 'Sides' }, groups: [{ id: 'west', label: { en: 'West' }, codes: ['W1', 'W3'] }, { id: 'east', label: { en: 'East' }, codes: ['E1', 'E2', 'E3'] }] }],
  } } };

  it.each([['by ward, then by groups of wards', true], ['by groups of wards, then by ward', false]])('%s: a small ward is not told by both', async (_, isFineFirst) => {
    const [fine, coarse] = [tableOf(WARDS, ['ward']), tableOf(WARDS, ['ward'], { groups: sides })];
    const both = await beside(isFineFirst ? [fine, coarse] : [coarse, fine], true);
    const told = Object.assign({}, ...both.map((rows) => shownBy(rows, 'ward'))) as Readonly<Record<string, number | null>>;
    expect(Object.keys(told).sort()).toEqual(['E1', 'E2', 'E3', 'W1', 'W3', 'east', 'west']);
    expect(told['W3']).toBeNull();
    expect(told['west'] === null || told['W1'] === null).toBe(true);
  });

  it('by localities, then by wards in them: a small ward is not told by both', async () => {
    const [localities, wards] = await beside([tableOf(WARDS, ['locality']), tableOf(WARDS, ['ward'])], true);
    expect(shownBy(localities ?? [], 'locality')).toEqual({ East: 76, West: 63 });
    expect(shownBy(wards ?? [], 'ward')['W1']).toBeNull();
  });

  it.each([['the second', true], ['the first', false]])('of which %s is about one locality only: a small ward is not told by both', async (_, isSecond) => {
    const [wards, west] = [tableOf(WARDS, ['ward']), tableOf(WARDS, [], { population: { person: { locality: 'West' } } })];
    const [first, second] = await beside(isSecond ? [wards, west] : [west, wards], false);
    const [told, ofWest] = [shownBy((isSecond ? first : second) ?? [], 'ward'), toldOfEverybody(isSecond ? second : first, 139)];
    expect(told['W3']).toBeNull();
    expect(ofWest === null || told['W1'] === null).toBe(true);
  });

  it('tell as much of each other as they did, where nothing of the two nests', async () => {
    const groups = ['A', 'B', 'C'].flatMap((own): readonly Group[] => [[30, ward(own, 'West')], [25, ward(own, 'East')]]);
    const [, alone] = [await disclose(tableOf(groups, ['ward']), 'hes-before-2018'), await disclose(tableOf(groups, ['locality']), 'hes-before-2018')];
    const [, second] = await beside([tableOf(groups, ['ward']), tableOf(groups, ['locality'])], true);
    expect(second).toEqual(alone.rows);
  });
});
