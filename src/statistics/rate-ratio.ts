import { binomialProbability } from './binomial-probability.js';
import { aboveZero, betweenZeroAndOne, type Requirement, requireAll } from './requirements.js';
import { rootOf } from './root-of.js';

/** Events and the time (or other exposure) in which they could happen. */
export interface EventsInExposure {
  /** Whole number, 0 or more. */
  readonly count: number;
  /** Days observed, less those at which no event was possible (such as in hospital); above 0, in the same unit on both sides. */
  readonly exposure: number;
}

export interface RateRatio {
  /** Follow-up rate over baseline rate: below 1 is fewer; undefined where there was no event at baseline. */
  readonly ratio: number | undefined;
  readonly lower: number;
  /** Undefined where there is no upper limit, as there was no event at baseline. */
  readonly upper: number | undefined;
}

/**
 * Ratio of the rates of events at follow-up and at baseline, with its exact interval.
 *
 * Compares counts over unequal times, such as visits in the year up to referral and in the five months since. It takes
 * events to come one by one and on their own: where few people have many of them, the true interval is wider. Where people
 * were chosen for a high count, most of a fall is to be expected without any help.
 *
 * Source: conditional on their sum, one count is binomial; Przyborowski J, Wilenski H (1940). Homogeneity of results in
 * testing samples from Poisson series. Biometrika 31, 313-323, https://doi.org/10.1093/biomet/31.3-4.313, with limits of
 * Clopper CJ, Pearson ES (1934). Biometrika 26, 404-413, https://doi.org/10.1093/biomet/26.4.404. Agrees with R's
 * `poisson.test` to 1e-9.
 *
 * @param confidence two-sided, strictly between 0 and 1
 * @throws {RangeError} if a count, an exposure or the confidence is outside its range
 * @example
 * const { ratio, lower, upper } = rateRatio({ baseline: { count: 24, exposure: 365 }, followUp: { count: 7, exposure: 183 } });
 * [ratio, lower, upper].map((one) => one?.toFixed(3)).join(' '); // => '0.582 0.212 1.392'
 */
export function rateRatio({ baseline, followUp, confidence = 0.95 }: {
  readonly baseline: EventsInExposure;
  readonly followUp: EventsInExposure;
  readonly confidence?: number;
}): RateRatio {
  requireAll('rateRatio', [...eventRequirements('baseline', baseline), ...eventRequirements('follow-up', followUp), betweenZeroAndOne({ name: 'confidence', value: confidence })]);
  const perOdds = baseline.exposure / followUp.exposure;
  const counts = { of: followUp.count, trials: baseline.count + followUp.count, tail: (1 - confidence) / 2 };
  const upper = upperOdds(counts);
  return {
    ratio: baseline.count === 0 ? undefined : (followUp.count / baseline.count) * perOdds,
    lower: lowerOdds(counts) * perOdds,
    upper: upper === undefined ? undefined : upper * perOdds,
  };
}

function eventRequirements(side: string, { count, exposure }: EventsInExposure): readonly Requirement[] {
  return [
    [Number.isInteger(count) && count >= 0, `a whole number of events of 0 or more at ${side}, found ${count}`],
    aboveZero({ name: `${side} exposure`, value: exposure }),
  ];
}

interface CountOfTrials {
  readonly of: number;
  readonly trials: number;
  readonly tail: number;
}

/** The odds under which so many or more are as rare as the tail: those under which the rest or fewer are, turned round. */
function lowerOdds({ of, trials, tail }: CountOfTrials): number {
  return of === 0 ? 0 : 1 / (upperOdds({ of: trials - of, trials, tail }) ?? Infinity);
}

/** The odds under which so many or fewer are as rare as the tail; undefined where no odds are too high. */
function upperOdds({ of, trials, tail }: CountOfTrials): number | undefined {
  if (of === trials) return undefined;
  const start = Math.log((of + 0.5) / (trials - of + 0.5));
  const logOdds = rootOf({ start, width: 1, at: (log) => binomialProbability({ atMost: of, trials, odds: Math.exp(log) }) - tail });
  return Math.exp(logOdds);
}
