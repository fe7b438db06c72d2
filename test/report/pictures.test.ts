import { describe, expect, it } from 'vitest';
import { defineIndicator } from '../../src/definitions/index.js';
import type { Chart, ChangesChart, MatrixChart, Report, RunChart, SlopesChart } from '../../src/report/index.js';
import { renderHtml, reportModel } from '../../src/report/index.js';
import { colours } from '../../src/report/html/style/colours.js';
import { clearMajority } from '../../src/report/pictures/clear-difference.js';
import { xmrLimits } from '../../src/statistics/index.js';
import { everyIndicator, internalOf, invented, shownOf, type Invented } from './invented-service.js';
import { blocksOf, pageOf, all, tablesOf, textsOf } from './page.js';

const chartsOf = (report: Report) => blocksOf(report).flatMap((block) => (block.kind === 'chart' ? [block.chart] : []));
const chartOf = <Kind extends Chart['kind']>(report: Report, kind: Kind, id?: string) =>
  chartsOf(report).find((chart): chart is Extract<Chart, { kind: Kind }> => chart.kind === kind && (id === undefined || chart.id === id));

/** People who closed in the period, each with two ratings of one goal. */
const people = (many: number, make: (place: number) => Partial<Invented> = () => ({})): readonly Invented[] =>
  Array.from({ length: many }, (_, place) => ({ goal: [2, 8], referred: place % 90, sex: place % 2 === 0 ? 'Female' : 'Male', ...make(place) }));

describe('pictures of single people', () => {
  it('are drawn for the service’s own eyes, and count everybody who was measured twice', () => {
    const report = reportModel(internalOf(invented));
    const changes = chartOf(report, 'changes', 'chart-changes-phq-9-total') as ChangesChart;
    const matrix = chartOf(report, 'matrix') as MatrixChart;
    const slopes = chartOf(report, 'slopes') as SlopesChart;
    const sum = (values: readonly number[]) => values.reduce((all_, value) => all_ + value, 0);
    const pairedOf = (table: string, row: number, column: number) => Number(tablesOf(report).find(({ id }) => id === table)?.rows[row]?.cells[column]?.text);
    expect(sum(changes.bars.map(({ whole }) => whole))).toBe(pairedOf('table-phq-9', 3, 0));
    for (const { whole, parts } of changes.bars) expect(sum(parts.map(({ value }) => value))).toBe(whole);
    expect(sum(matrix.cells.map(({ text }) => Number(text)))).toBe(pairedOf('table-moves', 0, 0));
    const twice = invented.filter(({ goal: [, last] }) => last !== undefined).length;
    expect(sum(slopes.panels.flatMap((panel) => panel.slopes.map(({ count }) => count)))).toBe(twice);
    expect(slopes.panels.length).toBeGreaterThan(1);
  });

  it('are in no report that may leave, which says so', async () => {
    const report = reportModel(await shownOf(invented));
    expect(chartsOf(report).filter(({ kind }) => kind === 'changes' || kind === 'slopes' || kind === 'matrix')).toEqual([]);
    expect(textsOf(report).filter((text) => text.startsWith('How each person’s change is spread'))).toHaveLength(1);
    expect(textsOf(reportModel(internalOf(invented))).filter((text) => text.startsWith('How each person’s change is spread'))).toEqual([]);
  });

  it('put a change in the bar of its size, on the side that the measure’s direction makes of it', () => {
    const report = reportModel(internalOf([...people(10, () => ({ phq9: [20, 8] })), ...people(5, () => ({ phq9: [8, 20] })), ...people(3, () => ({ phq9: [9, 9] }))]));
    const { bars } = chartOf(report, 'changes', 'chart-changes-phq-9-total') as ChangesChart;
    const at = (change: number) => bars.find((bar) => bar.change === change);
    expect(at(-12)).toMatchObject({ label: '−12', whole: 10, parts: [{ series: 'improved', value: 10 }] });
    expect(at(12)).toMatchObject({ label: '+12', whole: 5, parts: [{ series: 'deteriorated', value: 5 }] });
    expect(at(0)).toMatchObject({ label: '0', whole: 3 });
    // Sizes of change that nobody had have their empty place.
    expect(bars.map(({ change }) => change)).toEqual(Array.from({ length: 25 }, (_, place) => place - 12));
  });
});

it('exact shares are not called rounded, nor hidden', async () => {
  const notes = (report: Report) => chartsOf(report).filter(({ id }) => id === 'chart-classes-instruments').flatMap((chart) => chart.notes);
  expect(notes(reportModel(internalOf(invented)))).toEqual([]);
  expect(notes(reportModel(await shownOf(people(60, (place) => ({ phq9: place < 30 ? [20, 8] : place < 45 ? [8, 20] : [9, 9] })))))).toEqual(['Parts that are hidden are not drawn.', 'Shares are made from rounded counts and may not add up to 100%.']);
});

