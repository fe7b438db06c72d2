import { between, chance, clamp, normal, stream } from './random.js';
import { LAST_DAY, type Day } from './days.js';
import { distressAtStart } from './episodes.js';
import type { Course, StartedEpisode } from './records.js';
import { reviewsOf } from './reviews.js';
import { lastDayOf } from './visits.js';

/** A day on which the person was asked how they are and how their goals go. */
export interface Occasion {
  readonly kind: 'baseline' | 'review' | 'final';
  readonly on: Day;
  /** How far the episode's course has come, 0 to 1. */
  readonly progress: number;
}

/** How often somebody is seen once more near the end, by how the episode ended. */
const FINAL_SEEN = { planned: 0.97, unplanned: 0.55, moved: 0.5, died: 0, 'not-started': 0 } as const;

const baselineOf = (episode: StartedEpisode): Occasion => {
  const random = stream('baseline', episode.id);
  const late = chance(random, 0.04);
  const on = episode.startedOn + between(random, late ? { from: 30, to: 45 } : { from: -2, to: 16 });
  return { kind: 'baseline', on: clamp(on, { from: episode.referredOn, to: lastDayOf(episode) }), progress: 0 };
};

const finalOf = (episode: StartedEpisode, baseline: Occasion): Occasion | null => {
  if (episode.closedOn === null || episode.closure === null) return null;
  const random = stream('final', episode.id);
  const early = chance(random, 0.03);
  const on = episode.closedOn + between(random, early ? { from: -45, to: -31 } : { from: -20, to: 7 });
  if (!chance(random, FINAL_SEEN[episode.closure]) || on > LAST_DAY) return null;
  return on > baseline.on + 21 ? { kind: 'final', on, progress: 1 } : null;
};

export const occasionsOf = (episode: StartedEpisode): readonly Occasion[] => {
  const baseline = baselineOf(episode);
  const final = finalOf(episode, baseline);
  const reviews = reviewsOf(episode).flatMap(({ heldOn }): readonly Occasion[] =>
    heldOn !== null && heldOn > baseline.on + 14 && heldOn <= LAST_DAY && (final === null || heldOn < final.on - 7)
      ? [{ kind: 'review', on: heldOn, progress: 0.6 }]
      : [],
  );
  return [baseline, ...reviews, ...(final === null ? [] : [final])];
};

export interface State {
  readonly mood: number;
  readonly worry: number;
}

/** Shift of distress by the end, by course; mixed is two ways at once. */
const shifts: Readonly<Record<Course, State>> = {
  better: { mood: -0.3, worry: -0.3 },
  'a-little-better': { mood: -0.11, worry: -0.11 },
  'the-same': { mood: 0, worry: 0 },
  worse: { mood: 0.24, worry: 0.26 },
  mixed: { mood: -0.28, worry: 0.27 },
};

/** How low in mood and how worried the person is on that day, 0 to 1: what the questionnaires are drawn from. */
export const stateOn = (episode: StartedEpisode, occasion: Occasion): State => {
  const start = distressAtStart(episode);
  const apart = normal(stream('worry', episode.id), { mean: 0, sd: 0.08 });
  const random = stream('state', episode.id, String(occasion.on));
  const shift = shifts[episode.course];
  const draw = (from: number, by: number): number =>
    clamp(from + by * occasion.progress + normal(random, { mean: 0, sd: 0.05 }), { from: 0.02, to: 0.98 });
  return { mood: draw(start, shift.mood), worry: draw(start + apart, shift.worry) };
};
