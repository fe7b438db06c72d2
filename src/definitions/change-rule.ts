import type { Provenance } from './fact.js';

/** Whether a change of exactly the criterion counts. */
export type TieRule = 'at-least' | 'more-than';

interface RuleFacts extends Provenance {
  readonly tie: TieRule;
  /** The people the number was found in. */
  readonly population?: string;
}

/** Reliable change by a published number of points. */
export interface ReliableChangeByPoints extends RuleFacts {
  readonly kind: 'reliable-change';
  readonly points: number;
}

/** Reliable change after Jacobson and Truax: from a named standard deviation and reliability. */
export interface ReliableChangeByReliability extends RuleFacts {
  readonly kind: 'reliable-change';
  readonly standardDeviation: number;
  readonly reliability: number;
  /** Two-sided confidence, such as 0.95. */
  readonly confidence: number;
}

/** The smallest change that matters to people, which may lie within measurement error. */
export interface MinimalImportantChange extends RuleFacts {
  readonly kind: 'minimal-important-change';
  readonly points: number;
}

/** The same of a rate: a follow-up of so many times the baseline, or its inverse. No published number is known for any. */
export interface MinimalImportantRatio extends RuleFacts {
  readonly kind: 'minimal-important-change';
  /** Above 1: 1.5 is half as much again, and two thirds the other way. */
  readonly ratio: number;
}

/** A mean and standard deviation of a named group. */
export interface GroupNorm {
  readonly mean: number;
  readonly standardDeviation: number;
}

/**
 * Jacobson and Truax's cutoff between clinical and functional scores: a, two standard deviations from the
 * clinical mean; b, two from the functional mean; c, weighted between both. Used as caseness where given.
 */
export interface ClinicalCutoff extends RuleFacts {
  readonly kind: 'clinical-cutoff';
  readonly type: 'a' | 'b' | 'c';
  readonly clinical?: GroupNorm;
  readonly functional?: GroupNorm;
}

/** A rule by which a change is put in a class. A measure has at most one of each kind. */
export type ChangeRule = ReliableChangeByPoints | ReliableChangeByReliability | MinimalImportantChange | MinimalImportantRatio | ClinicalCutoff;

/**
 * The short name of a rule, as it stands in the `rule` column.
 *
 * @example
 * ruleName({ kind: 'reliable-change', points: 6, tie: 'at-least', source: 's', evidence: 'primary' }); // => 'reliable-change:points=6'
 */
export function ruleName(rule: ChangeRule): string {
  if ('points' in rule) return `${rule.kind}:points=${rule.points}`;
  if ('ratio' in rule) return `${rule.kind}:ratio=${rule.ratio}`;
  if (rule.kind === 'clinical-cutoff') return `${rule.kind}:type=${rule.type}`;
  return `${rule.kind}:sd=${rule.standardDeviation},reliability=${rule.reliability}`;
}
