import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { score } from '../../src/scores/score.js';
import { SCORE_STATUSES } from '../../src/scores/score-result.js';
import { anyInstrument, answersOf, completeForm, dueItems, form, tested, valuedAnswersOf } from './forms.js';

const anyForm = anyInstrument.chain((instrument) => fc.tuple(fc.constant(instrument), form(instrument), fc.boolean()));
const anyCompleteForm = anyInstrument.chain((instrument) => fc.tuple(fc.constant(instrument), completeForm(instrument)));

describe('whatever the form', () => {
  it('a score lies in its range or has no value, and says which', () => {
    const seen = new Set<string>();
    fc.assert(fc.property(anyForm, ([instrument, responses, prorate]) => {
      const results = Object.entries(score(instrument, responses, { prorate }).scores);
      expect(results.map(([id]) => id)).toEqual(instrument.scores.map(({ id }) => id));
      results.forEach(([, { status, value, answered, items }], place) => {
        const [minimum, maximum] = instrument.scores[place]?.range ?? [Number.NaN, Number.NaN];
        seen.add(status);
        expect(answered).toBeLessThanOrEqual(items);
        expect(value === null).toBe(status === 'insufficient' || status === 'invalid');
        if (value === null) return;
        expect(value).toBeGreaterThanOrEqual(minimum);
        expect(value).toBeLessThanOrEqual(maximum);
        expect(status === 'complete').toBe(answered === items);
        expect(prorate || status === 'complete').toBe(true);
      });
    }), { numRuns: 1000 });
    expect([...seen].sort()).toEqual([...SCORE_STATUSES].sort());
  });

  it('each item is answered, unanswered, not an option or not due, and never two of these', () => {
    fc.assert(fc.property(anyForm, ([instrument, responses, prorate]) => {
      const { unanswered, issues } = score(instrument, responses, { prorate });
      for (const { id, askedWhen } of instrument.items) {
        const answer = responses[id];
        const missing = answer === null || answer === undefined;
        const wrong = !missing && !answersOf(instrument, id).includes(answer);
        expect(issues.some(({ path }) => path[0] === id), id).toBe(wrong);
        if (!missing || !askedWhen) expect(unanswered.includes(id), id).toBe(missing);
      }
    }));
  });

  it('the same answers give the same result', () => {
    fc.assert(fc.property(anyForm, ([instrument, responses, prorate]) => {
      const first = score(instrument, responses, { prorate });
      score(instrument, {}, { prorate });
      expect(score(instrument, { ...responses }, { prorate })).toEqual(first);
    }));
  });
});

describe('a missing answer', () => {
  it('never has the effect of any answer, least of all of 0', () => {
    fc.assert(fc.property(anyCompleteForm, fc.nat(), fc.boolean(), ([instrument, responses], place, prorate) => {
      const due = dueItems(instrument, responses);
      const item = due[place % due.length]?.id ?? '';
      const { [item]: _, ...without } = responses;
      const missing = score(instrument, without, { prorate });
      expect(Object.values(missing.scores).filter(({ status, answered, items }) => status === 'complete' && answered < items)).toEqual([]);
      expect(Object.values(missing.scores).some(({ status }) => status !== 'complete')).toBe(true);
      for (const answer of valuedAnswersOf(instrument, item)) {
        const given = score(instrument, { ...without, [item]: answer }, { prorate });
        expect(Object.values(given.scores).every(({ status }) => status === 'complete')).toBe(true);
        expect(missing.scores).not.toEqual(given.scores);
      }
    }));
  });

  it('of a risk question is never the same as "no"', () => {
    const atRisk = tested.flatMap((instrument) => (instrument.alerts ?? []).map(({ item }) => [instrument, item] as const));
    expect(atRisk.length).toBeGreaterThan(1);
    fc.assert(fc.property(fc.constantFrom(...atRisk).chain(([instrument, item]) => fc.tuple(fc.constant({ instrument, item }), form(instrument))), ([{ instrument, item }, responses]) => {
      const statusOf = (answer: number | null) => score(instrument, { ...responses, [item]: answer }).alerts.find((alert) => alert.item === item)?.status;
      expect(statusOf(null)).toBe('unknown');
      expect(statusOf(Math.min(...valuedAnswersOf(instrument, item)))).toBeUndefined();
      expect(statusOf(Math.max(...valuedAnswersOf(instrument, item)))).toBe('raised');
    }));
  });
});

describe('a worse answer', () => {
  it('to a plain sum of items that are not reversed never lowers it', () => {
    const sums = tested.filter(({ items, scores }) => scores[0]?.method.kind === 'sum' && items.every(({ reverse }) => !reverse));
    expect(sums.length).toBeGreaterThan(3);
    const anySum = fc.constantFrom(...sums).chain((instrument) => fc.tuple(fc.constant(instrument), completeForm(instrument), completeForm(instrument)));
    fc.assert(fc.property(anySum, ([instrument, one, other]) => {
      const higher = Object.fromEntries(Object.entries(one).map(([item, answer]) => [item, Math.max(answer, other[item] ?? answer)]));
      const first = ({ scores }: { readonly scores: object }) => (Object.values(scores)[0] as { readonly value: number }).value;
      expect(first(score(instrument, higher))).toBeGreaterThanOrEqual(first(score(instrument, one)));
    }));
  });
});
