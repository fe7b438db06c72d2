import { describe, expect, it } from 'vitest';
import type { Instrument } from '../../src/definitions/instrument.js';
import { instruments } from '../../src/generated/all.js';
import { swemwbs } from '../../src/generated/swemwbs.js';
import { score } from '../../src/scores/score.js';
import { readRows } from '../reference/read-reference.js';
import worked from './worked-examples.json' with { type: 'json' };

function instrumentOf(id: string): Instrument {
  const found = instruments.find((instrument) => instrument.id === id);
  if (!found) throw new RangeError(`no instrument ${id}`);
  return found;
}

/** Responses from answers in the order of the items. */
function responsesOf({ items }: Instrument, answers: readonly (number | null)[]): Readonly<Record<string, number | null>> {
  return Object.fromEntries(items.map(({ id }, place) => [id, answers[place] ?? null]));
}

function valuesOf(instrument: Instrument, answers: readonly (number | null)[], prorate = false) {
  const { scores } = score(instrument, responsesOf(instrument, answers), { prorate });
  return Object.fromEntries(Object.entries(scores).map(([id, { value }]) => [id, value]));
}

describe('every shipped instrument', () => {
  it.each(instruments)('$id takes the worked example of its source', (instrument) => {
    const forms = worked.forms.filter((form) => form.instrument === instrument.id);
    expect(forms.length).toBeGreaterThanOrEqual(3);
    for (const { answers, scores } of forms) expect(valuesOf(instrument, answers, true), answers.join()).toEqual(scores);
  });

  it.each(instruments)('$id reaches both ends of the range that each score declares, and never leaves it', (instrument) => {
    const lowest = instrument.items.map((item) => Math.min(...(item.options ?? instrument.options).map(({ value }) => value)));
    const highest = instrument.items.map((item) => Math.max(...(item.options ?? instrument.options).map(({ value }) => value)));
    const ends = [valuesOf(instrument, lowest), valuesOf(instrument, highest)];
    expect(ends).toEqual([0, 1].map((end) => Object.fromEntries(instrument.scores.map(({ id, range }) => [id, range[end]]))));
  });

  it.each(instruments)('$id has no score while any item it is made from is missing', (instrument) => {
    const middle = instrument.items.map((item) => (item.options ?? instrument.options)[1]?.value ?? 0);
    for (const [missing, item] of instrument.items.entries()) {
      const { scores, unanswered } = score(instrument, responsesOf(instrument, middle.map((answer, place) => (place === missing ? null : answer))));
      const single = instrument.scores.filter(({ method }) => method.kind === 'single-item');
      const expected = single.length > 0 ? single.filter(({ method }) => 'item' in method && method.item === item.id) : instrument.scores;
      expect(Object.keys(scores).filter((id) => scores[id]?.value === null)).toEqual(expected.map(({ id }) => id));
      expect(unanswered).toEqual([item.id]);
    }
  });
});

describe('SWEMWBS', () => {
  it.each(worked.swemwbsMetric)('turns the raw score %i into the metric score %f', (raw = 0, metric = 0) => {
    // Seven answers from 1 to 5 that add up to the raw score.
    const answers = Array.from({ length: 7 }, (_, place) => Math.floor((raw + place) / 7));
    expect(valuesOf(swemwbs, answers)).toEqual({ raw, metric });
  });

  it('has one metric score for each of its 29 raw scores', () => {
    expect(worked.swemwbsMetric.map(([raw]) => raw)).toEqual(Array.from({ length: 29 }, (_, place) => place + 7));
  });
});

describe('forms scored by R', () => {
  it('come to the same totals, complete and prorated', () => {
    const rows = readRows('score-forms');
    const numberOrNull = (text: string | undefined) => (text ? Number(text) : null);
    for (const [place, row] of rows.entries()) {
      const [id = '', total = ''] = row.score?.split('/') ?? [];
      const responses = responsesOf(instrumentOf(id), row.answers?.split(';').map(numberOrNull) ?? []);
      const what = `row ${place + 1}`;
      expect(score(instrumentOf(id), responses).scores, what).toMatchObject({ [total]: { value: numberOrNull(row.complete), answered: Number(row.answered) } });
      expect(score(instrumentOf(id), responses, { prorate: true }).scores, what).toMatchObject({ [total]: { value: numberOrNull(row.prorated) } });
    }
    // Enough forms that only prorating can score, and enough that nothing can.
    expect(rows.filter((row) => row.complete === '' && row.prorated !== '').length).toBeGreaterThan(50);
    expect(rows.filter((row) => row.prorated === '').length).toBeGreaterThan(50);
  });
});
