import { describe, expect, it } from 'vitest';
import { assertShowable, disclose, forInternalUse, profiles, type DisclosedTable, type ProfileId } from '../../src/disclosure/index.js';
import { indicatorSets, type IndicatorTable } from '../../src/indicators/index.js';
import type { Records } from '../../src/records/index.js';
import { attended, figuresOf, total } from '../indicators/support.js';

/** Invented: forty people, of whom three have no follow-up; two link workers; one of the goals was set aside. */
function records(): Records {
  const places = Array.from({ length: 40 }, (_, place) => place);
  return {
    persons: places.map((place) => ({ personId: `p${place}`, attributes: { sex: place < 4 ? 'Male' : 'Female' } })),
    episodes: places.map((place) => ({
      episodeId: `e${place}`, personId: `p${place}`, referredOn: '2025-01-02', startedOn: '2025-01-10', closedOn: '2025-03-10', closure: 'planned', triage: 'accepted', worker: `w${place % 2}`,
    })),
    contacts: places.flatMap((place) => attended(`e${place}`, '2025-01-10', '2025-02-01')),
    assessments: places.flatMap((place) => [
      total('phq-9', `p${place}`, '2025-01-10', 12 + (place % 5)),
      ...(place < 3 ? [] : [total('phq-9', `p${place}`, '2025-03-10', place % 9)]),
    ]),
    goals: places.map((place) => ({ goalId: `g${place}`, personId: `p${place}`, episodeId: `e${place}`, statement: `words ${place}`, scale: 'goal-progress', status: place < 30 ? 'achieved' : 'no-longer-relevant' })),
  };
}

const table: IndicatorTable = figuresOf(records(), { indicators: Object.values(indicatorSets).flatMap((set) => set.indicators), breakdowns: ['sex', 'worker', 'theme'] });

describe('figures that leave', () => {
  it('hide and round what is beside the rows too', async () => {
    const shown = await disclose(table, 'nhs-star-7');
    expect(shown.goals).toEqual({ given: 40, counts: { 'outcome: achieved': 30, 'outcome: no-longer-relevant': 10 } });
    expect(shown.waterfall.find(({ kind, step }) => kind === 'assessments' && step === 'read')).toEqual({ kind: 'assessments', step: 'read', count: 75 });
    expect(shown.observations.find(({ measure }) => measure === 'phq-9/total')).toEqual({
      measure: 'phq-9/total', statuses: { complete: 75, prorated: 0, insufficient: 0, invalid: 0, absent: 0 }, sameDay: 0,
    });
    // Three without a follow-up are hidden; beside 40 who were due and 37 with one, each to the nearest 5, they may be nine.
    const drop = shown.attrition.find(({ measure }) => measure === 'phq-9/total');
    expect(drop).toMatchObject({ measure: 'phq-9/total', paired: { n: 35 }, unpaired: { n: null, mean: null }, standardisedDifference: null });
    expect(drop?.differences.every(({ category, standardisedDifference }) => category === '' && standardisedDifference === null)).toBe(true);
  });

  it('never hold the breakdown by worker, which the service itself sees', async () => {
    const shown = await disclose(table, 'nhs-star-7');
    expect(shown.rows.some(({ breakdown }) => breakdown === 'worker')).toBe(false);
    expect(shown.rows.some(({ breakdown }) => breakdown === 'sex')).toBe(true);
    expect(forInternalUse(table).rows.some(({ breakdown }) => breakdown === 'worker')).toBe(true);
  });

  it('bear the profile on every row', async () => {
    const shown = await disclose(table, 'nhs-star-7');
    expect(new Set(shown.rows.map(({ disclosureProfile }) => disclosureProfile))).toEqual(new Set(['nhs-star-7']));
    expect(shown.profile).toEqual(profiles['nhs-star-7']);
    expect(new Set(forInternalUse(table).rows.map(({ disclosureProfile }) => disclosureProfile))).toEqual(new Set(['internal']));
  });

  it('leave the exact table as it was', async () => {
    const copy = JSON.stringify(table);
    await disclose(table, 'nhs-star-7');
    forInternalUse(table);
    expect(JSON.stringify(table)).toBe(copy);
  });

  it('for internal use are exact', () => {
    const { rows, goals, waterfall } = forInternalUse(table);
    expect(rows.map(({ numerator, denominator, value }) => [numerator, denominator, value])).toEqual(table.rows.map(({ numerator, denominator, value }) => [numerator, denominator, value]));
    expect([goals, waterfall]).toEqual([table.goals, table.waterfall]);
  });

  it('need a profile that is known', async () => {
    for (const id of ['nhs-star-8', 'internal', 'constructor', '__proto__']) await expect(disclose(table, id as ProfileId)).rejects.toThrow(RangeError);
  });

  it('may go by a profile of one’s own, with numbers that can be counted with', async () => {
    const own = { ...profiles['nhs-star-7'], id: 'stricter', hideUpTo: 9, roundTo: 10 };
    expect((await disclose(table, own)).goals.counts).toEqual({ 'outcome: achieved': 30, 'outcome: no-longer-relevant': 10 });
    for (const wrong of [{ roundTo: 0 }, { roundTo: 2.5 }, { hideUpTo: -1 }, { hideUpTo: Number.NaN }]) await expect(disclose(table, { ...own, ...wrong })).rejects.toThrow(RangeError);
  });
});

