import type { Source } from '../definitions/fact.js';

/** What one point of life satisfaction (0 to 10) of one person over one year is put at, in pounds of 2019. */
export const WELLBY = {
  priceYear: 2019,
  low: { value: 10_000, source: 'hmt-2021', evidence: 'secondary' },
  central: { value: 13_000, source: 'hmt-2021', evidence: 'secondary' },
  high: { value: 16_000, source: 'hmt-2021', evidence: 'secondary' },
  /** Under this share of those due being measured, no value is given. */
  minimumCompleteness: { value: 0.6, source: 'own', evidence: 'decision', note: 'Money from the change of a minority says little about the service.' },
  sources: [
    { id: 'hmt-2021', citation: 'HM Treasury 2021, Wellbeing Guidance for Appraisal: supplementary Green Book guidance; figures seen at second hand', url: 'https://whatworkswellbeing.org/blog/converting-the-wellby/' },
    { id: 'own', citation: 'A choice of this library; the reason stands beside it.' },
  ] satisfies readonly Source[],
} as const;

export interface WellbyInput {
  /** Mean change of life satisfaction, in points of its scale from 0 to 10. */
  readonly lifeSatisfactionChange: number;
  readonly people: number;
  /** How long the change is taken to last. */
  readonly years: number;
  /** Share of those due who were measured at both ends, 0 to 1. */
  readonly completeness: number;
  /** Where the comparison group is described; or who decided to do without one, and why. */
  readonly comparison: string;
}

/** Pounds of 2019, always as a range; or why there is no value. */
export type WellbyValue = { readonly priceYear: 2019; readonly low: number; readonly central: number; readonly high: number } | { readonly withheld: 'incomplete' | 'no-comparison' };

/**
 * Puts a change of life satisfaction into pounds of 2019, low, central and high: points × people × years × the value of a
 * WELLBY. No report does so by itself. It needs that most of those due were measured, and a comparison group or somebody
 * who answers for doing without one: a change over time alone is no gain. Scores of other instruments are not converted.
 *
 * @throws {RangeError} for a change outside −10 to 10, fewer than 0 people or years, a share outside 0 to 1
 * @example
 * const change = { lifeSatisfactionChange: 0.2, people: 1, years: 1, completeness: 0.7, comparison: 'Matched group, annex B' };
 * wellby(change); // => { priceYear: 2019, low: 2000, central: 2600, high: 3200 }
 * wellby({ ...change, completeness: 0.5 }); // => { withheld: 'incomplete' }
 */
export function wellby({ lifeSatisfactionChange: points, people, years, completeness, comparison }: WellbyInput): WellbyValue {
  const isRight = Math.abs(points) <= 10 && people >= 0 && years >= 0 && completeness >= 0 && completeness <= 1 && Number.isFinite(people) && Number.isFinite(years);
  if (!isRight) throw new RangeError('wellby: expected a change of −10 to 10 points, people and years of 0 or more, and a share of 0 to 1; found something else');
  if (completeness < WELLBY.minimumCompleteness.value) return { withheld: 'incomplete' };
  if (comparison.trim() === '') return { withheld: 'no-comparison' };
  const pounds = ({ value }: { readonly value: number }) => Math.round(points * people * years * value);
  return { priceYear: WELLBY.priceYear, low: pounds(WELLBY.low), central: pounds(WELLBY.central), high: pounds(WELLBY.high) };
}
