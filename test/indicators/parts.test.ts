import { describe, expect, it } from 'vitest';
import { DefinitionError } from '../../src/definitions/index.js';
import { aggregatePart, differentSettings, indicatorSets, mergeParts, partContributors, type AggregatePartInput, type Part } from '../../src/indicators/index.js';
import type { Records } from '../../src/records/index.js';
import { partSchema } from '../../src/schema/part.js';
import { held, period, total } from './support.js';

const records = (id: string, more: Records = {}): Records => ({
  persons: [{ personId: id, attributes: { sex: 'Female' } }],
  episodes: [{ episodeId: `${id}-e`, personId: id, referredOn: '2025-01-06', startedOn: '2025-01-08', closedOn: '2025-03-20', closure: 'planned' }],
  contacts: [{ episodeId: `${id}-e`, on: '2025-01-08', attended: 'yes' }, { episodeId: `${id}-e`, on: '2025-03-18', attended: 'yes' }],
  assessments: [total('phq-9', id, '2025-01-08', 18), total('phq-9', id, '2025-03-18', 4)],
  goals: [], ...more,
});
const indicators = [...indicatorSets.core.indicators, ...indicatorSets.wellbeing.indicators];
const partOf = (own: Records, input: Partial<AggregatePartInput> = {}): Part => JSON.parse(JSON.stringify(aggregatePart({ caseload: held(own), indicators, period, asAt: '2025-12-31', breakdowns: ['sex'], ...input }))) as Part;

/** Why parts are refused. */
function issuesOf(...parts: readonly Part[]) {
  try {
    mergeParts(parts);
  } catch (error) {
    if (error instanceof DefinitionError) return error.issues;
    throw error;
  }
  throw new Error('these parts were merged');
}

const [one, two] = [partOf(records('a')), partOf(records('b'))];

describe('parts are refused', () => {
  it('where there are none, or one is of another version', () => {
    expect(issuesOf().map(({ code }) => code)).toEqual(['no-parts']);
    expect(issuesOf(one, { ...two, version: 2 } as unknown as Part)).toEqual([{ code: 'part-version', path: [1], message: 'expected a part of version 1; found one of another version' }]);
    expect(issuesOf({ rows: [] } as unknown as Part).map(({ message }) => message)).toEqual(['expected a part of version 1; found something else']);
  });

  it.each([
    ['period', { period: { start: '2025-01-01', end: '2025-06-30' } }],
    ['asAt', { asAt: '2025-11-30' }],
    ['breakdowns', { breakdowns: [] }],
    ['indicators', { indicators: indicatorSets.core.indicators }],
    ['pairing', { pairing: 'first-last' }],
    ['prorate', { prorate: ['core-10'] }],
    ['population', { population: { person: { sex: 'Male' } } }],
    ['definitionVersions', { definitionVersions: { 'a1-referrals-received': '2.0.0' } }],
    ['measures', { definitions: ['phq-9'] }],
  ] as const)('for another %s', (name, input) => {
    const other = partOf(records('b'), input);
    expect(differentSettings(one.run, other.run)).toEqual([name]);
    expect(issuesOf(one, other)).toEqual([{ code: 'parts-differ', path: [1], message: `expected every part to be made with the same settings; found others of ${name}` }]);
  });

  it('where one lacks a file, or a column of people, that another has', () => {
    const { contacts: _, ...bare } = records('b');
    expect(issuesOf(one, partOf(bare)).map(({ message }) => message)).toEqual(['expected every part to be made with the same settings; found others of the files that are there']);
    const named = partOf(records('b', { persons: [{ personId: 'b', attributes: { sex: 'Male', area: 'north' } }] }));
    expect(issuesOf(one, named).map(({ message }) => message)).toEqual(['expected the same columns of persons in every part; found area in some only']);
  });

  it('for people, episodes and goals in two of them, and the refusal names nobody', () => {
    const issues = issuesOf(one, two, one);
    expect(issues.map(({ code, path }) => [code, path])).toEqual([['persons-overlap', [0, 2]], ['episodes-overlap', [0, 2]]]);
    expect(JSON.stringify(issues)).not.toContain('a-e');
  });

  it.each([
    ['a count that nobody stands behind', (part: Part) => ({ ...part, figures: part.figures.map((figure, place) => (place === 3 ? { ...figure, cells: figure.cells.map((cell) => ({ ...cell, denominator: cell.denominator + 1 })) } : figure)) }), ['figures', 3]],
    ['a group of a breakdown left out', (part: Part) => ({ ...part, figures: part.figures.map((figure, place) => (place === 0 ? { ...figure, cells: figure.cells.slice(0, 1).concat(figure.cells.slice(2)) } : figure)) }), undefined],
    ['ids in no order', (part: Part) => ({ ...part, ids: { ...part.ids, persons: ['b', 'a'] } }), ['ids', 'persons']],
    ['a member who is not there', (part: Part) => ({ ...part, ids: { ...part.ids, episodes: [] } }), ['members', 0]],
  ] as const)('with %s', (_, spoil, path) => {
    const issues = issuesOf(two, spoil(one));
    expect(new Set(issues.map(({ code }) => code))).toEqual(new Set(['part-inconsistent']));
    expect(issues[0]?.path).toEqual([1, ...(path ?? ['figures', 0])]);
  });

  it('for a breakdown that no part has a column for, as aggregate refuses it', () => {
    expect(issuesOf(partOf(records('a'), { breakdowns: ['region'] })).map(({ code, path }) => [code, path])).toEqual([['unknown-breakdown', ['breakdowns', 'region']]]);
  });
});

