import { describe, expect, it } from 'vitest';
import { discloseRow } from '../../src/disclosure/disclose-row.js';
import { profiles } from '../../src/disclosure/index.js';
import type { Counts } from '../../src/indicators/figures.js';
import { exactRow } from './support.js';

type Cell = Pick<Counts, 'numerator' | 'denominator' | 'excluded'>;

/** A little more is looked at than is judged, so that the largest have their neighbours too. */
const JUDGED = { denominator: 40, excluded: 20 };
const BEYOND = 5;

const upTo = (last: number) => Array.from({ length: last + 1 }, (_, count) => count);

/** Every small row there can be, by what is shown of it. */
function byWhatIsShown(statistic: 'proportion' | 'count'): ReadonlyMap<string, readonly Cell[]> {
  const groups = new Map<string, Cell[]>();
  for (const denominator of upTo(JUDGED.denominator + BEYOND)) {
    for (const excluded of upTo(JUDGED.excluded + BEYOND)) {
      for (const numerator of statistic === 'count' ? [denominator] : upTo(denominator)) {
        const cell = { numerator, denominator, excluded };
        const key = JSON.stringify(discloseRow(exactRow({ statistic, ...cell }), profiles['nhs-star-7']));
        groups.set(key, [...(groups.get(key) ?? []), cell]);
      }
    }
  }
  return new Map([...groups].filter(([, cells]) => cells.every(({ denominator, excluded }) => denominator <= JUDGED.denominator && excluded <= JUDGED.excluded)));
}

describe('of every small row', () => {
  it.each([['proportion', 'numerator'], ['proportion', 'denominator'], ['count', 'numerator']] as const)('the hidden counts of a %s: its %s cannot be worked out from the rest', (statistic, field) => {
    const hidden = [...byWhatIsShown(statistic)].filter(([shown]) => shown.includes(`"${field}":null`));
    expect(hidden.length).toBeGreaterThan(4);
    const givenAway = hidden.filter(([, cells]) => new Set(cells.map((cell) => cell[field])).size === 1);
    expect(givenAway.map(([, cells]) => cells)).toEqual([]);
  });
});
