import type { IndicatorTable } from '../../../src/indicators/index.js';
import { linesOf, puzzleOf, type Line, type Rule } from './read-csv.js';
import { attacker, isPinned } from './solve-puzzle.js';

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

/** What an attack finds of small counts in what is written. */
export function pinned(csv: string, table: IndicatorTable, { rule, upTo, exactRates = false }: { readonly rule: Rule; readonly upTo: number; readonly exactRates?: boolean }) {
  const attack = attacker(puzzleOf(linesOf(csv), rule, { same: [sameEverywhere], exactRates }));
  const names = [...protectedIn(table, upTo)].filter((name) => isPinned(attack, name, { width: 3, atLeast: upTo + 1 }));
  return { fits: attack.fits, names, unanswered: attack.unanswered() };
}
