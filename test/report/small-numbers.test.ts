import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { indicatorsCsv, renderHtml, renderMarkdown, reportModel, type Report } from '../../src/report/index.js';
import { invented, shownOf, tableOf, type Invented } from './invented-service.js';
import { all, blocksOf, pageOf, tablesOf, textsOf } from './page.js';

const sometimes = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: undefined });
const pair = (maximum: number) => fc.oneof(fc.tuple(fc.nat(maximum)), fc.tuple(fc.nat(maximum), fc.nat(maximum)));

const person: fc.Arbitrary<Invented> = fc
  .record({
    sex: sometimes(fc.constantFrom('Female', 'Male', 'Other')),
    theme: sometimes(fc.constantFrom('home', 'money', 'sleep')),
    goal: pair(10),
    phq9: sometimes(pair(27)),
    days: sometimes(pair(7)),
    referred: fc.nat(100),
  })
  .map(({ sex, phq9, days, ...rest }) => ({ ...rest, ...(sex && { sex }), ...(phq9 && { phq9 }), ...(days && { days }) }));

/** What a text says besides counts: shares, means, intervals, thresholds, names of measures. */
const NOT_COUNTS = /(?:[−+]\d+|\b0) between [−+]?\d+ and [−+]?\d+|\d+(?:\.\d+)?%|−?\d+\.\d+|between −?[\d.]+ and −?[\d.]+|half of them \d[\d.]* to \d[\d.]* days|\d[\d.]* days|\d+ (?:points|day) or more|(?:PHQ|phq)-9|(?:GAD|gad)-7|95% interval|1 in 20|\d+ groups|\d+ of \d+ groups/g;

const countsIn = (text: string) => [...text.replace(NOT_COUNTS, '').matchAll(/\d[\d,]*/g)].map(([number]) => Number(number.replace(',', '')));

/** Every count under this profile is a multiple of five, and hence none is from 1 to 7 but 5, which would be hidden. */
const exposes = (text: string) => countsIn(text).some((count) => count % 5 !== 0 || count === 5);

/** Sentences that hold numbers which are not counts of this run. */
const fixedWords = (text: string) => /^(?:Change compares|nhs-star-7:|No percentage|Where fewer|Reach comes|Figures about change|Engaged|Two or more|In the period|Counted by)|\(under \d|[A-Z][a-z]{2} \d{4}|\d{1,2} \w+ 2025|Housing status: one of|0 to \d|Source \d/.test(text);

function exposed(report: Report): readonly string[] {
  const cells = tablesOf(report).flatMap(({ rows }) => rows.flatMap((row) => row.cells.map(({ text, detail = '' }) => `${text} ${detail.replace(/; \w{3} to \w{3} \d{4}$/, '')}`)));
  return [...cells, ...drawnCounts(report), ...textsOf(report).filter((text) => !fixedWords(text))].filter(exposes);
}

/** Counts by which bars are as long as they are. */
function drawnCounts(report: Report): readonly string[] {
  const charts = blocksOf(report).flatMap((block) => (block.kind === 'chart' ? [block.chart] : []));
  return charts.flatMap((chart) => {
    // Pictures of single people: whatever they hold is exposed.
    if (chart.kind === 'changes' || chart.kind === 'slopes' || chart.kind === 'matrix') return ['1'];
    if (chart.kind === 'run') return chart.points.map(({ value }) => String(value ?? 0));
    if (chart.kind === 'intervals' || (chart.kind === 'bars' && chart.maximum === 1)) return [];
    if (chart.kind !== 'stacked-bars') return chart.bars.map(({ value }) => String(value ?? 0));
    return chart.bars.filter(({ text }) => text !== '').flatMap(({ whole, parts }) => [whole, ...parts.map(({ value }) => value)].map(String));
  });
}

function exposedInCsv(csv: string): readonly string[] {
  const { data } = Papa.parse<Readonly<Record<string, string>>>(csv, { header: true, skipEmptyLines: true });
  return data.flatMap((row) => {
    const counts = ['numerator', 'denominator', 'initial_population', 'excluded', ...(row['statistic'] === 'count' ? ['value'] : [])].map((column) => row[column] ?? '');
    return counts.filter((count) => count !== '' && (Number(count) % 5 !== 0 || Number(count) === 5));
  });
}

describe('under nhs-star-7', () => {
  it('no count that is small or exact leaves, whoever the people are', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(person, { minLength: 1, maxLength: 60 }), async (people) => {
        const figures = await shownOf(people);
        const report = reportModel(figures);
        expect(exposed(report)).toEqual([]);
        expect(exposedInCsv(indicatorsCsv(figures))).toEqual([]);
      }),
      { numRuns: 25 },
    );
  }, 120_000);

  it('none is in the tables of the page or of the summary', async () => {
    const report = reportModel(await shownOf(invented));
    const cells = all(pageOf(renderHtml(report)), 'td').map(({ textContent }) => textContent.replace(/; \w{3} to \w{3} \d{4}$/, ''));
    const lines = renderMarkdown(report).split('\n').filter((line) => line.startsWith('| ')).map((line) => line.replace(/\w{3} to \w{3} \d{4}|\(\d\d% (?:to \d\d%|or more)\)|\(under \d\d%\)|^\| [^|]*\|/g, ''));
    expect([...cells, ...lines].filter(exposes)).toEqual([]);
  });

  it('the check would see an exact count', () => {
    expect(['3', '67% 2 of 3; between 1% and 2%', '12'].filter(exposes)).toHaveLength(3);
    expect(['10', '[c] of 15', '38% 25 of 65; between 28% and 51%', '−3.5 between −4.7 and −2.3', '6 points or more'].filter(exposes)).toEqual([]);
  });

  it('hidden counts are there as marks, in every form', async () => {
    const figures = await shownOf(invented);
    const report = reportModel(figures, { lineage: { files: [{ name: 'pauses.csv', sha256: 'a', rows: 3 }, { name: 'people.csv', sha256: 'b', rows: 121 }] } });
    expect(report.lineage.files.map(({ rows }) => rows)).toEqual([null, 120]);
    expect(tableOf(invented).rows.some(({ numerator }) => numerator !== null && numerator > 0 && numerator < 8)).toBe(true);
    const marked = tablesOf(report).filter(({ rows }) => rows.some(({ cells }) => cells.some(({ marker }) => marker === '[c]')));
    expect(marked.length).toBeGreaterThan(0);
    for (const { notes } of marked) expect(notes).toContain('[c] hidden: small, or would tell a small number.');
    expect(all(pageOf(renderHtml(report)), 'td.marked').map(({ textContent }) => textContent)).toContain('[c]');
    expect(indicatorsCsv(figures)).toContain(',[c],');
  });
});
