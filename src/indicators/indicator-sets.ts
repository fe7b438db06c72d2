import type { IndicatorSet } from '../definitions/indicator.js';
import access from './sets/access.json' with { type: 'json' };
import core from './sets/core.json' with { type: 'json' };
import delivery from './sets/delivery.json' with { type: 'json' };
import goals from './sets/goals.json' with { type: 'json' };
import talkingTherapies from './sets/nhs-talking-therapies.json' with { type: 'json' };
import quality from './sets/quality.json' with { type: 'json' };
import wellbeing from './sets/wellbeing.json' with { type: 'json' };

/**
 * Every indicator set that comes with the library, by its id. A test proves that each passes the checks for
 * definitions, which is what makes the assertion safe.
 *
 * @example
 * Object.keys(indicatorSets).join(', '); // => 'core, access, delivery, goals, wellbeing, quality, nhs-talking-therapies'
 */
export const indicatorSets = {
  core: core as unknown as IndicatorSet,
  access: access as unknown as IndicatorSet,
  delivery: delivery as unknown as IndicatorSet,
  goals: goals as unknown as IndicatorSet,
  wellbeing: wellbeing as unknown as IndicatorSet,
  quality: quality as unknown as IndicatorSet,
  'nhs-talking-therapies': talkingTherapies as unknown as IndicatorSet,
};