describe('referrals month by month', () => {
  const months = (many: number, each: (month: number) => number) =>
    Array.from({ length: many }, (_, month) => people(each(month), () => ({ referred: month * 30.5 + 5 }))).flat().map((person) => ({ ...person, referred: Math.floor(person.referred) }));
  const year = { period: { start: '2025-01-01', end: '2025-12-31' }, by: 'month', asAt: '2026-06-30' } as const;

  it('have limits from twelve points', () => {
    const counts = [10, 12, 9, 11, 10, 12, 9, 11, 10, 12, 9, 40];
    const run = chartOf(reportModel(internalOf(months(12, (month) => counts[month] ?? 0), year)), 'run') as RunChart;
    expect(run.points.map(({ value }) => value)).toEqual(counts);
    const { upper, mean } = xmrLimits({ values: counts });
    expect([run.limits?.upper.value, run.limits?.mean.value]).toEqual([upper, mean]);
    expect(run.points.filter(({ unusual }) => unusual).map(({ label }) => label)).toEqual(['Dec 2025']);
    expect(run.title).toContain('Dec 2025');
  });

  it('have none with eleven, nor where a month is hidden', async () => {
    const eleven = reportModel(internalOf(months(11, () => 10), { ...year, period: { start: '2025-01-01', end: '2025-11-30' } }));
    expect(chartOf(eleven, 'columns')?.notes.join()).toMatch(/12 parts .* there are 11/);
    const hidden = reportModel(await shownOf(months(12, (month) => (month === 4 ? 3 : 20)), year));
    expect(chartOf(hidden, 'columns')?.bars[4]?.value).toBeNull();
    expect(chartOf(hidden, 'columns')?.notes.join()).toMatch(/there are 11/);
    expect(chartsOf(hidden).filter(({ kind }) => kind === 'run')).toEqual([]);
  });
});

describe('a title says no more than the interval', () => {
  const classes = (better: number, worse: number) => {
    const report = reportModel(internalOf([...people(better, () => ({ phq9: [20, 8] })), ...people(worse, () => ({ phq9: [8, 20] })), ...people(20, () => ({ phq9: [9, 9] }))]));
    return chartOf(report, 'stacked-bars', 'chart-classes-instruments')?.title;
  };

  it('of better and worse', () => {
    expect(classes(40, 5)).toBe('More people were better than worse on PHQ-9 total');
    expect(classes(5, 40)).toBe('More were worse than better on PHQ-9 total');
    expect(classes(22, 20)).toBe('No clear difference between how many were better and how many worse');
  });

  it('of moves, and of none where too few were recorded twice for a headline', () => {
    const title = (twice: number, once: number) => {
      const report = reportModel(internalOf([...people(twice, () => ({ housing: ['rough-sleeping', 'settled-mainstream'] })), ...people(once, () => ({ housing: ['rough-sleeping'] }))]));
      return chartOf(report, 'stacked-bars', 'chart-moves')?.title;
    };
    expect(title(40, 20)).toBe('More people were better than worse on Housing status');
    expect(title(40, 80)).toBe('Better, worse and in between');
  });

  it('of one kind of goal among two', () => {
    expect([clearMajority(20, 4), clearMajority(4, 20), clearMajority(6, 5), clearMajority(0, 0)]).toEqual(['first', 'second', 'neither', 'neither']);
  });

  it('names no theme where two are about as common, or where none may be counted', async () => {
    const themed = (first: number, second: number) => [...people(first, () => ({ theme: 'home' })), ...people(second, () => ({ theme: 'money' }))];
    const title = async (first: number, second: number) => chartOf(reportModel(await shownOf(themed(first, second))), 'bars', 'chart-themes')?.title;
    expect(await title(80, 20)).toBe('Home was the most common theme');
    expect(await title(42, 38)).toBe('What people’s goals were about');
    // A picture in which everything is hidden is left out, with its table.
    expect(await title(5, 4)).toBeUndefined();
  });
});

it('better on at least one of several measures is not shown, and the report says why', () => {
  const anyOf = defineIndicator({
    id: 'better-on-any', version: '1.0.0', title: { en: 'Better on something' }, description: { en: 'For this test.' }, unit: 'person', statistic: 'proportion', attribution: 'closed', sources: [],
    numerator: { any: ['phq-9/total', 'leaving-the-house'].map((measure) => ({ measure, changeBy: 'change' as const, in: ['improved' as const] })) },
  });
  const report = reportModel(internalOf(invented, { indicators: [...everyIndicator, anyOf] }));
  expect(textsOf(report).filter((text) => text.includes('Better on something'))).toEqual([expect.stringMatching(/^Not shown: Better on something\. It counts people who were better on at least one/)]);
});

