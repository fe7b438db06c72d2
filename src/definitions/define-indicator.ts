import { checkIndicator } from './check-indicator.js';
import { throwIfAny } from './definition-error.js';
import type { Indicator } from './indicator.js';

/** An indicator as its author writes it: everything but `kind`. */
export type IndicatorInput<Id extends string> = Omit<Indicator<Id>, 'kind'>;

/**
 * Declares an indicator of your own, beside those of the sets that come with the library.
 *
 * @param input the indicator without `kind`; it is not changed
 * @returns the indicator, for `aggregate`
 * @throws {DefinitionError} listing every issue that `checkIndicator` finds
 *
 * @example
 * const started = defineIndicator({
 *   id: 'started-within-28-days',
 *   version: '1.0.0',
 *   title: { en: 'Started within 28 days' },
 *   description: { en: 'Of the people referred, those whose support started within 28 days.' },
 *   unit: 'episode',
 *   statistic: 'proportion',
 *   attribution: 'referred',
 *   numerator: { days: ['referredOn', 'startedOn'], atMost: 28 },
 *   sources: [],
 * });
 * started.statistic; // => 'proportion'
 */
export function defineIndicator<const Id extends string>(input: IndicatorInput<Id>): Indicator<Id> {
  const indicator: Indicator<Id> = { ...input, kind: 'indicator' };
  throwIfAny(`Indicator ${indicator.id}`, checkIndicator(indicator));
  return indicator;
}
