import type { IndicatorSet } from '../definitions/indicator.js';
import core from './sets/core.json' with { type: 'json' };
import talkingTherapies from './sets/nhs-talking-therapies.json' with { type: 'json' };
import wellbeing from './sets/wellbeing.json' with { type: 'json' };

/**
 * The indicator sets that come with the library, by their ids. A test proves that each passes the checks
 * for definitions, which is what makes the assertion safe.
 */
export const indicatorSets = {
  core: core as unknown as IndicatorSet,
  wellbeing: wellbeing as unknown as IndicatorSet,
  'nhs-talking-therapies': talkingTherapies as unknown as IndicatorSet,
};
