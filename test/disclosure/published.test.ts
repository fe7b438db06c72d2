import { describe, expect, it } from 'vitest';
import { disclose, DisclosureRefusal, profiles, type PublishedRow } from '../../src/disclosure/index.js';
import type { IndicatorTable } from '../../src/indicators/index.js';
import { DEFAULT_GRADES } from '../../src/indicators/public.js';
import { examples, knownCase } from './known-tables.js';
import { exactRow } from './support.js';

/** A table of one figure: so many people since the first of January. */
function tableOf(count: number, periodEnd: '2025-03-31' | '2025-06-30'): IndicatorTable {
  const row = { ...exactRow({ statistic: 'count', denominator: count }), periodStart: '2025-01-01' as const, periodEnd };
  return {
    kind: 'internal-table', rows: [row], indicators: [], measures: [], observations: [], attrition: [], waterfall: [], goals: { given: 0, counts: {} },
    settings: { service: 'Invented', report: 'commissioner', period: { start: '2025-01-01', end: periodEnd }, asAt: periodEnd, breakdowns: [], pairing: 'first-last', prorate: [], grades: DEFAULT_GRADES, groups: {}, ofEpisodes: [] },
  };
}

const published = (numerator: number, profile: string): PublishedRow => ({
  service: 'Another', report: 'board', indicator_id: 'invented', measure: '', rule: '', breakdown: 'all', category: 'all', level: '',
  period_start: '2025-01-01', period_end: '2025-03-31', numerator: String(numerator), denominator: '', initial_population: '', excluded: '', disclosure_profile: profile,
});

// JSON gives wide types; the id says which shape a case has.
const overTime = examples.secondary.find(({ id }) => id === 'differencing-time') as unknown as { readonly input: { readonly published_q1_ytd: number; readonly published_q2_ytd: number }; readonly expected_increment: number };

describe('beside what was published', () => {
  it('the published example: a year to date with so few more people is not told', async () => {
    const { input: { published_q1_ytd: first, published_q2_ytd: second }, expected_increment: more } = overTime;
    expect(second - first).toBe(more);
    await expect(disclose(tableOf(second, '2025-06-30'), 'nhs-fft', { published: [published(first, 'nhs-fft')] })).rejects.toThrow(DisclosureRefusal);
  });

  it('two people more since the last quarter are not told', async () => {
    const attempt = disclose(tableOf(43, '2025-06-30'), 'nhs-fft', { published: [published(41, 'nhs-fft')] });
    await expect(attempt).rejects.toThrow(DisclosureRefusal);
    await expect(attempt).rejects.toThrow(/publish them|publish .* next period/);
    await expect(attempt).rejects.toThrow(/invented, 2025-01-01 to 2025-06-30/);
    await expect(attempt).rejects.not.toThrow(/41|43/);
  });

  it.each([
    ['a period that begins later and ends on the same day', '2024-11-01', '2025-03-31'],
    ['one that ends later and begins earlier', '2024-11-01', '2025-06-30'],
    ['one that lies within', '2025-02-01', '2025-02-28'],
    ['one that lies within and ends on the same day', '2025-02-01', '2025-03-31'],
  ])('nor are two who are in one of two periods only: %s', async (_, start, end) => {
    const old = { ...published(41, 'nhs-fft'), period_start: start, period_end: end };
    await expect(disclose(tableOf(43, '2025-03-31'), 'nhs-fft', { published: [old] })).rejects.toThrow(/invented, 2025-01-01 to 2025-03-31/);
  });

  it('periods that only meet, or have nothing in common, say nothing of each other', async () => {
    for (const [start, end] of [['2025-02-01', '2025-06-30'], ['2024-10-01', '2024-12-31'], ['2024-11-01', '2025-02-28']] as const) {
      const old = { ...published(41, 'nhs-fft'), period_start: start, period_end: end };
      await expect(disclose(tableOf(43, '2025-03-31'), 'nhs-fft', { published: [old] })).resolves.toMatchObject({ kind: 'disclosed-table' });
    }
  });

  it('many more are, and so is nobody more', async () => {
    for (const count of [41, 46, 100]) await expect(disclose(tableOf(count, '2025-06-30'), 'nhs-fft', { published: [published(41, 'nhs-fft')] })).resolves.toMatchObject({ profile: profiles['nhs-fft'] });
  });

  it('rounded counts a step apart leave one to nine, which may be shown', async () => {
    await expect(disclose(tableOf(43, '2025-06-30'), 'nhs-star-7', { published: [published(40, 'nhs-star-7')] })).resolves.toMatchObject({ kind: 'disclosed-table' });
  });

  it('what was hidden in the same figure stays hidden: shown now, it would tell what it covered', async () => {
    const before = { ...published(0, 'nhs-fft'), numerator: '', marker: '[c]' };
    const shown = async (own: PublishedRow) => (await disclose(tableOf(43, '2025-03-31'), 'nhs-fft', { published: [own] })).rows.map(({ numerator, marker }) => [numerator, marker]);
    expect(await shown(before)).toEqual([[null, '[c]']]);
    expect(await shown({ ...before, category: 'f' })).toEqual([[43, '']]);
    expect(await shown({ ...before, period_end: '2025-02-28' })).toEqual([[43, '']]);
  });

  it('reports about other people are compared with, and hide nothing', async () => {
    await expect(disclose(tableOf(43, '2025-03-31'), 'nhs-fft', { beside: [published(41, 'nhs-fft')] })).rejects.toThrow(DisclosureRefusal);
    const other = await disclose(tableOf(43, '2025-03-31'), 'nhs-fft', { beside: [{ ...published(0, 'nhs-fft'), numerator: '', marker: '[c]' }] });
    expect(other.rows[0]?.numerator).toBe(43);
  });

  it('a file of another rule is read by its own rule', async () => {
    // Rounded to 40, it was 38 to 42; an exact 43 may be one more, and an exact 48 is at least six.
    await expect(disclose(tableOf(43, '2025-06-30'), 'nhs-fft', { published: [published(40, 'nhs-star-7')] })).resolves.toMatchObject({ kind: 'disclosed-table' });
    await expect(disclose(tableOf(41, '2025-06-30'), 'nhs-fft', { published: [published(38, 'internal')] })).rejects.toThrow(DisclosureRefusal);
  });

  it('another figure, or another beginning, is not compared', async () => {
    for (const other of [{ indicator_id: 'other' }, { period_start: '2024-10-01' }, { category: 'f' }]) {
      await expect(disclose(tableOf(43, '2025-06-30'), 'nhs-fft', { published: [{ ...published(41, 'nhs-fft'), ...other }] })).resolves.toMatchObject({ kind: 'disclosed-table' });
    }
  });
});

describe('published cases of differencing', () => {
  const areas = knownCase('differencing-areas') as unknown as Readonly<Record<'first' | 'second' | 'expectedDifference', readonly (readonly number[])[]>>;
  const cells = areas.first.flat().map((first, place) => [first, areas.second.flat()[place] ?? 0, areas.expectedDifference.flat()[place] ?? 0] as const);

  it.each(cells)('%i, then %i: %i people more', async (first, second, difference) => {
    expect(second - first).toBe(difference);
    const attempt = disclose(tableOf(second, '2025-06-30'), 'nhs-fft', { published: [published(first, 'nhs-fft')] });
    if (difference > 0) await expect(attempt).rejects.toThrow(DisclosureRefusal);
    else await expect(attempt).resolves.toMatchObject({ kind: 'disclosed-table' });
  });
});
