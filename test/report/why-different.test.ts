import { describe, expect, it } from 'vitest';
import { disclose, forInternalUse } from '../../src/disclosure/index.js';
import { phq9 } from '../../src/generated/phq-9.js';
import { aggregate, indicatorSets } from '../../src/indicators/index.js';
import { caseload } from '../../src/records/make-caseload.js';
import { reportModel, renderHtml, renderMarkdown, type Report } from '../../src/report/index.js';
import { shownOf, tableOf, type Invented, thrice } from './invented-service.js';

const partOf = ({ sections }: Report) => sections.find(({ id }) => id === 'why-different');
const saidOf = (report: Report) => partOf(report)?.blocks.flatMap((block) => (block.kind === 'list' ? block.items : [])) ?? [];

/** The published counter-example: first scores 2, 4 and 6, one later score of 6, by the third person. */
const three = [[2], [4], [6, 6]].flatMap((totals, person) => totals.map((total, place) => ({
  personId: `p${person}`, instrument: 'phq-9' as const, on: place === 0 ? ('2025-01-10' as const) : ('2025-03-10' as const), scores: { total },
})));

describe('scores averaged without pairing', () => {
  const { caseload: held } = caseload({ records: { assessments: three }, definitions: [phq9] });
  const table = aggregate({ caseload: held, indicators: indicatorSets.wellbeing.indicators, period: { start: '2025-01-01', end: '2025-06-30' }, pairing: 'first-last' });

  it('change by 2 where the one person who was asked twice did not change', () => {
    expect(table.attrition.find(({ measure }) => measure === 'phq-9/total')?.unpairedMeans).toEqual({ first: { n: 3, mean: 4 }, later: { n: 1, mean: 6 } });
    expect(table.rows.find(({ indicatorId, measure }) => indicatorId === 'w3-mean-change' && measure === 'phq-9/total')).toMatchObject({ value: 0, denominator: 1 });
    // Of one person, no completeness allows it to be told.
    expect(partOf(reportModel(forInternalUse(table)))).toBeUndefined();
  });
});

describe('the report', () => {
  it('has both figures beside each other, in every rendering', async () => {
    const report = reportModel(await shownOf(thrice));
    const [phq9Says = ''] = saidOf(report);
    expect(phq9Says).toMatch(/^PHQ-9 total: −?\d+\.\d for the 240 people measured twice; −?\d+\.\d where the mean of (\d+|all) first scores/);
    expect(renderHtml(report)).toContain(phq9Says);
    expect(renderMarkdown(report)).toContain(phq9Says);
    const [, paired, unpaired, first, later] = /: (\S+) for .*; (\S+) where .* \((\S+)\) is .* \((\S+)\)\.$/.exec(phq9Says) ?? [];
    expect(unpaired).not.toBe(paired);
    expect(Number(unpaired?.replace('−', '-'))).toBeCloseTo(Number(later) - Number(first), 5);
  });

  it('says nothing where a few people make the difference between the two, as they could be worked out', async () => {
    const people = (single: number): readonly Invented[] => Array.from({ length: 60 }, (_, place) => ({ goal: [4, 6] as const, referred: place, phq9: place < single ? [20] as const : [10 + (place % 5), 8] as const }));
    const shown = async (single: number) => saidOf(reportModel(await disclose(tableOf(people(single), { breakdowns: [] }), 'nhs-star-7'))).length;
    expect([await shown(0), await shown(3), await shown(9), await shown(12)]).toEqual([0, 0, 0, 1]);
  });
});
