import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseWords, disclose, discloseWords, forInternalUse, type DisclosedWords, type WordsRule } from '../../src/disclosure/index.js';
import type { ToldGoal } from '../../src/indicators/goals-told.js';
import { indicatorSets } from '../../src/indicators/index.js';
import { reportModel } from '../../src/report/index.js';
import { handCaseload } from '../indicators/hand-caseload.js';
import { figuresOf } from '../indicators/support.js';

const agreed: ToldGoal = {
  goalId: 'g0', personId: 'p0', theme: 'home', setOn: '2025-01-02', rewordedOn: [], quoteConsent: 'yes', quoteConsentOn: '2025-02-01', quoteScope: 'report', approvedText: 'said', isVerbatim: true,
};
const rule: WordsRule = { asAt: '2025-03-31', scopes: ['report'], themes: new Map([['home', 20], ['money', 10]]), moreThan: 7, perTheme: 3 };
const goals = (count: number, change: (place: number) => Partial<ToldGoal> = () => ({})): readonly ToldGoal[] =>
  Array.from({ length: count }, (_, place) => ({ ...agreed, goalId: `g${place}`, personId: `p${place}`, approvedText: `text ${place}`, ...change(place) }));
const total = (withheld: Readonly<Record<string, number>>) => Object.values(withheld).reduce((sum, count) => sum + count, 0);

describe('words that may leave', () => {
  it('are told of more goals and more people than the threshold, as shown and as they are', () => {
    expect(chooseWords(goals(8), rule).quotes).toHaveLength(3);
    expect(chooseWords(goals(7), rule)).toEqual({ quotes: [], withheld: { 'small-theme': 7 } });
    expect(chooseWords(goals(20, (place) => ({ personId: `p${place % 7}` })), rule).quotes).toEqual([]);
    for (const shown of [7, null]) expect(chooseWords(goals(20), { ...rule, themes: new Map([['home', shown]]) }).quotes, String(shown)).toEqual([]);
    expect(chooseWords(goals(20), { ...rule, themes: new Map() }).quotes).toEqual([]);
  });

  it('are of one goal of a person, also over themes', () => {
    const two = [...goals(10), ...goals(10, (place) => ({ goalId: `h${place}`, theme: 'money' }))];
    const { quotes } = chooseWords(two, { ...rule, perTheme: 20 });
    expect(quotes).toHaveLength(10);
    expect(new Set(quotes.map(({ text }) => text)).size).toBe(10);
  });

  it('are drawn by nothing that was recorded of the goal but its id, whatever the order of records', () => {
    fc.assert(fc.property(fc.shuffledSubarray([...goals(30)], { minLength: 30, maxLength: 30 }), (order) => {
      expect(chooseWords(order, rule)).toEqual(chooseWords(goals(30), rule));
      const otherwise = order.map((goal) => ({ ...goal, isVerbatim: false, setOn: '2025-01-20' as const, quoteConsentOn: '2025-03-01' as const }));
      expect(chooseWords(otherwise, rule).quotes.map(({ text }) => text)).toEqual(chooseWords(goals(30), rule).quotes.map(({ text }) => text));
    }), { numRuns: 20 });
    // Not the first ids, as these are of the oldest goals.
    expect(chooseWords(goals(30), rule).quotes.map(({ text }) => text)).not.toEqual(['text 0', 'text 1', 'text 2']);
  });

  it('and those that may not are all counted, each by one reason', () => {
    const any = fc.record({
      goalId: fc.uuid(), personId: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'), theme: fc.constantFrom('home', 'money'), setOn: fc.constant('2025-01-02' as const),
      rewordedOn: fc.constantFrom([], [null], ['2025-03-01' as const]), quoteConsent: fc.constantFrom('yes', 'yes', 'no', 'withdrawn'), quoteConsentOn: fc.constantFrom('2025-02-01' as const, '2025-04-01' as const, '2025-01-01' as const),
      quoteScope: fc.constantFrom('report', 'elsewhere'), approvedText: fc.constantFrom('text', ''), isVerbatim: fc.boolean(),
    }, { requiredKeys: ['goalId', 'personId', 'rewordedOn', 'isVerbatim'] });
    fc.assert(fc.property(fc.array(any, { maxLength: 60, size: 'max' }), (own) => {
      const { quotes, withheld } = chooseWords(own, rule);
      expect(quotes.length + total(withheld)).toBe(own.length);
      expect(quotes.every(({ text }) => text === 'text')).toBe(true);
    }), { numRuns: 50 });
  });
});

describe('a report', () => {
  const table = figuresOf(handCaseload, { indicators: indicatorSets.core.indicators, breakdowns: ['theme'] });

  it('takes words that were judged by its own figures, and no others', async () => {
    const [shown, other] = [await disclose(table, 'nhs-star-7'), await disclose(table, 'nhs-star-7')];
    const words = discloseWords({ table, figures: shown });
    expect(() => reportModel(shown, { words })).not.toThrow();
    expect(() => reportModel(other, { words })).toThrow(TypeError);
    expect(() => reportModel(shown, { words: discloseWords({ table, figures: forInternalUse(table) }) })).toThrow(TypeError);
    const forged = { ...words, quotes: [{ theme: 'home', text: 'Walk to the shop on my own', paraphrased: false }] } as DisclosedWords;
    expect(() => reportModel(shown, { words: forged })).toThrow(TypeError);
  });

  it('does not take words from a table that was stored', () => {
    expect(() => discloseWords({ table: JSON.parse(JSON.stringify(table)) as typeof table, figures: forInternalUse(table) })).toThrow(RangeError);
  });
});
