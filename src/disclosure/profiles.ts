import type { DisclosureProfile } from './profile.js';

/** Ours for every profile, unless its source says otherwise: evidence `decision`, from published survey practice (bases under 30 are not shown). */
const OURS = {
  hidesZero: false,
  smallShownAs: null,
  rounding: 'nearest',
  rates: 'shown-counts',
  rateDecimals: null,
  minimumDenominator: 30,
  minimumValues: 10,
  minimumCompleteness: 0.4,
  marker: '*',
  neverBreakdowns: ['worker'],
} as const satisfies Partial<DisclosureProfile>;

/**
 * The profiles that come with the library. `internal` is not one of them: it is not disclosure. Each has complementary
 * suppression and the audit on top, also where its own source leaves that to rounding or says nothing of it: a decision
 * of this project. So are minimum bases, minimum values and completeness.
 */
export const profiles = {
  'nhs-star-7': {
    ...OURS,
    id: 'nhs-star-7',
    hideUpTo: 7,
    roundTo: 5,
    source:
      'NHS Digital, change to disclosure control methodology for HES and ECDS from September 2018: counts of 1 to 7 suppressed below national level, others to the nearest 5, zero shown, rates from rounded counts. Minimum bases and completeness are decisions of this project.',
    evidence: 'secondary',
  },
  'nhs-central-5': {
    ...OURS,
    id: 'nhs-central-5',
    hideUpTo: 7,
    smallShownAs: 5,
    roundTo: 5,
    marker: '5',
    source: 'NHS Digital, codonPython (commit 2918663), suppression.py and its tests: 0 stays 0, 1 to 7 are shown as 5, others to the nearest 5.',
    evidence: 'primary',
  },
  'hes-before-2018': {
    ...OURS,
    id: 'hes-before-2018',
    hideUpTo: 5,
    roundTo: 1,
    source: 'NHS Digital, the rule that the HES and ECDS methodology of September 2018 replaced: 1 to 5 hidden, with manual secondary suppression, others exact.',
    evidence: 'secondary',
  },
  'nhs-talking-therapies': {
    ...OURS,
    id: 'nhs-talking-therapies',
    hideUpTo: 4,
    hidesZero: true,
    roundTo: 5,
    rates: 'exact-counts',
    rateDecimals: 2,
    minimumDenominator: 5,
    source: 'NHS England, Talking-Therapies (commit 8458b2e): under 5, zero included, hidden; others to the nearest 5; rates from unrounded counts to two decimals of the proportion, none where numerator or denominator is under 5.',
    evidence: 'primary',
  },
  'nhs-fft': {
    ...OURS,
    id: 'nhs-fft',
    hideUpTo: 4,
    roundTo: 1,
    source: 'NHS England, Friends and Family Test pipeline, suppression.py with its doctests: 1 to 4 hidden, then second-level suppression; zero and others shown exactly.',
    evidence: 'primary',
  },
  opensafely: {
    ...OURS,
    id: 'opensafely',
    hideUpTo: 7,
    roundTo: 5,
    minimumDenominator: 30,
    marker: '[REDACTED]',
    source: 'OpenSAFELY documentation (commit 41030f3), docs/outputs/sdc.md: counts of 7 or fewer redacted (zero may be kept), then the nearest 5; statistics made again after rounding.',
    evidence: 'primary',
  },
  midpoint6: {
    ...OURS,
    id: 'midpoint6',
    hideUpTo: 0,
    rounding: 'midpoint',
    roundTo: 6,
    marker: '[c]',
    source: 'OpenSAFELY documentation (commit 41030f3), docs/outputs/sdc.md: midpoint 6 rounding, ceil(x / 6) × 6 − 3, zero stays zero.',
    evidence: 'primary',
  },
  acro: {
    ...OURS,
    id: 'acro',
    hideUpTo: 9,
    hidesZero: true,
    roundTo: 5,
    marker: '[c]',
    source: 'ACRO, acro/default.yaml: safe threshold 10, zeros are disclosive, rounding base 5. Its dominance rules are about magnitudes, which we do not publish.',
    evidence: 'primary',
  },
  sdclog: {
    ...OURS,
    id: 'sdclog',
    hideUpTo: 4,
    roundTo: 1,
    marker: '[c]',
    source: 'sdcLog (CRAN, Deutsche Bundesbank): fewer than 5 entities hidden; zero is an option and shown here. Its dominance rule is about magnitudes, which we do not publish.',
    evidence: 'primary',
  },
  'ons-health-2006': {
    ...OURS,
    id: 'ons-health-2006',
    hideUpTo: 4,
    roundTo: 1,
    source: 'ONS, guidance on health statistics (2006): 1 and 2 unsafe, 3 and 4 too for small areas or sensitive data, which goals and wellbeing are taken to be.',
    evidence: 'secondary',
  },
  'model-health-system': {
    ...OURS,
    id: 'model-health-system',
    hideUpTo: 6,
    roundTo: 1,
    source: 'NHS England, Model Health System knowledge base: counts below 7 hidden. Zero shown and no rounding are decisions of this project, as the source says neither.',
    evidence: 'primary',
  },
} as const satisfies Readonly<Record<string, DisclosureProfile>>;

export type ProfileId = keyof typeof profiles;
