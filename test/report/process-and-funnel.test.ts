import { describe, expect, it } from 'vitest';
import { disclose, forInternalUse } from '../../src/disclosure/index.js';
import { indicatorSets } from '../../src/indicators/index.js';
import type { Records } from '../../src/records/index.js';
import { formatDay, parseDay } from '../../src/records/day.js';
import { renderHtml, reportModel } from '../../src/report/index.js';
import { xmrLimits } from '../../src/statistics/index.js';
import { attended, figuresOf } from '../indicators/support.js';
import { tablesOf } from './page.js';

const indicators = indicatorSets.core.indicators;
const year = { start: '2024-01-01', end: '2024-12-31' } as const;

/** So many referrals in each month of 2024. */
const referrals = (counts: readonly number[]): Records => ({
  episodes: counts.flatMap((count, month) => Array.from({ length: count }, (_, place) => ({ episodeId: `e${month}-${place}`, personId: `p${month}-${place}`, referredOn: `2024-${String(month + 1).padStart(2, '0')}-03` as '2024-01-03' }))),
});
const months = (counts: readonly number[], period: { readonly start: `2024-${number}-${number}`; readonly end: `2024-${number}-${number}` } = year, by: 'month' | 'quarter' = 'month') => figuresOf(referrals(counts), { indicators, period, by, asAt: '2025-12-31' });
const tableOf = (report: ReturnType<typeof reportModel>, id: string) => tablesOf(report).find((table) => table.id === id);
const textsOf = (report: ReturnType<typeof reportModel>, id: string) => tableOf(report, id)?.rows.map(({ heading, cells }) => [heading, ...cells.map(({ text }) => text)]);

describe('referrals month by month', () => {
  const counts = [20, 24, 19, 25, 21, 23, 20, 24, 22, 21, 23, 60];
  const report = reportModel(forInternalUse(months(counts)));

  it('have limits and what stands out, made as an XmR chart without screening, which is said', () => {
    const { mean, lower, upper, near } = xmrLimits({ values: counts });
    const shown = (value: number) => value.toFixed(1);
    expect(textsOf(report, 'table-months-limits')?.map(([, text]) => text)).toEqual(['12', shown(mean), shown(lower), shown(upper), shown(near.lower), shown(near.upper)]);
    expect(textsOf(report, 'table-months')?.at(-1)).toEqual(['Dec 2024', '60', 'outside the limits']);
    // The one high month lifts the mean above all the others.
    expect(new Set(textsOf(report, 'table-months')?.slice(0, 11).map((cells) => cells[2]))).toEqual(new Set(['one of seven in a row on one side of the mean']));
    expect(new Set(textsOf(reportModel(forInternalUse(months([...counts.slice(0, 11), 20]))), 'table-months')?.map((cells) => cells[2]))).toEqual(new Set(['nothing']));
    expect(renderHtml(report)).toContain('Not screened: no unusual moving range is left out of the limits');
  });

  it('have none from fewer than twelve whole months, and say so', () => {
    const eleven = reportModel(forInternalUse(months(counts, { start: '2024-01-01', end: '2024-11-30' })));
    expect(tableOf(eleven, 'table-months-limits')).toBeUndefined();
    expect(tableOf(eleven, 'table-months')?.columns).toHaveLength(2);
    expect(renderHtml(eleven)).toContain('There are 11 whole months, too few for limits, which need 12.');
    // Twelve parts, of which the last is half a month.
    expect(tableOf(reportModel(forInternalUse(months(counts, { start: '2024-01-01', end: '2024-12-15' }))), 'table-months')?.rows).toHaveLength(11);
  });

  it('are made from what may leave, and have no limits where a month is hidden', async () => {
    const shown = reportModel(await disclose(months(counts), 'nhs-star-7'));
    expect(textsOf(shown, 'table-months')?.[2]).toEqual(['Mar 2024', '20', 'one of seven in a row on one side of the mean']);
    expect(renderHtml(shown)).toContain('Made from the counts as they are shown, which are rounded.');
    const hidden = reportModel(await disclose(months([3, ...counts.slice(1)]), 'nhs-star-7'));
    expect(tableOf(hidden, 'table-months-limits')).toBeUndefined();
    expect(textsOf(hidden, 'table-months')?.[0]).toEqual(['Jan 2024', '[c]']);
  });

  it('stand in no report by quarter', () => {
    expect(tableOf(reportModel(forInternalUse(months(counts, year, 'quarter'))), 'table-months')).toBeUndefined();
  });
});