describe('what may be rendered', () => {
  const refused = (figures: unknown) => () => { assertShowable(figures as DisclosedTable); };

  it('is what disclose or forInternalUse made', async () => {
    expect(refused(await disclose(table, 'nhs-star-7'))).not.toThrow();
    expect(refused(forInternalUse(table))).not.toThrow();
  });

  it('is no exact table, no copy, and nothing that only looks like it', async () => {
    const shown = await disclose(table, 'nhs-star-7');
    expect(refused(table)).toThrow(TypeError);
    expect(refused({ ...shown })).toThrow(TypeError);
    expect(refused({ ...shown, rows: table.rows })).toThrow(TypeError);
    expect(refused(structuredClone(shown))).toThrow(TypeError);
    expect(refused(Object.create(shown) as object)).toThrow(TypeError);
    expect(refused({ kind: 'disclosed-table', rows: [] })).toThrow(TypeError);
  });

  it('cannot be given exact rows afterwards', async () => {
    const shown = await disclose(table, 'nhs-star-7');
    expect(() => Object.assign(shown, { rows: table.rows })).toThrow(TypeError);
    expect(() => Object.assign(forInternalUse(table), { kind: 'disclosed-table' })).toThrow(TypeError);
  });
});

describe('what got worse', () => {
  const changes = (better: number, worse: number): Records => {
    const places = Array.from({ length: 100 }, (_, place) => place);
    const last = (place: number) => (place < better ? 2 : place < better + worse ? 25 : 12);
    return {
      persons: places.map((place) => ({ personId: `p${place}` })),
      episodes: places.map((place) => ({ episodeId: `e${place}`, personId: `p${place}`, referredOn: '2025-01-02', startedOn: '2025-01-10', closedOn: '2025-03-10', closure: 'planned', triage: 'accepted' })),
      contacts: places.flatMap((place) => attended(`e${place}`, '2025-01-10', '2025-02-01')),
      assessments: places.flatMap((place) => [total('phq-9', `p${place}`, '2025-01-10', 12), total('phq-9', `p${place}`, '2025-03-10', last(place))]),
    };
  };
  const numerators = async (better: number, worse: number) => {
    const { rows } = await disclose(figuresOf(changes(better, worse), { indicators: indicatorSets.core.indicators }), 'nhs-star-7');
    return ['w4-reliably-better', 'w4-reliably-worse'].map((id) => rows.find((row) => row.indicatorId === id && row.measure === 'phq-9/total')?.numerator);
  };

  it('is not hidden where what got better is shown: both are, or neither', async () => {
    expect(await numerators(40, 20)).toEqual([40, 20]);
    expect(await numerators(40, 3)).toEqual([null, null]);
    expect(await numerators(40, 0)).toEqual([40, 0]);
  });
});
