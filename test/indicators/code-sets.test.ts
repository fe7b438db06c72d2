import { describe, expect, it } from 'vitest';
import { checkCodeMapping, checkCodeSet, partitionFaults, type CodeSet } from '../../src/definitions/index.js';
import { codeMappings, codeSets } from '../../src/indicators/sets.js';
import { indicatorSets } from '../../src/indicators/index.js';
import published from '../reference/published-comparison-and-process.json' with { type: 'json' };
import { figuresOf } from './support.js';

const sets: Readonly<Record<string, CodeSet>> = codeSets;

describe('the standard codes', () => {
  it.each(Object.values(codeSets))('of $id are put in groups that leave nobody out and count nobody twice', (set) => {
    expect(checkCodeSet(set)).toEqual([]);
    expect(set.codes.filter(({ meaning }) => meaning !== undefined).map(({ meaning }) => meaning)).toEqual(['not-stated', 'not-known']);
    expect(set.sources.map(({ id }) => id)).toContain(set.source);
  });

  it.each(Object.values(codeMappings))('are mapped by $id, every code, with a note where something is lost', (mapping) => {
    const [from, to] = [sets[mapping.from], sets[mapping.to]];
    expect(from && to && checkCodeMapping(mapping, { from, to })).toEqual([]);
    for (const { lossy, note } of mapping.rows) expect(lossy === true).toBe(note !== undefined);
  });

  it('say that Chinese changed its group, and that Roma and Arab had no code in 2001', () => {
    const lossy = codeMappings['ethnic-group-2021-to-2001'].rows.filter((row) => row.lossy).map(({ from, to }) => `${from} to ${to}`);
    expect(lossy).toEqual(['gypsy-or-irish-traveller to C', 'roma to C', 'chinese to R', 'arab to S']);
    const groupOf = (set: CodeSet, code: string) => set.groupings[0]?.groups.find(({ codes }) => codes.includes(code))?.id;
    expect([groupOf(codeSets['ethnic-group-2001'], 'R'), groupOf(codeSets['ethnic-group-2021'], 'chinese')]).toEqual(['other', 'asian']);
  });

  it('are nineteen ethnic groups in 2021, and sixteen in 2001', () => {
    const stated = (set: CodeSet) => set.codes.filter(({ meaning }) => meaning === undefined).length;
    expect([stated(codeSets['ethnic-group-2021']), stated(codeSets['ethnic-group-2001'])]).toEqual([19, 16]);
  });
});

describe('groups that are no partition', () => {
  it('as in published code with a missing comma: two codes would drop out without a word', () => {
    const { input, expected } = published.codeSetCheck;
    const { unmapped, unknown } = partitionFaults(input);
    expect({ unmapped, unknown_in_groups: unknown }).toEqual(expected);
  });

  it('are an error, with every code named', () => {
    const set = codeSets['ethnic-group-2001'];
    const typed: CodeSet = { ...set, groupings: [{ id: 'typed', title: { en: 'As typed' }, groups: [{ id: 'a', label: { en: 'A' }, codes: ['A', 'B', "L'M"] }, { id: 'b', label: { en: 'B' }, codes: ['B'] }] }] };
    expect(checkCodeSet(typed).map(({ code }) => code)).toEqual(['code-ungrouped', 'code-unknown', 'code-in-two-groups']);
    expect(() => figuresOf(people, { indicators: indicatorSets.core.indicators, breakdowns: ['ethnic_group'], groups: { ethnic_group: { codeSet: typed, grouping: 'typed' } } })).toThrow(/every code in a group/);
    expect(() => figuresOf(people, { indicators: indicatorSets.core.indicators, breakdowns: ['ethnic_group'], groups: { ethnic_group: { codeSet: set, grouping: 'ten-groups' } } })).toThrow(/five-groups, six-groups/);
  });
});

const codes = ['A', 'b', 'White: Irish', 'M', 'R', 'Z', '99', null, 'martian'];
const people = {
  persons: codes.map((ethnic_group, place) => ({ personId: `p${place}`, attributes: { ethnic_group } })),
  episodes: codes.map((_, place) => ({ episodeId: `e${place}`, personId: `p${place}`, referredOn: '2025-01-02' }) as const),
};

describe('a breakdown in standard groups', () => {
  const shown = (grouping?: string) => {
    const groups = { ethnic_group: { codeSet: codeSets['ethnic-group-2001'], ...(grouping !== undefined && { grouping }) } };
    const { rows } = figuresOf(people, { indicators: indicatorSets.core.indicators, breakdowns: ['ethnic_group'], groups });
    return rows.filter(({ indicatorId, breakdown }) => indicatorId === 'a2-people-referred' && breakdown === 'ethnic_group').map(({ category, numerator }) => [category, numerator]);
  };

  it('reads codes and labels; not stated, not known and what is no code stay in view, in a fixed order', () => {
    expect(shown('five-groups')).toEqual([['white', 3], ['black', 1], ['other', 1], ['not-stated', 1], ['not-known', 2], ['not-in-code-set', 1]]);
  });

  it('without a grouping shows each code', () => {
    expect(shown()).toEqual([['A', 1], ['B', 2], ['M', 1], ['R', 1], ['Z', 1], ['99', 2], ['not-in-code-set', 1]]);
  });
});
