/** A named small-number rule under which figures may leave. */
export interface DisclosureProfile {
  readonly id: string;
  /** Counts from 1 to this many are hidden. */
  readonly hideUpTo: number;
  /** Other counts are shown to the nearest multiple of this. */
  readonly roundTo: number;
  /** Proportions are shown from this many, as shown. */
  readonly minimumDenominator: number;
  /** Means and medians are shown from this many values. */
  readonly minimumValues: number;
  /** Outcome figures are withheld where less than this share of those due was measured. */
  readonly minimumCompleteness: number;
  /** Breakdowns that never leave. */
  readonly neverBreakdowns: readonly string[];
  readonly source: string;
}

/** The profiles that come with the library. `internal` is not one of them: it is not disclosure. */
export const profiles = {
  'nhs-star-7': {
    id: 'nhs-star-7',
    hideUpTo: 7,
    roundTo: 5,
    minimumDenominator: 30,
    minimumValues: 10,
    minimumCompleteness: 0.4,
    neverBreakdowns: ['worker'],
    source:
      'NHS Digital, change to disclosure control methodology for HES and ECDS from September 2018: counts of 1 to 7 suppressed below national level, others to the nearest 5, zero shown. Minimum bases and completeness are decisions of this project.',
  },
} as const satisfies Readonly<Record<string, DisclosureProfile>>;

export type ProfileId = keyof typeof profiles;
