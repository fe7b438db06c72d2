import { expect, it } from 'vitest';
import { disclose } from '../../../src/disclosure/index.js';
import { indicatorsCsv } from '../../../src/report/index.js';
import { tableOf, type Invented } from '../../report/invented-service.js';
import { linesOf, puzzleOf, starSeven } from './read-csv.js';
import { attacker, isPinned } from './solve-puzzle.js';
import { numbers } from './tiny-tables.js';

const CASELOADS = 12;

function people(seed: number): readonly Invented[] {
  const below = numbers(seed);
  return Array.from({ length: 10 + below(40) }, (): Invented => ({
    sex: ['Female', 'Female', 'Male'][below(3)] ?? '', theme: ['home', 'money', 'sleep'][below(3)] ?? '', goal: [below(11), below(11)], phq9: below(4) === 0 ? [below(28)] : [below(28), below(28)], referred: below(80),
  }));
}

/** The whole way from records to the written file; each figure is attacked with all that the file says of it. */
it(`of ${CASELOADS} small random caseloads, no small count of any figure can be pinned`, async () => {
  for (let seed = 1; seed <= CASELOADS; seed += 1) {
    const table = tableOf(people(seed));
    const lines = linesOf(indicatorsCsv(await disclose(table, 'nhs-star-7')));
    const small = new Set(table.rows.flatMap((row) => ([['numerator', row.numerator], ['denominator', row.denominator], ['initial_population', row.initialPopulation], ['excluded', row.excluded]] as const)
      .filter(([, count]) => count !== null && count >= 1 && count <= 7)
      .map(([field]) => [row.indicatorId, row.measure, field === 'numerator' ? row.level : '', field, row.periodStart, row.periodEnd, row.breakdown, row.category].join('|'))));
    for (const figure of new Set(lines.map((line) => `${line['indicator_id'] ?? ''} ${line['measure'] ?? ''}`))) {
      const puzzle = puzzleOf(lines.filter((line) => `${line['indicator_id'] ?? ''} ${line['measure'] ?? ''}` === figure), starSeven);
      const attack = attacker(puzzle);
      const names = [...puzzle.counts.keys()].filter((name) => small.has(name) && isPinned(attack, name, { width: 3, atLeast: 8 }));
      expect({ seed, figure, fits: attack.fits, names, unanswered: attack.unanswered() }).toEqual({ seed, figure, fits: true, names: [], unanswered: 0 });
    }
  }
}, 120_000);
