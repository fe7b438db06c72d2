import type { Criterion, CriterionField } from '../definitions/criteria.js';
import type { IndicatorContext } from './context.js';
import { measureTest } from './measure-test.js';
import { daysBetween, fieldReader } from './member-fields.js';
import type { CriterionScope, Test, Truth } from './truth.js';

/** Turns a criterion into a test of one member, in Kleene's three-valued logic. */
export function compileCriterion(criterion: Criterion, scope: CriterionScope): Test {
  if ('all' in criterion) return allOf(criterion.all.map((part) => compileCriterion(part, scope)));
  if ('any' in criterion) return anyOf(criterion.any.map((part) => compileCriterion(part, scope)));
  if ('not' in criterion) {
    const test = compileCriterion(criterion.not, scope);
    return (member) => negated(test(member));
  }
  if ('field' in criterion) return fieldTest(criterion, scope);
  if ('days' in criterion) return daysTest(criterion, scope.context);
  if ('attendedContacts' in criterion) return ({ episode }) => (scope.context.episodes.attended[episode] ?? 0) >= criterion.attendedContacts.atLeast;
  if ('engaged' in criterion) return ({ episode }) => scope.context.episodes.engaged[episode] === 1;
  if ('measure' in criterion) return measureTest(criterion, scope);
  if ('goals' in criterion) return goalsTest(criterion, scope.context);
  return ({ goal }) => criterion.goalOutcome.includes(scope.context.goals.outcome[goal] ?? 'not-reviewed');
}

function negated(truth: Truth): Truth {
  return truth === undefined ? undefined : !truth;
}

function allOf(tests: readonly Test[]): Test {
  return (member) => {
    const truths = tests.map((test) => test(member));
    if (truths.includes(false)) return false;
    return truths.includes(undefined) ? undefined : true;
  };
}

function anyOf(tests: readonly Test[]): Test {
  const none = allOf(tests.map((test) => (member) => negated(test(member))));
  return (member) => negated(none(member));
}

function fieldTest(criterion: Extract<Criterion, { field: CriterionField }>, { context, measure }: CriterionScope): Test {
  const read = fieldReader(criterion.field, context, measure);
  if ('present' in criterion) return (member) => read(member) !== undefined;
  return (member) => {
    const value = read(member);
    return value === undefined ? undefined : criterion.in.includes(value);
  };
}

function daysTest(criterion: Extract<Criterion, { days: unknown }>, context: IndicatorContext): Test {
  const between = daysBetween(criterion.days, context);
  const { atLeast = Number.NEGATIVE_INFINITY, atMost = Number.POSITIVE_INFINITY } = criterion;
  return (member) => {
    const days = between(member);
    return days === undefined ? undefined : days >= atLeast && days <= atMost;
  };
}

function goalsTest(criterion: Extract<Criterion, { goals: unknown }>, context: IndicatorContext): Test {
  const { goals: scope } = criterion;
  if ('count' in criterion) return ({ episode }) => context.progress(episode, scope).goals >= criterion.count.atLeast;
  if ('reviewed' in criterion) return ({ episode }) => context.progress(episode, scope).reviewed >= criterion.reviewed.atLeast;
  if ('progress' in criterion) {
    return ({ episode }) => {
      const { progress } = context.progress(episode, scope);
      return progress && criterion.progress.includes(progress);
    };
  }
  if ('every' in criterion) return ({ episode }) => context.outcomesOfEpisode(episode, scope).every((outcome) => criterion.every.includes(outcome));
  return ({ episode }) => context.outcomesOfEpisode(episode, scope).some((outcome) => criterion.some.includes(outcome));
}
