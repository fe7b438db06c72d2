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

/** What every method starts from: how much the scale varies and how well it repeats, both in one named group. */
interface ByReliability extends RuleFacts {
  readonly kind: 'reliable-change';
  readonly standardDeviation: number;
  readonly reliability: number;
  /** Two-sided confidence, such as 0.95; one-sided with the method of Hageman and Arrindell, as its authors have it. */
  readonly confidence: number;
}

/** Reliable change after Jacobson and Truax, the method of most reports and the one meant where none is named. */
export interface ReliableChangeByReliability extends ByReliability {
  readonly method?: 'jacobson-truax';
}

/**
 * Reliable change of a score that is expected to regress to the mean of its population: for analysts. Somebody far from the
 * mean may be in a class that the points alone do not show, even the other one; turning a pair round does not turn its class.
 */
export interface ReliableChangeByRegression extends ByReliability {
  readonly method: 'edwards-nunnally' | 'gulliksen-lord-novick';
  /** Of the population that standard deviation and reliability are from. */
  readonly mean: number;
}

/** The same where the scale repeats less well on one occasion than on the other. */
export interface ReliableChangeByTwoReliabilities extends ByReliability {
  readonly method: 'nunnally-kotsch';
  readonly mean: number;
  readonly followUpReliability: number;
}

/** Reliable change drawn towards the change of a group: for analysts whose group is large enough to know it. */
export interface ReliableChangeByGroup extends ByReliability {
  readonly method: 'hageman-arrindell';
  /** Follow-up minus baseline, in points, over the group. */
  readonly change: GroupNorm;
}

/** Reliable change worked out from a standard deviation and a reliability, by a named method. */
export type ReliableChangeByMethod = ReliableChangeByReliability | ReliableChangeByRegression | ReliableChangeByTwoReliabilities | ReliableChangeByGroup;

/** What each method needs besides standard deviation, reliability and confidence. */
export const NEEDS_OF_METHOD = {
  'jacobson-truax': [],
  'edwards-nunnally': ['mean'],
  'gulliksen-lord-novick': ['mean'],
  'nunnally-kotsch': ['mean', 'followUpReliability'],
  'hageman-arrindell': ['change'],
} as const;

/** What a rule by any method may hold, right or wrong. */
export interface MethodParts {
  readonly mean?: number;
  readonly followUpReliability?: number;
  readonly change?: Partial<GroupNorm>;
}

/** The name of a method of reliable change. */
export type ReliableChangeMethod = keyof typeof NEEDS_OF_METHOD;

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
export type ChangeRule = ReliableChangeByPoints | ReliableChangeByMethod | MinimalImportantChange | MinimalImportantRatio | ClinicalCutoff;

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
  return `${rule.kind}:sd=${rule.standardDeviation},reliability=${rule.reliability}${methodName(rule)}`;
}

function methodName(rule: ReliableChangeByMethod & MethodParts): string {
  const { method, mean, followUpReliability, change } = rule;
  if (method === undefined || method === 'jacobson-truax') return '';
  const parts = { method, mean, 'follow-up-reliability': followUpReliability, 'change-mean': change?.mean, 'change-sd': change?.standardDeviation };
  return Object.entries(parts).map(([key, value]) => (value === undefined ? '' : `,${key}=${value}`)).join('');
}
