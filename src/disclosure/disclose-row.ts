import { proportion } from '../indicators/figures.js';
import { ratioValues } from '../indicators/ratio-cells.js';
import type { IndicatorRow, InternalRow, Marker } from '../indicators/row.js';
import { meanIntervalFromMoments } from '../statistics/index.js';
import type { ShownCount } from './count.js';
import { isSmall, shownCount, shownCounts } from './count.js';
import type { ShownRow } from './disclosed-table.js';
import type { DisclosureProfile } from './profile.js';

type Values = Pick<IndicatorRow, 'value' | 'lower95' | 'upper95'>;

const NO_VALUES: Values = { value: null, lower95: null, upper95: null };

/** One row under a profile: small counts hidden, others rounded, and values made again from what is shown. */
export function discloseRow(row: InternalRow, profile: DisclosureProfile): ShownRow {
  const { standardDeviation: _, pairing: __, completeness: ___, ratio: ____, ...rest } = row;
  const shown = { ...rest, disclosureProfile: profile.id, exclusions: shownCounts(row.exclusions, profile) };
  if (row.marker === '[x]') return shown;
  const counts = {
    numerator: hidesNumerator(row, profile) ? null : shownUnlessOutside(row, 'numerator', profile),
    denominator: shownUnlessOutside(row, 'denominator', profile),
    initialPopulation: shownOrNull(row.initialPopulation, profile),
    excluded: shownOrNull(row.excluded, profile),
  };
  const hidden = (Object.keys(counts) as (keyof typeof counts)[]).some((field) => row[field] !== null && counts[field] === null);
  const withheld = isWithheld(row, profile);
  const values = withheld ? NO_VALUES : valuesOf(row, counts, profile);
  return { ...shown, ...counts, ...values, ...markings(row, { hidden, withheld, tooFew: tooFewValues(row, profile) }) };
}

/** Of too few who were due, how many and where they went is told, and no single share or mean. */
function isWithheld({ statistic, completeness, caution }: InternalRow, { minimumCompleteness }: DisclosureProfile): boolean {
  if (caution.split(';').includes('withheld-incomplete')) return true;
  return completeness !== null && completeness < minimumCompleteness && statistic !== 'count' && statistic !== 'distribution';
}

function shownOrNull(count: number | null, profile: DisclosureProfile): ShownCount {
  return count === null ? null : shownCount(count, profile);
}

/** A number from outside, such as a population or a cost, counts nobody. */
function shownUnlessOutside(row: InternalRow, side: 'numerator' | 'denominator', profile: DisclosureProfile): ShownCount {
  return row.ratio?.outside === side ? row[side] : shownOrNull(row[side], profile);
}

/** The complement obeys the rule too: that 3 of 100 did not is as telling as that 3 did. The sides of a ratio have none. */
function hidesNumerator({ numerator, denominator, ratio }: InternalRow, profile: DisclosureProfile): boolean {
  return !ratio && numerator !== null && denominator !== null && isSmall(denominator - numerator, profile);
}

function tooFewValues({ statistic, denominator }: InternalRow, { minimumValues }: DisclosureProfile): boolean {
  return (statistic === 'mean' || statistic === 'median') && (denominator ?? 0) < minimumValues;
}

function valuesOf(row: InternalRow, counts: { readonly numerator: ShownCount; readonly denominator: ShownCount }, profile: DisclosureProfile): Values {
  if (row.statistic === 'count') return { ...NO_VALUES, value: counts.numerator };
  if (row.ratio) return counts.numerator === null || counts.denominator === null ? NO_VALUES : ratioValues({ ...row.ratio, numerator: counts.numerator, denominator: counts.denominator });
  if (tooFewValues(row, profile) || counts.denominator === null) return NO_VALUES;
  if (row.statistic === 'median') return { ...NO_VALUES, value: row.value === null ? null : toMultiple(row.value, row.step) };
  if (row.statistic === 'mean') return shownMean(row, counts.denominator);
  if (counts.numerator === null || counts.denominator < profile.minimumDenominator) return NO_VALUES;
  const { value, lower95, upper95 } = { ...NO_VALUES, ...proportion({ numerator: counts.numerator, denominator: counts.denominator }) };
  return { value, lower95, upper95 };
}

/** To one decimal, with limits made again from the mean, standard deviation and number as they are shown. */
function shownMean({ value, standardDeviation }: InternalRow, n: number): Values {
  if (value === null || standardDeviation === null) return NO_VALUES;
  const mean = toMultiple(value, 0.1);
  const { lower, upper } = meanIntervalFromMoments({ n, mean, standardDeviation: toMultiple(standardDeviation, 0.1) });
  return { value: mean, lower95: lower ?? null, upper95: upper ?? null };
}

/** The nearest multiple of a step, without the noise of binary fractions. */
export function toMultiple(value: number, step: number): number {
  return Number((Math.round(value / step) * step).toFixed(6));
}

function markings(row: InternalRow, { hidden, withheld, tooFew }: { hidden: boolean; withheld: boolean; tooFew: boolean }): { marker: Marker; caution: string } {
  const caution = withheld ? [...row.caution.split(';').filter((code) => code !== '' && code !== 'incomplete' && code !== 'read-with-care' && code !== 'withheld-incomplete'), 'withheld-incomplete'].join(';') : row.caution;
  if (hidden || tooFew) return { marker: '[c]', caution };
  return { marker: withheld ? '[x]' : '', caution };
}
