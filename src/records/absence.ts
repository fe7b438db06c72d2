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

export const MODES = ['face-to-face', 'phone', 'video', 'text', 'online', 'paper', 'other'] as const;
export type Mode = (typeof MODES)[number];

/** The help a person had in answering. */
export const SUPPORTS = ['none', 'read-aloud', 'interpreter', 'symbols', 'helped', 'proxy'] as const;
export type Support = (typeof SUPPORTS)[number];

export const BARRIERS = [
  'too-far',
  'cost',
  'no-transport',
  'digital',
  'waiting-list',
  'none-exists',
  'not-wanted',
  'unwell',
  'other',
] as const;
export type Barrier = (typeof BARRIERS)[number];
