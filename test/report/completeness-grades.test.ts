import { describe, expect, it } from 'vitest';
import { disclose, forInternalUse, type DisclosedTable, type InternalFigures } from '../../src/disclosure/index.js';
import { completenessGrade, indicatorSets } from '../../src/indicators/index.js';
import type { Records } from '../../src/records/index.js';
import { boundsCell } from '../../src/report/bounds-cell.js';
import { differenceCell } from '../../src/report/difference-cell.js';
import { renderHtml, reportModel } from '../../src/report/index.js';
import { messagesIn } from '../../src/report/messages/messages.js';
import type { ReportContext } from '../../src/report/context.js';
import { completenessBeside } from '../../src/report/told-grade.js';
import { proportionBounds } from '../../src/statistics/index.js';
import { attended, figuresOf, rowOf, total } from '../indicators/support.js';
import { shownOf, thrice } from './invented-service.js';
import { tablesOf } from './page.js';
import published from '../reference/published-comparison-and-process.json' with { type: 'json' };

/** A hundred people due, or as many as are said, so many of them measured twice, every second of these better by 10; the others declined. */
function service(paired: number, due = 100): Records {
  const people = Array.from({ length: due }, (_, place) => ({ personId: `p${place}`, episodeId: `e${place}`, place }));
  return {
    persons: people.map(({ personId, place }) => ({ personId, attributes: { sex: place % 2 === 0 ? 'Female' : 'Male' } })),
    episodes: people.map(({ personId, episodeId }) => ({ personId, episodeId, referredOn: '2025-01-02', startedOn: '2025-01-06', closedOn: '2025-03-20', closure: 'planned' })),
    contacts: people.flatMap(({ episodeId }) => attended(episodeId, '2025-01-06', '2025-02-03')),
    assessments: people.flatMap(({ personId, place }) => [
      total('phq-9', personId, '2025-01-06', 20),
      place < paired ? total('phq-9', personId, '2025-03-18', place % 2 === 0 ? 10 : 20) : { personId, instrument: 'phq-9' as const, on: '2025-03-18' as const, absentReason: 'asked-declined' as const },
    ]),
  };
}

const indicators = [...indicatorSets.core.indicators, ...indicatorSets.wellbeing.indicators];
const better = { indicatorId: 'w4-reliably-better', measure: 'phq-9/total' } as const;
const made = (paired: number, grades?: { plain: number; care: number; incomplete: number }, due = 100) => figuresOf(service(paired, due), { indicators: indicators.filter(({ id }, place) => indicators.findIndex((one) => one.id === id) === place), breakdowns: ['sex'], ...(grades && { grades }) });

const rowIn = ({ rows, settings }: DisclosedTable | InternalFigures, id: string) =>
  rows.find(({ indicatorId, measure, breakdown, periodEnd }) => indicatorId === id && measure === better.measure && breakdown === 'all' && periodEnd === settings.period.end);

describe('completeness is graded before an outcome is told', () => {
  it.each([[35, 'withheld-incomplete'], [45, 'small-base;incomplete'], [65, 'read-with-care'], [85, '']])('%s of 100 measured: %s', (paired, caution) => {
    expect(rowOf(made(paired), better).caution.replace('small-base;withheld', 'withheld')).toBe(caution);
  });

  it.each(['internal', 'nhs-star-7'] as const)('35%% withholds the headline, the share and the mean, also under %s', async (profile) => {
    const figures = (paired: number) => (profile === 'internal' ? Promise.resolve(forInternalUse(made(paired))) : disclose(made(paired), profile));
    const headlines = async (paired: number) => reportModel(await figures(paired)).headlines.filter(({ id }) => id.startsWith('measure-'));
    expect((await headlines(65)).map(({ figure }) => figure)).toEqual([profile === 'internal' ? '51%' : '54%']);
    expect(await headlines(35)).toEqual([]);
    const page = renderHtml(reportModel(await figures(35)));
    expect(page).toContain('Counts only (under 40%)');
    expect(page).not.toMatch(/PHQ-9 total[^<]*better by/);
    // A mean that is withheld says so, and not that it is small.
    const grid = tablesOf(reportModel(await figures(35))).find(({ id }) => id === 'table-phq-9')?.rows ?? [];
    expect(grid.filter(({ heading }) => heading.startsWith('Mean')).map(({ cells }) => cells[0]?.text)).toEqual(['[x]', '[x]', '[x]']);
  });

  it('for goals and for Talking Therapies too', async () => {
    const report = reportModel(await shownOf(thrice));
    const paragraphs = (own: typeof report, id: string) => own.sections.find((section) => section.id === id)?.blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
    expect(paragraphs(report, 'happened')).toContain('Completeness: reported plainly (80% or more).');
    const both = service(65);
    const gad = (both.assessments ?? []).flatMap(({ scores, ...form }) => (scores ? [{ ...form, instrument: 'gad-7' as const, scores }] : []));
    const courses = figuresOf({ ...both, assessments: [...(both.assessments ?? []), ...gad] }, { indicators: indicatorSets['nhs-talking-therapies'].indicators });
    expect(paragraphs(reportModel(forInternalUse(courses)), 'talking-therapies')).toContain('Completeness: read with care (60% to under 80%).');
    // Every measure with an outcome has a grade.
    const graded = tablesOf(report).find(({ id }) => id === 'table-completeness')?.rows ?? [];
    expect(graded.length).toBeGreaterThan(2);
    for (const { heading, cells } of graded) expect(cells.at(-1)?.text, heading).toMatch(/%\)$/);
  });

  it('by a service’s own grades', () => {
    const grades = { plain: 0.9, care: 0.5, incomplete: 0.3 };
    expect(rowOf(made(35, grades), better).caution).toBe('small-base;incomplete');
    expect(renderHtml(reportModel(forInternalUse(made(35, grades))))).toContain('Describes only those measured (30% to under 50%)');
  });

  it('and says how many, why not, and what the others could change', () => {
    const page = renderHtml(reportModel(forInternalUse(made(65))));
    expect(page).toContain('PHQ-9 total: of 100 closed episodes due, 65 (65%) were measured at both ends.');
    expect(page).toContain('no follow-up, asked and declined 35');
    // 33 of 65 better: between 33 and 68 of 100.
    expect(page).toContain('between 33% and 68%');
  });
});

