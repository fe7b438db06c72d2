import { describe, expect, it } from 'vitest';
import type { DisclosedTable } from '../../src/disclosure/index.js';
import { defineIndicator } from '../../src/definitions/index.js';
import { headlineLines, reportModel } from '../../src/report/index.js';
import { everyIndicator, internalOf, invented, shownOf, tableOf, thrice } from './invented-service.js';
import { blocksOf, tablesOf, textsOf } from './page.js';

const indicatorsOf = (ids: readonly string[]) => everyIndicator.filter(({ id }) => ids.includes(id));

/** Indicators of which a report shows any figure. */
const shownIn = (report: ReturnType<typeof reportModel>) => {
  const ofTables = tablesOf(report).flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.flatMap(({ figure }) => figure ?? [])));
  return new Set([...ofTables, ...report.headlines.flatMap(({ figures }) => figures)].map(({ indicatorId }) => indicatorId));
};

// Of fewer people, groups hide their counts, and what compares them has nothing to say.
const threeTimes = thrice;

describe('a report', () => {
  it('tells who, what they wanted, what became of it, and completeness before outcome', async () => {
    expect(reportModel(await shownOf(thrice)).sections.map(({ id }) => id)).toEqual([
      'reach', 'wanted', 'happened', 'completeness', 'instruments', 'outcomes', 'talking-therapies', 'open', 'groups', 'quality', 'why-different', 'change-by-group', 'methods',
    ]);
  });

  it('is not made from figures that only look as if they were disclosed', async () => {
    const copy: DisclosedTable = { ...(await shownOf(invented)) };
    expect(() => reportModel(copy)).toThrow(TypeError);
    expect(() => reportModel(tableOf(invented) as unknown as DisclosedTable)).toThrow(TypeError);
  });

  it('says for internal use first, and only where it is', async () => {
    expect(reportModel(internalOf(invented)).notice).toBe('For internal use. Not for sharing.');
    expect(reportModel(await shownOf(invented)).notice).toBeNull();
  });

  it('refuses a language it cannot speak', async () => {
    const figures = await shownOf(invented);
    expect(() => reportModel(figures, { language: 'xx' })).toThrow('expected a language with messages, such as en; found xx');
  });

  it('defines every indicator and measure that it shows, with sources that are listed', async () => {
    const report = reportModel(await shownOf(invented));
    const defined = new Map(report.definitions.map((entry) => [entry.id, entry]));
    expect([...shownIn(report)].filter((id) => !defined.has(id))).toEqual([]);
    expect(report.definitions.flatMap(({ sources }) => sources).every((place) => report.sources[place - 1] !== undefined)).toBe(true);
    expect(defined.get('phq-9/total')?.facts).toContainEqual({ term: 'Reliable change', meaning: expect.stringMatching(/^6 points or more \(evidence: \w+\)\. .*Source \d+\.$/) as string });
  });

  it('has a table for every chart', async () => {
    const report = reportModel(await shownOf([...threeTimes, ...threeTimes]));
    const charts = blocksOf(report).flatMap((block) => (block.kind === 'chart' ? [block.chart] : []));
    const tables = tablesOf(report).map(({ id }) => id);
    expect(new Set(charts.map(({ kind }) => kind))).toEqual(new Set(['columns', 'bars', 'stacked-bars', 'intervals']));
    expect(charts.map(({ table }) => table).filter((id) => !tables.includes(id))).toEqual([]);
    expect(new Set(tables).size).toBe(tables.length);
  });
});

describe('no figure goes alone', () => {
  it('whatever is shown has its company shown', async () => {
    for (const report of [reportModel(await shownOf(invented)), reportModel(internalOf(invented))]) {
      const shown = shownIn(report);
      const alone = everyIndicator.filter(({ id }) => shown.has(id)).flatMap(({ id, accompanies = [] }) => accompanies.filter((other) => !shown.has(other)).map((other) => `${id} without ${other}`));
      expect(alone).toEqual([]);
      expect(shown).toContain('g5-making-progress');
    }
  });

  it('better is not shown where the run does not hold worse, and the report says so', () => {
    const report = reportModel(internalOf(invented, { indicators: indicatorsOf(['w2-paired-completeness', 'w4-reliably-better', 'w4-no-reliable-change']) }));
    expect([...shownIn(report)]).toEqual(['w2-paired-completeness']);
    expect(report.headlines).toEqual([]);
    expect(textsOf(report).filter((text) => text.startsWith('Not shown: '))).toEqual([
      'Not shown: Better by more than the published threshold. It may be shown only beside w4-reliably-worse, which this run does not hold.',
      'Not shown: Change within the published threshold. It may be shown only beside w4-reliably-worse, which this run does not hold.',
    ]);
  });

  it('nor is what loses its company by that', () => {
    const [one, other] = [['a', 'b'], ['b', 'missing']].map(([id = '', company = '']) =>
      defineIndicator({ id, version: '1.0.0', title: { en: id }, description: { en: id }, unit: 'person', statistic: 'count', attribution: 'referred', accompanies: [company], sources: [] }));
    const report = reportModel(internalOf(invented, { indicators: [one, other].flatMap((indicator) => indicator ?? []) }));
    expect(shownIn(report).size).toBe(0);
    expect(textsOf(report).filter((text) => text.startsWith('Not shown: '))).toHaveLength(2);
  });

  it('headlines carry their completeness and what moved the other way', async () => {
    const { headlines } = reportModel(await shownOf(threeTimes));
    const progress = headlines.find(({ id }) => id === 'progress');
    expect(progress?.beside[0]?.text).toMatch(/^\d+% had a goal that moved away\.$/);
    expect(progress?.completeness.text).toMatch(/^\d+% of people with a goal had one reviewed\.$/);
    const measure = headlines.find(({ id }) => id === 'measure-phq-9-total');
    expect(measure?.beside.map(({ text }) => text)).toEqual([expect.stringMatching(/worse by as much\.$/), expect.stringMatching(/in between\.$/)]);
    expect(measure?.completeness.text).toMatch(/of closed episodes were measured at both ends\.$/);
  });

  it('a measure without a threshold has its mean change, with what it is made of', async () => {
    const indicators = everyIndicator.filter(({ id }) => id.startsWith('w2') || id.startsWith('w3'));
    const { headlines } = reportModel(await shownOf(invented, { indicators }));
    expect(headlines.map(({ id }) => id)).toEqual(['measure-phq-9-total', 'measure-leaving-the-house']);
    expect(headlines[0]).toMatchObject({ figure: expect.stringMatching(/^−?\d+\.\d$/) as string, label: 'mean change on PHQ-9 total', detail: expect.stringMatching(/^80 people; between /) as string });
    expect(headlines[0]?.completeness.text).toMatch(/measured at both ends/);
  });

  it('and so do the three lines', async () => {
    const lines = headlineLines(reportModel(await shownOf(threeTimes)));
    expect(lines).toHaveLength(3);
    expect(lines[1]).toMatch(/made progress .* moved away .* had one reviewed/);
    expect(lines[2]).toMatch(/better on PHQ-9 total by 6 points or more .* worse .* measured at both ends/);
  });
});

