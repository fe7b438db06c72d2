import type { ReliableChangeByMethod, ReliableChangeByPoints } from '../definitions/change-rule.js';
import {
  edwardsNunnally, type ExpectedFollowUp, gulliksenLordNovick, hagemanArrindell, normalQuantile, nunnallyKotsch, reliableChangeCriterion,
} from '../statistics/index.js';

/** By how many points a follow-up must differ from what is expected of its baseline: the baseline itself, unless the method says otherwise. */
export interface ReliableCriterion {
  readonly points: number;
  readonly expected?: Pick<ExpectedFollowUp, 'slope' | 'intercept'>;
}

/** The criterion of a rule of reliable change, in points of the scale and whichever way is better. */
export function reliableCriterion(rule: ReliableChangeByPoints | ReliableChangeByMethod): ReliableCriterion {
  if ('points' in rule) return { points: rule.points };
  // The lower tail, as the upper one of a confidence next to 1 is 1.
  const tail = (1 - rule.confidence) / 2;
  switch (rule.method) {
    case 'edwards-nunnally': return around(edwardsNunnally(rule), tail);
    case 'gulliksen-lord-novick': return around(gulliksenLordNovick(rule), tail);
    case 'nunnally-kotsch': return around(nunnallyKotsch(rule), tail);
    // Its authors compare with 1.65, which has 95 % on one side, where the others compare with 1.96.
    case 'hageman-arrindell': return around(hagemanArrindell(rule), tail * 2);
    default: return { points: reliableChangeCriterion(rule) };
  }
}

function around(expected: ExpectedFollowUp, tail: number): ReliableCriterion {
  return { points: -normalQuantile(tail) * expected.standardError, expected };
}