it.each(published.completeness.cases)('$id: $input.paired of $input.due is $expected.grade', ({ input, expected }) => {
  const share = input.paired / input.due;
  expect(share.toFixed(4)).toBe(expected.share);
  expect(completenessGrade(share)).toBe(expected.grade);
});

describe('bounds over everybody due', () => {
  it.each(published.bounds.cases)('$id, as published', ({ input, expected }) => {
    const { lowest, highest } = proportionBounds({ numerator: input.improved, denominator: input.paired, eligible: input.eligible });
    expect([input.paired / input.eligible, input.improved / input.paired, lowest, highest]).toEqual([expected.completeness, expected.share, expected.lowest, expected.highest].map((value) => expect.closeTo(value, 12) as number));
  });

  it('are not told where a count behind them is hidden', async () => {
    const text = messagesIn('en');
    const shown = await disclose(made(97), 'nhs-star-7');
    const row = shown.rows.find(({ indicatorId, measure, breakdown }) => indicatorId === better.indicatorId && measure === better.measure && breakdown === 'all');
    expect(text && boundsCell(row, { text, counts: 'rounded', figures: shown })).toEqual({ text: '[c]', marker: '[c]' });
  });
});

describe('an outcome of which the completeness is hidden', () => {
  // 53 and 61 people are shown as 55 of 60, which would tell that 53 or 54 were measured.
  const figures = disclose(made(53, undefined, 61), 'nhs-star-7');

  it('stands with the grade that its rows tell anyway, on the first page and in tables', async () => {
    const shown = await figures;
    expect(rowIn(shown, 'w2-paired-completeness')?.numerator).toBeNull();
    expect(rowIn(shown, better.indicatorId)).toMatchObject({ numerator: expect.any(Number) as number, denominator: 55 });
    const report = reportModel(shown);
    expect(report.headlines.find(({ id }) => id === 'measure-phq-9-total')?.completeness.detail).toContain('by its grade 80% or more');
    expect(tablesOf(report).find(({ id }) => id === 'table-completeness')?.rows[0]?.cells.slice(-2).map(({ text, detail }) => [text, detail])).toEqual([['[c]', 'by its grade 80% or more'], ['Reported plainly (80% or more)', undefined]]);
  });

  it('is not a headline where no row tells a grade either', async () => {
    const shown = await figures;
    const text = messagesIn('en');
    const [paired, outcome] = [rowIn(shown, 'w2-paired-completeness'), rowIn(shown, better.indicatorId)];
    const context = { text, counts: 'rounded', figures: shown } as unknown as ReportContext;
    const words = (share: string) => share;
    expect(completenessBeside(paired, [outcome], { words, context })?.text).toBe('[c]');
    expect(completenessBeside(paired, [], { words, context })).toBeUndefined();
    expect(completenessBeside(paired, [outcome && { ...outcome, denominator: 0 }], { words, context })).toBeUndefined();
  });

  it('has bounds that hold the true ones, whatever was rounded', async () => {
    const text = messagesIn('en');
    const numbersOf = (shown: DisclosedTable | InternalFigures) => text && boundsCell(rowIn(shown, better.indicatorId), { text, counts: 'rounded', figures: shown }).numbers;
    let told = 0;
    for (const [paired, due] of [[53, 61], [41, 66], [64, 97], [88, 103]] as const) {
      const table = made(paired, undefined, due);
      const exact = numbersOf(forInternalUse(table));
      // Every second of those measured was better.
      expect(exact).toMatchObject({ lower: Math.ceil(paired / 2) / due, upper: expect.closeTo((Math.ceil(paired / 2) + due - paired) / due, 12) as number });
      const shown = numbersOf(await disclose(table, 'nhs-star-7'));
      if (!shown) continue;
      told += 1;
      expect(shown.lower).toBeLessThanOrEqual(exact?.lower ?? 0);
      expect(shown.upper).toBeGreaterThanOrEqual(exact?.upper ?? 1);
    }
    expect(told).toBeGreaterThan(1);
  });
});

describe('a group beside everybody else', () => {
  const text = messagesIn('en');
  const table = forInternalUse(made(80));
  const row = (breakdown: string, category: string) => table.rows.find((one) => one.indicatorId === better.indicatorId && one.breakdown === breakdown && one.category === category);

  it('differs in percentage points, with Newcombe’s interval', () => {
    // All 40 women measured twice were better, and none of 40 men.
    expect(text && differenceCell(row('sex', 'Female'), row('all', 'all'), { text })).toMatchObject({ text: '+100', detail: 'between +88 and +100' });
    expect(text && differenceCell(row('sex', 'Male'), row('all', 'all'), { text })).toMatchObject({ text: '−100' });
  });

  it('is not compared where either side has fewer than 30', () => {
    const few = forInternalUse(made(50));
    const own = (breakdown: string, category: string) => few.rows.find((one) => one.indicatorId === better.indicatorId && one.breakdown === breakdown && one.category === category);
    expect(text && differenceCell(own('sex', 'Female'), own('all', 'all'), { text })).toEqual({ text: '[z]', marker: '[z]' });
  });
});