describe('what is not there is said', () => {
  it('a file that is missing, by its name', async () => {
    const report = reportModel(await shownOf(invented, { without: ['goals', 'goalRatings'] }));
    const wanted = report.sections.find(({ id }) => id === 'wanted');
    expect(wanted?.blocks).toEqual([{ kind: 'unavailable', items: [expect.stringContaining('Not available without goals.csv: People with an agreed goal')] }]);
    expect(report.headlines.map(({ id }) => id)).not.toContain('goals');
  });

  it('a figure that is too early, with the latest part of the period that is not', async () => {
    const report = reportModel(await shownOf(invented, { asAt: '2025-06-30' }));
    const uptake = tablesOf(report).find(({ id }) => id === 'table-reach')?.rows.find(({ definition }) => definition === 'a7-uptake');
    expect(uptake?.cells[0]?.detail).toMatch(/; Jan to Mar 2025$/);
    const trend = tablesOf(report).find(({ id }) => id === 'table-trend');
    expect(trend?.rows.map(({ cells }) => cells[3]?.text)).toEqual([expect.stringMatching(/^\d+ of \d+$|%$|\[c\]/), '[x]']);
    expect(trend?.notes).toContain('Not yet: some have not had the days that the figure needs: Apr to Jun 2025.');
  });

  it('a share that is withheld, and that its counts are not', async () => {
    const report = reportModel(await shownOf(threeTimes));
    const housing = tablesOf(report).find(({ id }) => id === 'table-completeness')?.rows.find(({ heading }) => heading === 'Housing status');
    expect(housing?.cells.at(-1)?.text).toBe('Counts only (under 40%)');
  });

  it('shares of fewer than 30 are counts, also in the exact report', () => {
    const report = reportModel(internalOf(invented.slice(0, 29)));
    const cells = tablesOf(report).flatMap(({ rows }) => rows.flatMap((row) => row.cells));
    expect(cells.filter(({ text, detail = '' }) => text.endsWith('%') && !detail.includes('between'))).toEqual([{ text: '100%' }, { text: '100%' }]);
    expect(cells.some(({ countsOnly, text }) => countsOnly === true && / of 2\d$/.test(text))).toBe(true);
  });

  it('every row of a fixed table stands there, whatever the measure has', async () => {
    const fixed = tablesOf(reportModel(await shownOf(invented))).filter(({ id }) => id === 'table-phq-9' || id === 'table-outcomes');
    expect(fixed.map(({ rows }) => rows.length)).toEqual([14, 14]);
    expect(fixed[0]?.rows.map(({ heading }) => heading)).toEqual(fixed[1]?.rows.map(({ heading }) => heading));
  });

  it('an indicator of the service\'s own is shown too, under its own title', () => {
    const own = defineIndicator({
      id: 'own-count', version: '1.0.0', title: { en: 'Choir evenings' }, description: { en: 'Invented.' }, unit: 'person', statistic: 'count', attribution: 'referred', sources: [],
    });
    const report = reportModel(internalOf(invented, { indicators: [own] }));
    expect(tablesOf(report).find(({ id }) => id === 'table-others')?.rows).toMatchObject([{ heading: 'Choir evenings', definition: 'own-count', cells: [{ text: '120' }] }]);
  });
});

describe('words', () => {
  it('claim no causes', async () => {
    const causal = /\b(?:caus(?:e[ds]?|ing|al)|led to|leads? to|thanks to|impact|saved|due to|as a result|results? (?:in|from)|effect(?:s|ive(?:ness)?)?|worked)\b/i;
    for (const report of [reportModel(await shownOf(invented)), reportModel(internalOf(invented))]) {
      expect(textsOf(report).filter((text) => causal.test(text))).toEqual([]);
      expect(textsOf(report).join(' ')).toContain('We do not know what would have happened without the service.');
    }
  });

  it('leave no code unsaid', async () => {
    const texts = textsOf(reportModel(await shownOf(invented))).join('\n');
    expect(texts).not.toMatch(/undefined|null|NaN|\[object|reliable-change:|no-follow-up|not-coded/);
  });
});
