import type { Criterion, CriterionField } from '../definitions/criteria.js';
import { NO_DAY } from '../records/day.js';
import { goalsTest } from './goals-test.js';
import { measureTest } from './measure-test.js';
import { daysBetween, fieldReader } from './member-fields.js';
import { pausedTest } from './paused-test.js';
import type { CriterionScope, Test, Truth } from './truth.js';

/** Turns a criterion into a test of one member, in Kleene's three-valued logic. */
export function compileCriterion(criterion: Criterion, scope: CriterionScope): Test {
  if ('all' in criterion) return allOf(criterion.all.map((part) => compileCriterion(part, scope)));
  if ('any' in criterion) return anyOf(criterion.any.map((part) => compileCriterion(part, scope)));
  if ('not' in criterion) {
    const test = compileCriterion(criterion.not, scope);
    return (member) => negated(test(member));
  }
  if ('measure' in criterion) return measureTest(criterion, scope);
  if ('goals' in criterion) return goalsTest(criterion, scope);
  return recordTest(criterion, scope);
}

type RecordCriterion = Exclude<Criterion, { all: unknown } | { any: unknown } | { not: unknown } | { measure: unknown } | { goals: unknown }>;

/** A criterion about an episode, or about what is counted itself. */
function recordTest(criterion: RecordCriterion, scope: CriterionScope): Test {
  const { episodes, goals } = scope.context;
  if ('field' in criterion) return fieldTest(criterion, scope);
  if ('days' in criterion) return daysTest(criterion, scope);
  if ('attendedContacts' in criterion) return ({ episode }) => (episodes.attended[episode] ?? 0) >= criterion.attendedContacts.atLeast;
  if ('engaged' in criterion) return ({ episode }) => episodes.engaged[episode] === 1;
  if ('repeatedReferral' in criterion) {
    return ({ episode }) => {
      const since = episodes.sinceSameReferral[episode] ?? NO_DAY;
      return since !== NO_DAY && since <= criterion.repeatedReferral.withinDays;
    };
  }
  if ('paused' in criterion) return pausedTest(scope);
  return ({ goal }) => criterion.goalOutcome.includes(goals.outcome[goal] ?? 'not-reviewed');
}

function negated(truth: Truth): Truth {
  return truth === undefined ? undefined : !truth;
}

function allOf(tests: readonly Test[]): Test {
  return (member) => {
    let truth: Truth = true;
    for (const test of tests) {
      const own = test(member);
      if (own === false) return false;
      if (own === undefined) truth = undefined;
    }
    return truth;
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

function daysTest(criterion: Extract<Criterion, { days: unknown }>, scope: CriterionScope): Test {
  const between = daysBetween(criterion.days, scope);
  const { atLeast = Number.NEGATIVE_INFINITY, atMost = Number.POSITIVE_INFINITY } = criterion;
  return (member) => {
    const days = between(member);
    return days === undefined ? undefined : days >= atLeast && days <= atMost;
  };
}
