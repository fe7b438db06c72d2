import type { PairingPolicy } from '../definitions/indicator.js';
import type { IndicatorContext } from './context.js';
import type { Members } from './member.js';
import type { Period } from './period.js';

/** What the criteria of one indicator are asked about. */
export interface CriterionScope {
  readonly context: IndicatorContext;
  readonly pairing: PairingPolicy;
  /** The measure that `each` stands for. */
  readonly measure: string | undefined;
  readonly period: Period;
  readonly members: Members;
}