it('each picture has words for who does not see it, and a table with its figures', async () => {
  for (const report of [reportModel(await shownOf(invented)), reportModel(internalOf(invented))]) {
    const tables = tablesOf(report).map(({ id }) => id);
    for (const chart of chartsOf(report)) {
      expect(tables).toContain(chart.table);
      expect(chart.alternative).toMatch(/\S.{20}/);
      expect(chart.title.split(' ').length).toBeLessThanOrEqual(18);
    }
  }
});

it.each([['inside', async () => Promise.resolve(reportModel(internalOf(invented)))], ['outside', async () => reportModel(await shownOf(invented))]])('every figure leads to its definition, %s', async (_, make) => {
  const report = await make();
  const defined = report.definitions.map(({ id }) => id);
  const lost = tablesOf(report).flatMap(({ id, columns, rows }) => rows.flatMap(({ heading, definition, cells }) => cells.flatMap((cell, place) => {
    const leads = [definition, columns[place + 1]?.definition].filter((target) => target !== undefined && defined.includes(target));
    return cell.figure && leads.length === 0 ? [`${id}: ${heading}, ${columns[place + 1]?.heading ?? ''}`] : [];
  })));
  expect([...new Set(lost.map((place) => place.split(':')[0]))]).toEqual([]);
});

describe('colours', () => {
  const contrast = (one: string, other: string) => {
    const light = (colour: string) => {
      const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16) / 255).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const [dark = 0, bright = 0] = [light(one), light(other)].sort((first, second) => first - second);
    return (bright + 0.05) / (dark + 0.05);
  };
  const [lightScheme = '', darkScheme = ''] = colours.split('@media (prefers-color-scheme:dark)');
  const named = (scheme: string, name: string) => new RegExp(`--${name}:(#[0-9a-f]{6})`).exec(scheme)?.[1] ?? '#000000';
  const tones = [...new Set([...colours.matchAll(/--tone-([a-z]+-?\d?):#/g)].map(([, tone]) => tone ?? ''))];

  it.each([['light', lightScheme], ['dark', darkScheme.split('@media print')[0] ?? '']])('of numbers on bars can be read, in %s', (_, scheme) => {
    expect(tones.length).toBeGreaterThan(12);
    expect(tones.filter((tone) => contrast(named(scheme, `tone-${tone}`), named(scheme, `ink-${tone}`)) < 4.5)).toEqual([]);
    // Lines of a drawing have no outline: each stands out from the page.
    expect(['back', 'still-2', 'forward-1'].filter((tone) => contrast(named(scheme, `tone-${tone}`), named(scheme, 'paper')) < 2.4)).toEqual([]);
  });
});

describe('inputs that nobody thinks of', () => {
  const long = 'a name that goes on for much longer than any name of a theme has reason to, and then some more of it '.repeat(3);
  const themes = Array.from({ length: 40 }, (_, place) => `${long}${String(place)}`);

  it.each([
    ['people without a goal', people(40, () => ({ phq9: [20, 8] })), ['goals', 'goalRatings']],
    ['one person', people(1, () => ({ phq9: [20, 8], housing: ['rough-sleeping', 'supported'] }))],
    ['forty themes with long names', people(400, (place) => ({ theme: themes[place % 40] }))],
    ['everybody alike', people(30, () => ({ phq9: [9, 9], days: [3, 3], theme: 'home' }))],
  ] satisfies readonly (readonly [string, readonly Invented[], ('goals' | 'goalRatings')[]?])[])('%s: a page is made, inside and outside', async (_, own, without: ('goals' | 'goalRatings')[] = []) => {
    for (const report of [reportModel(internalOf(own, { without })), reportModel(await shownOf(own, { without }))]) {
      const page = pageOf(renderHtml(report));
      expect(page.querySelector('h1')?.textContent).toMatch(/\S/);
      for (const svg of all(page, 'svg.drawing')) expect(svg.outerHTML).not.toMatch(/NaN|Infinity|undefined/);
    }
  });

  it('labels that are cut, or the same, leave each row its own place', () => {
    const page = pageOf(renderHtml(reportModel(internalOf(people(400, (place) => ({ theme: themes[place % 40] }))))));
    const labels = all(page, '#chart-themes g[aria-label="y-axis tick label"] text').map((label) => Number(/,(\S+)\)/.exec(label.getAttribute('transform') ?? '')?.[1]));
    expect(new Set(labels).size).toBe(40);
    const lines = Math.max(...all(page, '#chart-themes g[aria-label="y-axis tick label"] text').map((label) => all(label, 'tspan').length));
    const rows = [...labels].sort((one, other) => one - other);
    expect(Math.min(...rows.slice(1).map((row, place) => row - (rows[place] ?? 0)))).toBeGreaterThanOrEqual(lines * 14);
  });
});
