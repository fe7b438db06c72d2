import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { discloseRow } from '../../../src/disclosure/disclose-row.js';
import { disclose, profiles, type ProfileId } from '../../../src/disclosure/index.js';
import { ROW_COLUMNS, type IndicatorTable } from '../../../src/indicators/index.js';
import { indicatorsCsv } from '../../../src/report/index.js';
import { rowColumnName } from '../../../src/report/csv/row-column-name.js';
import { exactly, linesOf, puzzleOf, starSeven, type Line, type Rule } from './read-csv.js';
import { attacker, isPinned } from './solve-puzzle.js';
import { tinyTable } from './tiny-tables.js';

/** What a reader of these three figures knows: those who got better are the first level of the change, and both are of the same people. */
const sameEverywhere = (line: Line, field: string): string | undefined => {
  const place = `${line['breakdown'] ?? ''}=${line['category'] ?? ''}`;
  if (field === 'initial_population' || (field === 'numerator' && line['indicator_id'] === 'people')) return `everybody ${place}`;
  if (line['indicator_id'] === 'people') return undefined;
  if (field === 'denominator' || field === 'excluded') return `${field} ${place}`;
  return `${line['level'] === '' ? 'better' : (line['level'] ?? '')} ${place}`;
};

/** Every count of the table that is small, by the reader's name for it. */
function protectedIn(table: IndicatorTable, upTo: number): ReadonlySet<string> {
  const names = new Set<string>();
  for (const row of table.rows) {
    const line: Line = { indicator_id: row.indicatorId, level: row.level, breakdown: row.breakdown, category: row.category };
    const small = (count: number | null) => count !== null && count >= 1 && count <= upTo;
    for (const [field, count] of [['numerator', row.numerator], ['denominator', row.denominator], ['initial_population', row.initialPopulation], ['excluded', row.excluded]] as const) {
      const name = sameEverywhere(line, field);
      if (name !== undefined && small(count)) names.add(name);
    }
    if (row.statistic === 'proportion' && small((row.denominator ?? 0) - (row.numerator ?? 0))) names.add(`rest of ${sameEverywhere(line, 'numerator') ?? ''}`);
  }
  return names;
}

function pinned(csv: string, table: IndicatorTable, { rule, upTo }: { readonly rule: Rule; readonly upTo: number }) {
  const attack = attacker(puzzleOf(linesOf(csv), rule, { same: [sameEverywhere] }));
  const names = [...protectedIn(table, upTo)].filter((name) => isPinned(attack, name, { width: 3, atLeast: upTo + 1 }));
  return { fits: attack.fits, names, unanswered: attack.unanswered() };
}

/** The same rule without complementary suppression: each row on its own. */
function csvWithout(table: IndicatorTable, profile: ProfileId): string {
  const rows = table.rows.map((row) => discloseRow(row, profiles[profile]));
  return Papa.unparse([ROW_COLUMNS.map(rowColumnName), ...rows.map((row) => ROW_COLUMNS.map((column) => row[column]))], { newline: '\r\n' });
}

const RULES = [
  { profile: 'nhs-star-7', rule: starSeven, upTo: 7, tables: 300 },
  { profile: 'nhs-fft', rule: exactly, upTo: 4, tables: 700 },
] as const;

describe.each(RULES)('of $tables tiny random tables under $profile', ({ profile, rule, upTo, tables }) => {
  it('no small count can be pinned from what is written', async () => {
    for (let seed = 1; seed <= tables; seed += 1) {
      const table = tinyTable(seed);
      const found = pinned(indicatorsCsv(await disclose(table, profile)), table, { rule, upTo });
      expect({ seed, ...found }).toEqual({ seed, fits: true, names: [], unanswered: 0 });
    }
  }, 240_000);

  it('and the attack finds them where complementary suppression is switched off', () => {
    const given = Array.from({ length: 40 }, (_, place) => tinyTable(place + 1)).filter((table) => pinned(csvWithout(table, profile), table, { rule, upTo }).names.length > 0);
    expect(given.length).toBeGreaterThan(10);
  });
});
