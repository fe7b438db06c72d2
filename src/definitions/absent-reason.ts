/** Why there is no value. A closed list; `unknown` is an answer about the reason, not a value. */
export const ABSENT_REASONS = [
  'not-asked',
  'asked-declined',
  'not-applicable',
  'unable-even-with-support',
  'too-unwell',
  'not-the-right-time',
  'no-suitable-version',
  'lost-to-follow-up',
  'unknown',
] as const;

export type AbsentReason = (typeof ABSENT_REASONS)[number];
