import type { PairingPolicy } from '../definitions/indicator.js';
import type { IndicatorContext } from './context.js';
import type { Member } from './member.js';
import type { Period } from './period.js';

/** True, false, or not known: an unknown criterion neither excludes nor counts. */
export type Truth = boolean | undefined;
export type Test = (member: Member) => Truth;

/** What the criteria of one indicator are asked about. */
export interface CriterionScope {
  readonly context: IndicatorContext;
  readonly pairing: PairingPolicy;
  /** The measure that `each` stands for. */
  readonly measure: string | undefined;
  readonly period: Period;
}
