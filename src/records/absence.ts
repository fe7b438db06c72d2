export { ABSENT_REASONS, type AbsentReason } from '../definitions/absent-reason.js';

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
