import type { Criterion } from '../definitions/criteria.js';
import { goalChange } from './goal-change.js';
import type { CriterionScope, Test } from './truth.js';

type GoalsCriterion = Extract<Criterion, { goals: unknown }>;

/** A criterion about the goals of a member's episode: all of them, or those that still stood. */
export function goalsTest(criterion: GoalsCriterion, scope: CriterionScope): Test {
  const { context } = scope;
  const { goals: which } = criterion;
  if ('count' in criterion) return ({ episode }) => context.progress(episode, which).goals >= criterion.count.atLeast;
  if ('reviewed' in criterion) return ({ episode }) => context.progress(episode, which).reviewed >= criterion.reviewed.atLeast;
  if ('progress' in criterion) {
    return ({ episode }) => {
      const { progress } = context.progress(episode, which);
      return progress && criterion.progress.includes(progress);
    };
  }
  if ('ratedTwice' in criterion) {
    const changeOf = goalChange(scope);
    return (member) => changeOf(member) !== undefined;
  }
  const outcomes = (episode: number) => context.outcomesOfEpisode(episode, which);
  if ('every' in criterion) return ({ episode }) => outcomes(episode).every((outcome) => criterion.every.includes(outcome));
  if ('some' in criterion) return ({ episode }) => outcomes(episode).some((outcome) => criterion.some.includes(outcome));
  return ({ episode }) => {
    const reviewed = outcomes(episode).filter((outcome) => outcome !== 'not-reviewed');
    return reviewed.length > 0 && reviewed.every((outcome) => criterion.everyReviewed.includes(outcome));
  };
}
