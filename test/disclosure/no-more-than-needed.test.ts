import { describe, expect, it } from 'vitest';
import { audit } from '../../src/disclosure/audit.js';
import type { CountModel } from '../../src/disclosure/count-model.js';
import { disclose, profiles } from '../../src/disclosure/index.js';
import { discloseRow } from '../../src/disclosure/disclose-row.js';
import { loadSolver } from '../../src/disclosure/solver.js';
import { suppress } from '../../src/disclosure/suppress.js';
import { tableModel } from '../../src/disclosure/table-model.js';
import { invented, tableOf } from '../report/invented-service.js';
import { tinyTable } from './attack/tiny-tables.js';

const solver = await loadSolver();
const star7 = profiles['nhs-star-7'];

/** Whether a reader is left with enough of every count, if these are hidden. */
function isSafe(model: CountModel, hidden: ReadonlySet<number>): boolean {
  const checked = new Map(model.cells.flatMap((cell, place) => {
    const need = cell.need ?? (hidden.has(place) && cell.canHide && cell.value > 0 ? model.needOnceHidden : undefined);
    return need ? [[place, { ...need, atLeast: hidden.has(place) ? need.atLeast : 0 }] as const] : [];
  }));
  return audit(model, { hidden, checked, solver }).length === 0;
}

describe('of small random tables', () => {
  it('no count is hidden for others that could be shown, with all the rest as it is', () => {
    let alone = 0;
    for (let seed = 1; seed <= 30; seed += 1) {
      const table = tinyTable(seed);
      const { model } = tableModel(table.rows, table, { profile: star7 });
      // What is taken to be told of a count holds of it.
      expect(model.cells.filter(({ value, low, high }) => value < low || value > high)).toEqual([]);
      const { hidden } = suppress(model, solver);
      expect({ seed, isSafe: isSafe(model, hidden) }).toEqual({ seed, isSafe: true });
      for (const cell of [...hidden].filter((own) => model.cells[own]?.hidden === false)) {
        alone += 1;
        expect({ seed, cell, isSafe: isSafe(model, new Set([...hidden].filter((own) => own !== cell))) }).toEqual({ seed, cell, isSafe: false });
      }
    }
    expect(alone).toBeGreaterThan(40);
  }, 120_000);
});

/** Counts of everybody in the whole period that the small-number rule leaves, and that are hidden to protect others all the same. */
const HIDDEN_HEADLINES = 0;

it('of an invented service of 120 people, every count of everybody that is large enough is shown', async () => {
  const table = tableOf(invented);
  const { rows } = await disclose(table, 'nhs-star-7');
  const { period } = table.settings;
  const hidden = table.rows.flatMap((row, place) => {
    if (row.breakdown !== 'all' || row.periodStart !== period.start || row.periodEnd !== period.end) return [];
    const [alone, shown] = [discloseRow(row, star7), rows[place]];
    return (['numerator', 'denominator', 'initialPopulation', 'excluded'] as const).filter((field) => alone[field] !== null && shown?.[field] === null).map((field) => `${row.indicatorId} ${row.measure} ${row.level} ${field}`);
  });
  expect(hidden).toHaveLength(HIDDEN_HEADLINES);
});
