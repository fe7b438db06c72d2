import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import type { Instrument } from '../../src/definitions/instrument.js';
import { instruments } from '../../src/generated/all.js';
import type { ScoreResult } from '../../src/scores/score-result.js';
import { score } from '../../src/scores/score.js';
import { runCli } from './run-cli.js';

const cell = fc.oneof(fc.constantFrom('', ' ', '0', '1', '2', '3', '4', '5', '10', '02', '9', '-1', '1.5', 'x', 'N/A'));
/** Whatever a person may have written, also what CSV has to quote. */
const note = fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', '\r\n', ';', ' ', '=', 'é', '__proto__'), maxLength: 8 });

const table = fc.constantFrom(...instruments.filter(({ items }) => items.length > 0)).chain((instrument) =>
  fc.record({
    instrument: fc.constant(instrument),
    prorate: fc.boolean(),
    rows: fc.array(fc.record({ note, answers: fc.array(cell, { minLength: instrument.items.length, maxLength: instrument.items.length }) }), { maxLength: 12 }),
  }));

/** What a program that read the file by itself would hand to `score`. */
function responsesOf({ items }: Instrument, answers: readonly string[]): Readonly<Record<string, number | null>> {
  return Object.fromEntries(items.map(({ id }, place) => {
    const text = (answers[place] ?? '').trim();
    return [id, text === '' ? null : Number(text)];
  }));
}

test('every row comes back as it was, with the values that score() gives it', async () => {
  await fc.assert(fc.asyncProperty(table, async ({ instrument, prorate, rows }) => {
    const header = ['note', ...instrument.items.map(({ id }) => id)];
    const stdin = Papa.unparse([header, ...rows.map((row) => [row.note, ...row.answers])], { newline: '\n' }) + '\n';
    const { status, stdout } = await runCli(['score', '--instrument', instrument.id, '--in', '-', ...(prorate ? ['--prorate'] : [])], { stdin });
    expect(status).toBe(0);
    const [outHeader = [], ...out] = Papa.parse<string[]>(stdout.trimEnd(), { newline: '\n' }).data;
    expect(out).toHaveLength(rows.length);
    rows.forEach(({ note: own, answers }, place) => {
      const cells = out[place] ?? [];
      expect(cells.slice(0, header.length)).toEqual([own, ...answers]);
      const scored = score(instrument, responsesOf(instrument, answers), { prorate });
      for (const [id, result] of Object.entries<ScoreResult>(scored.scores)) {
        const at = outHeader.indexOf(id, header.length);
        expect(cells.slice(at + 1, at + 3)).toEqual([result.status, String(result.answered)]);
        if (result.value === null) expect(cells[at]).toBe('');
        else expect(Number(cells[at])).toBeCloseTo(result.value, 9);
      }
      expect(cells.at(-1)).toBe(scored.alerts.map((alert) => `${alert.item}=${alert.status}`).join(';'));
    });
  }), { numRuns: 60 });
});
