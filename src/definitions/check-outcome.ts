import { checkCommon } from './check-common.js';
import { checkId } from './check-ids.js';
import { checkMeasureFacts } from './check-measure-facts.js';
import { checkValue } from './check-value.js';
import type { Issue } from './issue.js';
import { observedAs } from './observed-as.js';
import type { Outcome } from './outcome.js';

/**
 * Every way in which a custom outcome of the right shape does not make sense.
 *
 * @returns one issue for each fault, with where it stands; none for a sound outcome
 *
 * @example
 * checkOutcome(housingStatus); // => []
 */
export function checkOutcome(outcome: Outcome): readonly Issue[] {
  const value = checkValue(outcome.value);
  const facts = value.length > 0 ? value : checkMeasureFacts(outcome, observedAs(outcome.value));
  return [...checkCommon(outcome), ...checkId(outcome.domain, ['domain']), ...facts];
}
