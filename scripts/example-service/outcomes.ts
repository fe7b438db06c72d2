import { between, chance, clamp, normal, stream, weighted, type Random } from './random.js';
import { isoDay } from './days.js';
import { distressAtStart } from './episodes.js';
import { occasionsOf, type Occasion } from './occasions.js';
import { suitsAge } from './people.js';
import { hasStarted, type Course, type Episode, type Person, type Row, type StartedEpisode } from './records.js';

type Housing =
  | 'rough-sleeping' | 'shelter-or-sofa' | 'hostel-or-temporary' | 'supported' | 'settled-mainstream'
  | 'sheltered-or-extra-care' | 'hospital' | 'prison' | 'refuge' | 'care-home';

/** From the least to the most secure; the other states have no place in this order. */
const ladder: readonly Housing[] = [
  'rough-sleeping', 'shelter-or-sofa', 'hostel-or-temporary', 'supported', 'settled-mainstream',
];

const housingOf = {
  inNeed: {
    'rough-sleeping': 6, 'shelter-or-sofa': 22, 'hostel-or-temporary': 26, supported: 11, 'settled-mainstream': 27,
    hospital: 2, prison: 3, refuge: 3,
  },
  older: { 'settled-mainstream': 80, 'sheltered-or-extra-care': 14, supported: 2, 'care-home': 2, hospital: 2 },
  younger: {
    'settled-mainstream': 86, supported: 5, 'hostel-or-temporary': 4, 'shelter-or-sofa': 3, hospital: 1, refuge: 1,
  },
} satisfies Record<string, Partial<Record<Housing, number>>>;

const startingHousing = (random: Random, episode: Episode, person: Person): Housing => {
  const group = episode.primaryNeed === 'housing' ? 'inNeed' : suitsAge(person, 'over-50') ? 'older' : 'younger';
  return weighted<Housing>(random, housingOf[group]);
};

const inNeedMoves = { up: 62, stay: 30, down: 5, away: 3 };
const otherMoves = { up: 3, stay: 93, down: 2, away: 2 };

/** Most stay where they are; people in need of housing often find something better. */
const laterHousing = (random: Random, start: Housing, inNeed: boolean): Housing => {
  const moves = weighted(random, inNeed ? inNeedMoves : otherMoves);
  if (moves === 'away') return weighted<Housing>(random, { hospital: 4, prison: 2, 'care-home': 2, refuge: 2 });
  const rung = ladder.indexOf(start);
  if (moves === 'stay' || (rung < 0 && moves === 'down')) return start;
  if (rung < 0) return ['hospital', 'prison', 'refuge'].includes(start) ? 'hostel-or-temporary' : start;
  const step = moves === 'up' ? between(random, { from: 1, to: 2 }) : -1;
  return ladder[clamp(rung + step, { from: 0, to: ladder.length - 1 })] ?? start;
};

const moreDaysOut: Readonly<Record<Course, number>> = {
  better: 3, 'a-little-better': 1, 'the-same': 0, worse: -2, mixed: 1,
};

const daysOut = (random: Random, episode: StartedEpisode, progress: number): number => {
  const usual = normal(stream('days-out', episode.id), { mean: 5 - 5 * distressAtStart(episode), sd: 1.4 });
  const now = usual + moreDaysOut[episode.course] * progress + normal(random, { mean: 0, sd: 0.7 });
  return clamp(Math.round(now), { from: 0, to: 7 });
};

const asked =
  (outcome: string, share: number) =>
  (episode: Episode): boolean =>
    chance(stream(outcome, episode.id), share);

const asksDaysOut = asked('asks-days-out', 0.75);
const asksHousing = (episode: Episode): boolean =>
  episode.primaryNeed === 'housing' || asked('asks-housing', episode.primaryNeed === 'money' ? 0.6 : 0.3)(episode);

const answered = (random: Random, occasion: Occasion): boolean =>
  chance(random, { baseline: 0.92, review: 0.35, final: 0.86 }[occasion.kind]);

interface Answer {
  readonly value: string | number;
  readonly exposureDays: number | null;
}

/** One line of the file: the answer or, for a few, why there is none. */
const outcomeRow = (random: Random, episode: Episode, occasion: Occasion, outcome: string, answer: Answer): Row => {
  const by = weighted(random, { person: 90, carer: 5, worker: 5 });
  const why = chance(random, 0.05) ? weighted(random, { 'asked-declined': 4, 'not-asked': 3, 'too-unwell': 1 }) : null;
  return {
    person_id: episode.personId,
    episode_id: episode.id,
    outcome,
    on: isoDay(occasion.on),
    value: why === null ? answer.value : null,
    exposure_days: why === null ? answer.exposureDays : null,
    answered_by: why === null ? by : null,
    absent_reason: why,
  };
};

/** Somebody in hospital for part of the week had fewer days on which to go out. */
const daysOutRow = (episode: StartedEpisode, occasion: Occasion): readonly Row[] => {
  const random = stream('days-out-row', episode.id, String(occasion.on));
  if (!asksDaysOut(episode) || !answered(random, occasion)) return [];
  const exposureDays = chance(random, 0.02) ? between(random, { from: 4, to: 6 }) : 7;
  const value = Math.min(daysOut(random, episode, occasion.progress), exposureDays);
  return [outcomeRow(random, episode, occasion, 'leaving-the-house', { value, exposureDays })];
};

const housingRow = (episode: StartedEpisode, occasion: Occasion, person: Person): readonly Row[] => {
  const random = stream('housing-row', episode.id, String(occasion.on));
  if (!asksHousing(episode) || occasion.kind === 'review' || !answered(random, occasion)) return [];
  const start = startingHousing(stream('housing-at-start', episode.id), episode, person);
  const value = occasion.kind === 'baseline' ? start : laterHousing(random, start, episode.primaryNeed === 'housing');
  return [outcomeRow(random, episode, occasion, 'housing-status', { value, exposureDays: null })];
};

/** Days out of the house in the last week, and where the person lives. */
export const outcomeRows = (episodes: readonly Episode[], people: readonly Person[]): readonly Row[] => {
  const byId = new Map(people.map((person) => [person.id, person]));
  return episodes
    .filter(hasStarted)
    .flatMap((episode) => occasionsOf(episode).map((occasion) => ({ episode, occasion })))
    .sort((one, other) => one.occasion.on - other.occasion.on)
    .flatMap(({ episode, occasion }) => {
      const person = byId.get(episode.personId);
      return person === undefined ? [] : [...daysOutRow(episode, occasion), ...housingRow(episode, occasion, person)];
    });
};
