import { describe, expect, it } from 'vitest';
import { coarsen, disclose, profiles } from '../../src/disclosure/index.js';
import { reportModel, type Report } from '../../src/report/index.js';
import { invented, tableOf } from './invented-service.js';
import { blocksOf, tablesOf, textsOf } from './page.js';

const chartsOf = (report: Report) => blocksOf(report).flatMap((block) => (block.kind === 'chart' ? [block.chart] : []));

/** Sixty people measured twice, so many of them better and so many worse. */
async function ofPeople(better: number, worse: number): Promise<Report> {
  const people = Array.from({ length: 60 }, (_, place) => ({ goal: [4, 6] as const, referred: place, phq9: place < better ? ([20, 8] as const) : place < better + worse ? ([8, 20] as const) : ([9, 9] as const) }));
  return reportModel(await disclose(tableOf(people), 'nhs-star-7'));
}

describe('a report of figures that were made coarser', async () => {
  const table = coarsen(tableOf(invented.slice(0, 40)), profiles['nhs-star-7']);
  const report = reportModel(await disclose(table, 'nhs-star-7'));

  it('puts no number in the place of a level that was put together with others', () => {
    // What is told by its size alone: every one of these people would stand as if they had stayed in the first band.
    for (const indicatorId of ['w6-band-moves', 'w6-bands-at-follow-up']) expect(table.settings.coarsened).toContainEqual({ indicatorId, measure: 'phq-9/total', kind: 'sizes', what: '' });
    expect(tablesOf(report).filter(({ id }) => id.startsWith('table-band-moves')).map(({ id }) => id)).toEqual([]);
    const followUp = tablesOf(report).find(({ id }) => id.startsWith('table-bands'))?.rows[1]?.cells.slice(1) ?? [];
    expect(followUp.map(({ text }) => text)).toEqual(followUp.map(() => '[c]'));
    expect(followUp.length).toBeGreaterThan(3);
  });

  it('leaves out a table of which only sizes can be told, and says so', async () => {
    const few = reportModel(await disclose(coarsen(tableOf(invented.slice(0, 30)), profiles['nhs-star-7']), 'nhs-star-7'));
    expect(tablesOf(few).filter(({ id }) => id.startsWith('table-bands'))).toEqual([]);
    expect(textsOf(few)).toContain('People by published band are not shown, as most counts would be hidden: PHQ-9 total.');
  });

  it('names each figure once with all that was done to it, and leaves none out', async () => {
    const few = coarsen(tableOf(invented.slice(0, 30)), profiles['nhs-star-7']);
    const made = reportModel(await disclose(few, 'nhs-star-7'));
    const quality = made.sections.find(({ id }) => id === 'quality')?.blocks ?? [];
    const start = quality.findIndex((block) => block.kind === 'heading' && block.text === 'Shown coarser than asked, so that it can be shown');
    const list = quality[start + 2];
    const items = list?.kind === 'list' ? list.items : [];
    const titles = new Set((few.settings.coarsened ?? []).map(({ indicatorId }) => few.indicators.find(({ id }) => id === indicatorId)?.title['en'] ?? ''));
    expect(titles.size).toBeGreaterThan(5);
    for (const title of titles) {
      const [base = '', added] = title.split(/, (?=over goals|still open)/);
      const named = items.filter((item) => item.includes(base) && (added === undefined || item.includes(added)));
      expect([title, named.length > 0]).toEqual([title, true]);
    }
    const ways = items.map((item) => item.replace(/^.*?: (?=levels put|only how|by |not by|for the)/, ''));
    expect(new Set(ways).size).toBe(items.length);
    // What was done is what was asked of the figure, breakdown by breakdown.
    for (const { indicatorId, kind, what } of few.settings.coarsened ?? []) {
      const title = few.indicators.find(({ id }) => id === indicatorId)?.title['en'] ?? '';
      if (kind === 'no-breakdown' && !title.includes(', ')) expect(items.find((item) => item.includes(title))).toMatch(new RegExp(`not by [^;]*${what.replace('_', ' ')}`));
    }
  });

  it('says that there is no clear difference only of what can be seen', async () => {
    const titles = async (better: number, worse: number) => chartsOf(await ofPeople(better, worse)).filter(({ id }) => id === 'chart-classes-instruments').map(({ title }) => title);
    expect(await titles(20, 20)).toEqual(['No clear difference between how many were better and how many worse']);
    // Who got worse is hidden, and with that who got better; who did neither is drawn.
    expect(await titles(30, 3)).toEqual(['Better, worse and in between']);
  });

  it('begins a card with a number: where who got better is hidden, with who got worse', async () => {
    const card = (await ofPeople(3, 20)).headlines.find(({ id }) => id.startsWith('measure-'));
    expect(card).toMatchObject({ figure: '33%', label: 'worse on PHQ-9 total by 6 points or more' });
    expect(card?.beside[0]).toMatchObject({ text: '[c] better by as much.', detail: 'of 60; hidden, so that nobody can be recognised' });
    expect((await ofPeople(30, 3)).headlines.filter(({ id }) => id.startsWith('measure-'))).toEqual([]);
  });
});
