import { NO_DAY } from './day.js';

/** One person's episodes, as rows of the episode table with their first and last day. */
export interface EpisodeSpan {
  readonly episode: number;
  readonly referredOn: number;
  /** `NO_DAY` while open. */
  readonly closedOn: number;
}

export type EpisodeFound =
  | { readonly episode: number }
  | { readonly code: 'no-episode' | 'before-referral' | 'no-open-episode' | 'two-open-episodes' | 'which-episode'; readonly message: string };

export const BEFORE_REFERRAL = { code: 'before-referral', message: 'expected a day on or after the referral; found an earlier one' } as const;

/** A record may be written up this many days after an episode closed. The window is part of the record contract. */
const DAYS_AFTER_CLOSURE = 28;

/**
 * The episode a record belongs to when it does not say: the one open on the day, else the latest that
 * closed in the 28 days before. Two open ones, or none, cannot be resolved. Without a day, a person's
 * only episode is meant.
 */
export function episodeOfDay(spans: readonly EpisodeSpan[], day: number): EpisodeFound {
  if (spans.length === 0) return { code: 'no-episode', message: 'expected an episode of this person; found none' };
  if (day === NO_DAY) return onlyEpisode(spans);
  const open = spans.filter((span) => span.referredOn <= day && (span.closedOn === NO_DAY || day <= span.closedOn));
  const [first, second] = open;
  if (first && second) return { code: 'two-open-episodes', message: 'expected one episode open on the day; found two: give episode_id' };
  if (first) return { episode: first.episode };
  return lastClosed(spans, day);
}

function onlyEpisode(spans: readonly EpisodeSpan[]): EpisodeFound {
  const [only, another] = spans;
  if (only && !another) return { episode: only.episode };
  return { code: 'which-episode', message: 'expected a day or episode_id, as this person has several episodes; found neither' };
}

function lastClosed(spans: readonly EpisodeSpan[], day: number): EpisodeFound {
  const recent = spans
    .filter((span) => span.closedOn !== NO_DAY && span.closedOn < day && day - span.closedOn <= DAYS_AFTER_CLOSURE)
    .sort((one, other) => other.closedOn - one.closedOn || other.referredOn - one.referredOn);
  const [latest] = recent;
  if (latest) return { episode: latest.episode };
  if (spans.every((span) => day < span.referredOn)) {
    return BEFORE_REFERRAL;
  }
  return { code: 'no-open-episode', message: 'expected an episode open on the day or closed in the 28 days before; found none' };
}
