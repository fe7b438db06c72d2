import { gpContacts } from '../src/generated/gp-contacts.js';
import { goalProgress } from '../src/generated/goal-progress.js';
import { aggregate, caseload, defineOutcome, type Records } from '../src/index.js';
import { indicatorSets } from '../src/indicators/indicator-sets.js';

const PEOPLE = 20_000;
const ROUNDS = 3;

const savings = defineOutcome({
  ...gpContacts, id: 'savings', changeRules: [], value: { kind: 'numeric', minimum: 0, maximum: 1_000_000, step: 1, unit: { en: 'pounds' } },
});

interface Shape {
  readonly areas: number;
  readonly values: number;
  readonly personOf: (place: number) => number;
  readonly goalOf: (place: number) => number;
}

const own = (place: number) => place;
const USUAL: Shape = { areas: 8, values: 28, personOf: own, goalOf: own };

/** What exports hold now and then, by its name. */
const SHAPES: Readonly<Record<string, Shape>> = {
  'as usual': USUAL,
  'an amount of money each, 4,000 areas': { ...USUAL, areas: 4000, values: 1_000_000 },
  'one id for everybody': { ...USUAL, personOf: () => 0 },
  'one goal for all ratings': { ...USUAL, goalOf: () => 0 },
};

/**
 * How long records take that are shaped in ways few are, beside as many that are not: from records to the figures of two sets by area.
 * What goes with the square of something takes a hundred times as long, not twice.
 */
export function unusualTimes(): string {
  // Once for the compiler, whom the first would wait for.
  timeOf(recordsOf(USUAL));
  const times = Object.entries(SHAPES).map(([name, shape]) => [name, timeOf(recordsOf(shape))] as const);
  const [, usual = Number.NaN] = times[0] ?? [];
  return `${PEOPLE.toLocaleString('en')} people, records of several shapes:\n\n${times.map(([name, time]) => `- ${name}: ${time.toFixed(0)} ms, ${(time / usual).toFixed(1)} ×`).join('\n')}\n`;
}

function timeOf(records: Records): number {
  const times = Array.from({ length: ROUNDS }, () => {
    const start = performance.now();
    const { caseload: held } = caseload({ records, definitions: [savings, goalProgress] });
    const indicators = [...indicatorSets.core.indicators, ...indicatorSets.wellbeing.indicators];
    aggregate({ caseload: held, indicators, period: { start: '2025-01-01', end: '2025-12-31' }, breakdowns: ['area'] });
    return performance.now() - start;
  });
  return times.sort((one, other) => one - other)[Math.floor(ROUNDS / 2)] ?? Number.NaN;
}

function recordsOf({ areas, values, personOf, goalOf }: Shape): Records {
  const places = Array.from({ length: PEOPLE }, (_, place) => place);
  // Spread over all there are, in no order.
  const valueAt = (place: number, salt: number) => (place * salt) % values;
  return {
    persons: places.map((place) => ({ personId: `p${place}`, attributes: { area: `area ${place % areas}` } })),
    episodes: places.map((place) => ({ episodeId: `e${place}`, personId: `p${personOf(place)}`, referredOn: '2025-01-06', startedOn: '2025-01-20', closedOn: '2025-06-20', closure: 'planned' })),
    outcomes: places.flatMap((place) => [['2025-01-21', 7919], ['2025-06-10', 104_729]].map(([on, salt]) => (
      { personId: `p${personOf(place)}`, episodeId: `e${place}`, outcome: savings.id, on: on as '2025-01-21', value: valueAt(place, salt as number) }))),
    goals: places.map((place) => ({ goalId: `g${place}`, personId: `p${personOf(place)}`, episodeId: `e${place}`, statement: 'invented', scale: goalProgress.id, setOn: '2025-01-21', domain: `theme ${place % 7}` })),
    goalRatings: places.flatMap((place) => [1, 2].map((month) => ({ goalId: `g${goalOf(place)}`, on: `2025-0${month * 2}-${10 + (place % 18)}` as '2025-02-10', value: (place * month) % 11 }))),
  };
}
