import { SMALL_BASE } from '../indicators/cautions.js';
import { proportion } from '../indicators/figures.js';
import { ratioValues } from '../indicators/ratio-cells.js';
import type { IndicatorRow, InternalRow, Marker, RatioParts } from '../indicators/row.js';
import { meanIntervalFromMoments } from '../statistics/index.js';
import { isFromOutside } from './columns.js';
import type { CountField } from './count-field.js';
import type { ShownCount } from './count.js';
import { shownCount } from './count.js';
import type { ShownRow } from './disclosed-table.js';
import { countsFittingMean, countsFittingRate, FEWEST, isExactRate, isToldByItself, toDecimals } from './fitting-counts.js';
import type { DisclosureProfile } from './profile.js';
import { isShare } from './share.js';
import { toMultiple } from './to-multiple.js';
import { hasEnoughValues, isOfValues } from './told-by-value.js';

type Values = Pick<IndicatorRow, 'value' | 'lower95' | 'upper95'>;

const NO_VALUES: Values = { value: null, lower95: null, upper95: null };

/** What the whole of what leaves decides about one row: counts that have to be hidden whatever the row itself says. */
export interface RowHiding {
  readonly hides: (field: CountField) => boolean;
  /** `undefined` where reasons for exclusion do not leave at all. */
  readonly hidesReason: ((reason: string) => boolean) | undefined;
}

/** The small-number rule alone, as if nothing else left. */
const ALONE: RowHiding = { hides: () => false, hidesReason: () => false };

/** One row under a profile: small counts hidden, and those that would give them away; others rounded, and values made again from what is shown. */
export function discloseRow(row: InternalRow, profile: DisclosureProfile, hiding: RowHiding = ALONE): ShownRow {
  const { standardDeviation: _, pairing: __, completeness: ___, ratio: ____, ...rest } = row;
  const shown = { ...rest, disclosureProfile: profile.id, exclusions: shownReasons(row, profile, hiding) };
  if (row.marker === '[x]') return shown;
  const count = (field: CountField) => {
    // A number from outside, such as a population or a cost, counts nobody.
    if (row[field] === null || isFromOutside(row, field)) return row[field];
    return hiding.hides(field) ? null : shownCount(row[field], profile);
  };
  const counts = {
    numerator: hidesNumerator(row, profile) ? null : count('numerator'),
    denominator: count('denominator'),
    initialPopulation: count('initialPopulation'),
    excluded: count('excluded'),
  };
  const hidden = (Object.keys(counts) as (keyof typeof counts)[]).some((field) => row[field] !== null && counts[field] === null);
  const withheld = isWithheld(row, profile);
  const values = withheld ? NO_VALUES : valuesOf(row, counts, profile);
  const tooFew = tooFewValues(row, profile) || isTooTelling(row, { counts, values }, profile);
  return { ...shown, ...counts, ...(tooFew ? NO_VALUES : values), ...markings(row, { hidden, withheld, tooFew, base: counts.denominator }) };
}

function shownReasons({ exclusions }: InternalRow, profile: DisclosureProfile, { hidesReason }: RowHiding): ShownRow['exclusions'] {
  if (!hidesReason) return {};
  return Object.fromEntries(Object.entries(exclusions).map(([reason, count]) => [reason, hidesReason(reason) ? null : shownCount(count, profile)]));
}

/** A value made from exact counts or values may leave only where at least three counts fit it and what stands beside it. */
function isTooTelling(row: InternalRow, { counts, values }: { readonly counts: Pick<IndicatorRow, 'numerator' | 'denominator'>; readonly values: Values }, profile: DisclosureProfile): boolean {
  if (values.value === null || row.denominator === null) return false;
  const fits = row.statistic === 'mean' ? countsFittingMean(row, profile) : isExactRate(row, profile) ? countsFittingRate(row, values.value, profile) : undefined;
  return fits !== undefined && fits < FEWEST && counts.denominator !== null;
}

/** Of too few who were due, how many and where they went is told, and no single share or mean. */
function isWithheld({ statistic, completeness, caution }: InternalRow, { minimumCompleteness }: DisclosureProfile): boolean {
  if (caution.split(';').includes('withheld-incomplete')) return true;
  return completeness !== null && completeness < minimumCompleteness && statistic !== 'count' && statistic !== 'distribution';
}

/** The complement obeys the rule too: that 3 of 100 did not is as telling as that 3 did. */
function hidesNumerator(row: InternalRow, profile: DisclosureProfile): boolean {
  return isShare(row) && isToldByItself(row, profile);
}

function tooFewValues(row: InternalRow, profile: DisclosureProfile): boolean {
  return isOfValues(row) && !hasEnoughValues(row.denominator ?? 0, profile);
}

interface Sides {
  readonly numerator: ShownCount;
  readonly denominator: ShownCount;
}

function valuesOf(row: InternalRow, counts: Sides, profile: DisclosureProfile): Values {
  if (row.statistic === 'count') return { ...NO_VALUES, value: counts.numerator };
  if (row.ratio) return ratioOf(row.ratio, counts);
  if (tooFewValues(row, profile) || counts.denominator === null) return NO_VALUES;
  if (row.statistic === 'median') return { ...NO_VALUES, value: row.value === null ? null : toMultiple(row.value, row.step) };
  if (row.statistic === 'mean') return shownMean(row, counts.denominator);
  return isShare(row) ? shareOf(row, counts, profile) : NO_VALUES;
}

/** Made again from counts as they are shown. */
function ratioOf(ratio: RatioParts, { numerator, denominator }: Sides): Values {
  return numerator === null || denominator === null ? NO_VALUES : ratioValues({ ...ratio, numerator, denominator });
}

function shareOf(row: InternalRow, { numerator, denominator }: Sides, profile: DisclosureProfile): Values {
  if (numerator === null || denominator === null || denominator < profile.minimumDenominator) return NO_VALUES;
  if (isExactRate(row, profile)) return { ...NO_VALUES, value: row.value === null ? null : toDecimals(row.value, profile) };
  const { value, lower95, upper95 } = { ...NO_VALUES, ...proportion({ numerator, denominator }) };
  return { value, lower95, upper95 };
}

/** To one decimal, with limits made again from the mean, standard deviation and number as they are shown. */
function shownMean({ value, standardDeviation }: InternalRow, n: number): Values {
  if (value === null || standardDeviation === null) return NO_VALUES;
  const mean = toMultiple(value, 0.1);
  const { lower, upper } = meanIntervalFromMoments({ n, mean, standardDeviation: toMultiple(standardDeviation, 0.1) });
  return { value: mean, lower95: lower ?? null, upper95: upper ?? null };
}

interface Marks {
  readonly hidden: boolean;
  readonly withheld: boolean;
  readonly tooFew: boolean;
  readonly base: ShownCount;
}

function markings(row: InternalRow, { hidden, withheld, tooFew, base }: Marks): { marker: Marker; caution: string } {
  const codes = row.caution.split(';').filter((code) => code !== '' && code !== 'small-base');
  // A base is called small by what is shown of it: else 48 and 49 would be told from 50, and something of what is hidden.
  const small = row.statistic !== 'count' && base !== null && base < SMALL_BASE ? ['small-base'] : [];
  const left = withheld ? [...codes.filter((code) => code !== 'incomplete' && code !== 'read-with-care' && code !== 'withheld-incomplete'), 'withheld-incomplete'] : codes;
  const caution = [...small, ...left].join(';');
  if (hidden || tooFew) return { marker: '[c]', caution };
  return { marker: withheld ? '[x]' : '', caution };
}