describe('parts of the service beside everybody', () => {
  /** Teams by size, how many of them moved forward on their goal, and how many back. */
  const service = (teams: Readonly<Record<string, readonly [size: number, forward: number, back: number]>>, attribute: 'team' | 'worker' = 'team'): Records => {
    const people = Object.entries(teams).flatMap(([team, [size, forward, back]]) => Array.from({ length: size }, (_, place) => ({ id: `${team}${place}`, team, last: place < forward ? 9 : place < forward + back ? 1 : 5 })));
    const day = (days: number) => formatDay((parseDay('2025-01-02') ?? 0) + days);
    return {
      episodes: people.map(({ id, team }) => ({ episodeId: id, personId: id, referredOn: day(0), startedOn: day(1), closedOn: day(60), closure: 'planned', ...(attribute === 'worker' ? { worker: team } : { attributes: { team } }) })),
      contacts: people.flatMap(({ id }) => attended(id, day(1), day(10))),
      goals: people.map(({ id }) => ({ goalId: id, personId: id, episodeId: id, statement: 'invented', scale: 'goal-progress', setOn: day(1) })),
      goalRatings: people.flatMap(({ id, last }) => [{ goalId: id, on: day(1), value: 5 }, { goalId: id, on: day(50), value: last }]),
    };
  };
  const teams = { west: [100, 50, 10], east: [100, 20, 10], north: [100, 50, 40], south: [20, 20, 0] } as const;
  const table = figuresOf(service(teams), { indicators, breakdowns: ['team'] });

  it('lie in words, with limits for their size, in a fixed order whatever they show', () => {
    const rows = textsOf(reportModel(forInternalUse(table)), 'table-funnel-team');
    // 140 of 320 forward, 60 of 320 back. A hundred people: 43.75 % ± 1.96 (3.09) × 4.96 %.
    expect(rows).toEqual([
      ['Everybody', '320', '44%', '[z]', '[z]', '[z]', '19%', '[z]'],
      ['East', '100', '20%', 'between 34% and 53%', 'between 28% and 59%', 'lower (outside the 99.8% limits)', '10%', 'lower (outside the 95% limits)'],
      ['North', '100', '50%', 'between 34% and 53%', 'between 28% and 59%', 'similar', '40%', 'higher (outside the 99.8% limits)'],
      ['South', '20', '20 of 20', '[z]', '[z]', '[z]', '0 of 20', '[z]'],
      ['West', '100', '50%', 'between 34% and 53%', 'between 28% and 59%', 'similar', '10%', 'lower (outside the 95% limits)'],
    ]);
  });

  it('say how many are compared and never who is best', async () => {
    for (const report of [reportModel(forInternalUse(table)), reportModel(await disclose(table, 'nhs-star-7'))]) {
      expect(tableOf(report, 'table-funnel-team')?.notes.join(' ')).toMatch(/^3 groups are compared\..*by chance/);
      expect(JSON.stringify(report.sections.find(({ id }) => id === 'funnel'))).not.toMatch(/\b(?:best|worst|rank \d|better than|star|green|red)\b/i);
    }
  });

  it('are no single workers, and no groups of people', () => {
    expect(tablesOf(reportModel(forInternalUse(figuresOf(service(teams, 'worker'), { indicators, breakdowns: ['worker'] })))).some(({ id }) => id.startsWith('table-funnel'))).toBe(false);
    expect(table.settings.ofEpisodes).toEqual(['team']);
  });

  it('are not told of a lone group, nor where nobody has enough people', () => {
    for (const own of [{ west: [100, 50, 10] }, { west: [20, 10, 1], east: [20, 5, 1] }] as const) {
      expect(tableOf(reportModel(forInternalUse(figuresOf(service(own), { indicators, breakdowns: ['team'] }))), 'table-funnel-team')).toBeUndefined();
    }
  });
});
