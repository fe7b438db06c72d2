import { between, chance, stream, weighted } from './random.js';
import { isoDay, LAST_DAY, type Day } from './days.js';
import { hasStarted, type Episode, type Row, type StartedEpisode } from './records.js';
import { isPaused, lastDayOf, pauseOf } from './visits.js';

const EVERY_DAYS = 84;
/** No review is held when the end is this near: the last visit takes its place. */
const NEAR_THE_END = 30;

interface Review {
  readonly dueOn: Day;
  readonly heldOn: Day | null;
  readonly engaged: 'yes' | 'no' | null;
  readonly reason: string | null;
  readonly mode: string | null;
}

const notHeld = { unwell: 3, 'could not be reached': 4, 'did not want one': 2, 'worker away': 2 };
const modes = { 'face-to-face': 55, phone: 40, video: 5 };

const makeReview = (episode: StartedEpisode, dueOn: Day): Review => {
  const random = stream('review', episode.id, isoDay(dueOn));
  const heldOn = dueOn + between(random, { from: -10, to: 24 });
  if (heldOn > lastDayOf(episode) - 14 || isPaused(pauseOf(episode), heldOn) || chance(random, 0.35)) {
    const reason = dueOn < LAST_DAY ? weighted(random, notHeld) : null;
    return { dueOn, heldOn: null, engaged: null, reason, mode: null };
  }
  return { dueOn, heldOn, engaged: chance(random, 0.9) ? 'yes' : 'no', reason: null, mode: weighted(random, modes) };
};

/** A review is due every twelve weeks; the next one of an open episode lies after the day of the export. */
export const reviewsOf = (episode: StartedEpisode): readonly Review[] => {
  const reviews: Review[] = [];
  for (let dueOn = episode.startedOn + EVERY_DAYS; ; dueOn += EVERY_DAYS) {
    if (episode.closedOn !== null && dueOn > episode.closedOn - NEAR_THE_END) return reviews;
    if (!isPaused(pauseOf(episode), dueOn)) reviews.push(makeReview(episode, dueOn));
    if (dueOn > LAST_DAY) return reviews;
  }
};

export const reviewRows = (episodes: readonly Episode[]): readonly Row[] =>
  episodes
    .filter(hasStarted)
    .flatMap((episode) => reviewsOf(episode).map((review) => ({ episode, ...review })))
    .sort((one, other) => one.dueOn - other.dueOn || (one.episode.id < other.episode.id ? -1 : 1))
    .map(({ episode, dueOn, heldOn, engaged, reason, mode }) => ({
      episode_id: episode.id,
      due_on: isoDay(dueOn),
      held_on: heldOn === null ? null : isoDay(heldOn),
      engaged,
      reason,
      mode,
    }));
