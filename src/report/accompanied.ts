import { lackedCompany } from '../definitions/check-company.js';
import type { Indicator } from '../definitions/indicator.js';

/**
 * The indicators that may be shown. One that must be shown with others is left out where these are not part of the run:
 * no outcome without its completeness, and nothing that got better without what got worse, also where its definition does
 * not say so.
 */
export function accompanied(indicators: readonly Indicator[]): readonly Indicator[] {
  const shown = indicators.filter((indicator) => missingCompany(indicator, indicators).length === 0 && lackedCompany(indicator, indicators).length === 0);
  // Leaving one out may take away the company of another.
  return shown.length === indicators.length ? shown : accompanied(shown);
}

/** What an indicator must be shown with and the run does not hold. */
export function missingCompany({ accompanies = [] }: Indicator, indicators: readonly Indicator[]): readonly string[] {
  return accompanies.filter((id) => !indicators.some((indicator) => indicator.id === id));
}
