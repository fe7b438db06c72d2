import { describe, expect, it } from 'vitest';
import type { Instrument } from '../../src/definitions/instrument.js';
import { instruments } from '../../src/generated/all.js';
import { score } from '../../src/scores/score.js';
import { readRows } from '../reference/read-reference.js';

function instrumentOf(id: string): Instrument {
  const found = instruments.find((instrument) => instrument.id === id);
  if (!found) throw new RangeError(`no instrument ${id}`);
  return found;
}

/** Responses from answers in the order of the items. */
function responsesOf({ items }: Instrument, answers: readonly (number | null)[]): Readonly<Record<string, number | null>> {
  return Object.fromEntries(items.map(({ id }, place) => [id, answers[place] ?? null]));
}

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
