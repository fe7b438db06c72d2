import { describe, expect, it } from 'vitest';
import { coarsen, disclose, profiles } from '../../src/disclosure/index.js';
import { reportModel, type Report } from '../../src/report/index.js';
import { invented, tableOf } from './invented-service.js';
import { blocksOf, tablesOf } from './page.js';

const chartsOf = (report: Report) => blocksOf(report).flatMap((block) => (block.kind === 'chart' ? [block.chart] : []));

describe('a report of figures that were made coarser', async () => {
  const table = coarsen(tableOf(invented.slice(0, 40)), profiles['nhs-star-7']);
  const report = reportModel(await disclose(table, 'nhs-star-7'));

  it('puts no number in the place of a level that was put together with others', () => {
    // What is told by its size alone: every one of these people would stand as if they had stayed in the first band.
    for (const indicatorId of ['w6-band-moves', 'w6-bands-at-follow-up']) expect(table.settings.coarsened).toContainEqual({ indicatorId, measure: 'phq-9/total', kind: 'sizes', what: '' });
    expect(tablesOf(report).filter(({ id }) => id.startsWith('table-band-moves')).map(({ id }) => id)).toEqual([]);
    const followUp = tablesOf(report).find(({ id }) => id.startsWith('table-bands'))?.rows[1]?.cells.slice(1) ?? [];
    expect(followUp.filter(({ numbers }) => numbers !== undefined)).toEqual([]);
  });

  it('says that there is no clear difference only of what can be seen', async () => {
    const people = (better: number, worse: number) => Array.from({ length: 60 }, (_, place) => ({ goal: [4, 6] as const, referred: place, phq9: place < better ? ([20, 8] as const) : place < better + worse ? ([8, 20] as const) : ([9, 9] as const) }));
    const titles = async (better: number, worse: number) => chartsOf(reportModel(await disclose(tableOf(people(better, worse)), 'nhs-star-7'))).filter(({ id }) => id === 'chart-classes-instruments').map(({ title }) => title);
    expect(await titles(20, 20)).toEqual(['No clear difference between how many were better and how many worse']);
    expect(await titles(12, 3)).not.toContain('No clear difference between how many were better and how many worse');
  });
});
