import { requireAll } from './requirements.js';
import { stirlingCorrection } from './stirling-correction.js';

/** Odds of 1 are those of a fair coin. */
export interface BinomialInput {
  readonly atMost: number;
  readonly trials: number;
  readonly odds?: number;
}

/**
 * The probability of at most so many successes in so many independent trials.
 *
 * The exact tail behind sign tests, McNemar's test, intervals of medians and ratios of counts. Written in odds, p ÷ (1 − p),
 * so that rare and almost certain outcomes both keep their digits.
 *
 * Source: terms in Loader's form, after Loader C (2000), Fast and accurate computation of binomial probabilities,
 * https://www.r-project.org/doc/reports/CLoader-dbinom-2002.pdf; summed from the limit downwards until they no longer count.
 * Agrees with R's `pbinom` to 1e-10.
 *
 * @param atMost whole number from −1 (which gives 0) to the number of trials
 * @param trials whole number, 0 or more
 * @param odds of one success, above 0; 1 unless given
 * @throws {RangeError} if an argument is outside its range
 * @example
 * binomialProbability({ atMost: 1, trials: 10 }).toFixed(9); // => '0.010742188'
 */
export function binomialProbability({ atMost, trials, odds = 1 }: BinomialInput): number {
  requireAll('binomialProbability', [
    [Number.isInteger(trials) && trials >= 0, `a whole number of trials of 0 or more, found ${trials}`],
    [Number.isInteger(atMost) && atMost >= -1 && atMost <= trials, `a limit from -1 to ${trials}, found ${atMost}`],
    [odds > 0 && odds < Infinity, `odds above 0, found ${odds}`],
  ]);
  if (atMost < 0) return 0;
  if (atMost === trials) return 1;
  // Above the middle the other tail is the small one, and the terms of this one would grow before they shrink.
  const beyondMiddle = atMost * (1 + odds) > trials * odds;
  if (beyondMiddle) return 1 - lowerTail({ atMost: trials - atMost - 1, trials, odds: 1 / odds });
  return lowerTail({ atMost, trials, odds });
}

function lowerTail({ atMost, trials, odds }: Required<BinomialInput>): number {
  let sum = 0;
  for (let count = atMost, term = termAt({ atMost, trials, odds }); count >= 0 && term > sum * 1e-17; count -= 1) {
    sum += term;
    term *= count / ((trials - count + 1) * odds);
  }
  return Math.min(1, sum);
}

/** The probability of exactly this count. */
function termAt({ atMost: count, trials, odds }: Required<BinomialInput>): number {
  if (count === 0) return Math.exp(-trials * Math.log1p(odds));
  if (count === trials) return Math.exp(-trials * Math.log1p(1 / odds));
  const rest = trials - count;
  const expected = trials / (1 + 1 / odds);
  const deviance = count * Math.log(count / expected) + rest * Math.log(rest / (trials / (1 + odds)));
  const correction = stirlingCorrection(trials) - stirlingCorrection(count) - stirlingCorrection(rest);
  return Math.sqrt(trials / (2 * Math.PI * count * rest)) * Math.exp(correction - deviance);
}
