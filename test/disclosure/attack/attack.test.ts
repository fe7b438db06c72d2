import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { discloseRow } from '../../../src/disclosure/disclose-row.js';
import { disclose, profiles, type ProfileId } from '../../../src/disclosure/index.js';
import { ROW_COLUMNS, type IndicatorTable } from '../../../src/indicators/index.js';
import { indicatorsCsv } from '../../../src/report/index.js';
import { rowColumnName } from '../../../src/report/csv/row-column-name.js';
import { pinned } from './pinned.js';
import { exactly, fiveOrMore, starSeven, type Rule } from './read-csv.js';
import { tinyTable } from './tiny-tables.js';

/** The same rule without complementary suppression: each row on its own. */
function csvWithout(table: IndicatorTable, profile: ProfileId): string {
  const rows = table.rows.map((row) => discloseRow(row, profiles[profile]));
  return Papa.unparse([ROW_COLUMNS.map(rowColumnName), ...rows.map((row) => ROW_COLUMNS.map((column) => row[column]))], { newline: '\r\n' });
}

const RULES = [
  { profile: 'nhs-star-7', rule: starSeven, upTo: 7, tables: 300 },
  { profile: 'nhs-fft', rule: exactly, upTo: 4, tables: 640 },
  // Rates to two decimals, from exact counts: they narrow what rounding leaves.
  { profile: 'nhs-talking-therapies', rule: fiveOrMore, upTo: 4, tables: 60, exactRates: true },
] as const satisfies readonly { readonly profile: ProfileId; readonly rule: Rule; readonly upTo: number; readonly tables: number; readonly exactRates?: boolean }[];

describe.each(RULES)('of $tables tiny random tables under $profile', ({ profile, tables, ...how }) => {
  it('no small count can be pinned from what is written', async () => {
    for (let seed = 1; seed <= tables; seed += 1) {
      const table = tinyTable(seed);
      const found = pinned(indicatorsCsv(await disclose(table, profile)), table, how);
      expect({ seed, ...found }).toEqual({ seed, fits: true, names: [], unanswered: 0 });
    }
  }, 240_000);

  it('and the attack finds them where complementary suppression is switched off', () => {
    const given = Array.from({ length: 40 }, (_, place) => tinyTable(place + 1)).filter((table) => pinned(csvWithout(table, profile), table, how).names.length > 0);
    expect(given.length).toBeGreaterThan(10);
  });
});
