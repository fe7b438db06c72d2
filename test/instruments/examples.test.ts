import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Instrument } from '../../src/definitions/instrument.js';
import { instruments } from '../../src/generated/all.js';
import { score } from '../../src/scores/score.js';

/** A form with the scores that its source says it comes to; `null` is no value. */
interface WorkedForm {
  readonly source: string;
  readonly answers: readonly (number | null)[];
  readonly prorate?: boolean;
  readonly scores: Readonly<Record<string, number | null>>;
  readonly status?: Readonly<Record<string, string>>;
  readonly alerts?: readonly string[];
}

interface WorkedForms {
  readonly about: string;
  readonly sources: Readonly<Record<string, string>>;
  readonly forms: readonly WorkedForm[];
}

const folder = join(import.meta.dirname, 'examples');
const files = new Map(readdirSync(folder).map((name) => [name.replace('.json', ''), JSON.parse(readFileSync(join(folder, name), 'utf8')) as WorkedForms]));
const withItems = instruments.filter(({ items }) => items.length > 0);

function responsesOf({ items }: Instrument, answers: WorkedForm['answers']): Readonly<Record<string, number | null>> {
  return Object.fromEntries(items.map(({ id }, place) => [id, answers[place] ?? null]));
}

describe('worked examples', () => {
  it('are there for every instrument that is scored here, and for no other', () => {
    expect([...files.keys()].sort()).toEqual(withItems.map(({ id }) => id).sort());
  });

  describe.each(withItems)('of $id', (instrument) => {
    const { forms = [], sources = {} } = files.get(instrument.id) ?? {};

    it('name their sources, and have one answer for each item and a value for each score', () => {
      expect(forms.length).toBeGreaterThanOrEqual(3);
      expect([...new Set(forms.map(({ source }) => source))].sort()).toEqual(Object.keys(sources).sort());
      for (const { answers } of forms) expect(answers).toHaveLength(instrument.items.length);
      const scored = new Set(forms.flatMap(({ scores }) => Object.entries(scores).flatMap(([id, value]) => (value === null ? [] : [id]))));
      expect(instrument.scores.map(({ id }) => id).filter((id) => !scored.has(id))).toEqual([]);
    });

    it.each(forms.map((form, place) => ({ ...form, place: place + 1 })))('$place come out as published', ({ answers, prorate = false, scores, status = {}, alerts }) => {
      const scored = score(instrument, responsesOf(instrument, answers), { prorate });
      const found: Readonly<Record<string, { readonly status: string; readonly value: number | null } | undefined>> = scored.scores;
      for (const [id, value] of Object.entries(scores)) {
        if (value === null) expect(found[id]?.value, id).toBeNull();
        else expect(found[id]?.value, id).toBeCloseTo(value, 9);
      }
      for (const [id, expected] of Object.entries(status)) expect(found[id]?.status, id).toBe(expected);
      if (alerts) expect(scored.alerts.map(({ item, status: raised }) => `${item} ${raised}`)).toEqual(alerts);
    });
  });
});