describe('a part', () => {
  it('has the shape that the schema tells, and the schema sees what has not', () => {
    expect(partSchema.safeParse(one).success).toBe(true);
    const [figure] = one.figures;
    expect(partSchema.safeParse({ ...one, figures: [{ ...figure, roles: '3' }] }).success).toBe(false);
    expect(partSchema.safeParse({ ...one, extra: 1 }).success).toBe(false);
    expect(partSchema.safeParse({ ...one, attrition: [] , waterfall: [{ kind: 'persons', step: 'read', count: -1 }] }).success).toBe(false);
  });

  it('owes nothing to the order of records', () => {
    const [first, second] = [records('a'), records('b')];
    const joined = (left: Records, right: Records): Records => Object.fromEntries(Object.entries(left).map(([kind, own]: readonly [string, readonly object[]]) => [kind, [...own, ...(right[kind as keyof Records] ?? [])]]));
    expect(JSON.stringify(partOf(joined(second, first)))).toBe(JSON.stringify(partOf(joined(first, second))));
  });

  it('says what columns it has: a figure is not available where no part has one that it needs, whoever has it', () => {
    const bare = (id: string): Records => ({ episodes: [{ episodeId: `${id}-e`, personId: id, referredOn: '2025-01-06', closedOn: '2025-03-20' }], persons: [{ personId: id, attributes: { sex: 'Male' } }] });
    const started = (id: string): Records => ({ ...bare(id), episodes: [{ episodeId: `${id}-e`, personId: id, referredOn: '2025-01-06', startedOn: '2025-01-08' }] });
    const uptake = (...parts: readonly Part[]) => mergeParts(parts).rows.find(({ indicatorId, category }) => indicatorId === 'a7-uptake' && category === 'all');
    expect(uptake(partOf(bare('a')), partOf(bare('b')))).toMatchObject({ marker: '[x]', caution: 'needs: episodes.started_on or contacts.csv', denominator: null });
    for (const parts of [[partOf(bare('a')), partOf(started('b'))], [partOf(started('b')), partOf(bare('a'))]]) expect(uptake(...parts)).toMatchObject({ marker: '', numerator: 1, denominator: 2 });
  });

  it('holds no words', () => {
    const part = partOf(records('a', { goals: [{ goalId: 'a-g', personId: 'a', statement: 'Walk to the sea', scale: 'attainment', setOn: '2025-01-08' }] }));
    expect(part.ids.goals).toEqual(['a-g']);
    expect(JSON.stringify(part)).not.toContain('sea');
  });
});

describe('who is behind a figure of merged parts', () => {
  it('is told with the part they are in, and a figure that is not there is refused', () => {
    const behind = partContributors([one, two], { indicatorId: 'w4-reliably-better', measure: 'phq-9/total', role: 'numerator' });
    expect(behind).toEqual([
      { part: 0, role: 'numerator', reason: undefined, personId: 'a', episodeId: 'a-e', goalId: undefined, origin: {} },
      { part: 1, role: 'numerator', reason: undefined, personId: 'b', episodeId: 'b-e', goalId: undefined, origin: {} },
    ]);
    expect(() => partContributors([one, two], { indicatorId: 'w4-reliably-worst' })).toThrow(/no figure of w4-reliably-worst/);
    expect(() => partContributors([one, two], { indicatorId: 'a2-people-referred', breakdown: 'sex', category: 'Male' })).toThrow(/no such category/);
    expect(() => partContributors([one, two], { indicatorId: 'g4-goal-status', level: 'acheived' })).toThrow(/no such category or level/);
    expect(() => partContributors([], { indicatorId: 'a2-people-referred' })).toThrow(/at least one part/);
  });
});
