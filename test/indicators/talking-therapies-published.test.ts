import { describe, expect, it } from 'vitest';
import { figuresOf, type Counts } from '../../src/indicators/figures.js';
import published from './talking-therapies-published.json' with { type: 'json' };

/** A share as our own indicator arithmetic makes it from counts. */
function share({ numerator, denominator, excluded }: Pick<Counts, 'numerator' | 'denominator' | 'excluded'>) {
  const [figure] = figuresOf('proportion', { numerator, denominator, excluded, levels: new Map(), values: [] });
  if (!figure) throw new Error('a proportion is one figure');
  return figure;
}

const percentage = (value: number | null) => Number((100 * (value ?? Number.NaN)).toFixed(1));

/** Recovery is of courses not known to have been below caseness at the start; the rest is of all finished courses. */
function excludedFrom(measure: string, notAtCaseness: number): number {
  return measure === 'recovery' || measure === 'reliableRecovery' ? notAtCaseness : 0;
}

describe.each(published.years)('England, $year', ({ finished, notAtCaseness, counts, percentages }) => {
  it.each(Object.entries(counts))('%s, to one decimal', (measure, numerator) => {
    const excluded = excludedFrom(measure, notAtCaseness);
    const figure = share({ numerator, denominator: finished - excluded, excluded });
    expect(percentage(figure.value)).toBe(percentages[measure as keyof typeof percentages]);
    expect(figure.initialPopulation).toBe(finished);
  });
});

describe('the denominator that does not reproduce what was published', () => {
  it.each(published.years.slice(-1))('in $year, courses known to be at caseness give 50.6 and 47.6', ({ atCaseness, counts }) => {
    const wrong = (numerator: number) => percentage(share({ numerator, denominator: atCaseness, excluded: 0 }).value);
    expect([wrong(counts.recovery), wrong(counts.reliableRecovery)]).toEqual([50.6, 47.6]);
  });

  it('in 2024-25, courses without a category stay in the denominators', () => {
    const { finished, counts, percentages } = published.years[4] ?? { finished: 0, counts: { improvement: 0, deterioration: 0, noChange: 0 }, percentages: { improvement: 0 } };
    const categorised = counts.improvement + counts.deterioration + counts.noChange;
    expect(finished - categorised).toBe(8521);
    expect(percentage(share({ numerator: counts.improvement, denominator: categorised, excluded: 0 }).value)).not.toBe(percentages.improvement);
  });
});

it('limits of recovery in 2024-25 are 50.423 % and 50.669 %', () => {
  const figure = share({ numerator: 321061, denominator: 635185, excluded: 35234 });
  expect(figure.lower95).toBeCloseTo(0.50423, 5);
  expect(figure.upper95).toBeCloseTo(0.50669, 5);
});

describe('what else was published', () => {
  const to = (decimals: number, numerator: number, finished: number, excluded = 0) =>
    (100 * (share({ numerator, denominator: finished - excluded, excluded }).value ?? Number.NaN)).toFixed(decimals);

  it('in 2024-25, to three decimals, with everybody accounted for', () => {
    const { detail, years } = published;
    const year = years.find((one) => one.year === detail.year);
    if (!year) throw new RangeError(`expected ${detail.year}`);
    const { finished, notAtCaseness, atCaseness, counts: { recovery, reliableRecovery, improvement, deterioration, noChange } } = year;
    expect(finished - notAtCaseness).toBe(detail.withinRecovery);
    expect(improvement + deterioration + noChange).toBe(detail.categorised);
    expect([finished - detail.categorised, detail.withinRecovery - atCaseness]).toEqual([detail.withoutCategory, detail.withoutCaseness]);
    const found = [to(3, recovery, finished, notAtCaseness), to(3, reliableRecovery, finished, notAtCaseness), to(3, recovery, atCaseness), to(3, reliableRecovery, atCaseness)];
    expect(found.map(Number)).toEqual([detail.recovery, detail.reliableRecovery, detail.wrongRecovery, detail.wrongReliableRecovery]);
  });

  it.each(published.monthly.values)('$what is $percentage %', ({ numerator, finished, excluded, percentage: expected }) => {
    expect(to(expected.split('.')[1]?.length ?? 0, numerator, finished, excluded)).toBe(expected);
  });

  it.each(published.byProblem)('of $problem', ({ finished, notAtCaseness, recovery, reliableRecovery }) => {
    for (const [count, expected] of [recovery, reliableRecovery]) expect(to(1, Number(count), finished, notAtCaseness)).toBe(expected);
  });

  it('of young people, by the same rules', () => {
    for (const [count, expected] of published.youngPeople.values) expect(to(0, Number(count), published.youngPeople.n)).toBe(expected);
  });
});
