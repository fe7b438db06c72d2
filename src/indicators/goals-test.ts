import { outcomeBits } from '../change/goal-outcomes.js';
import { progressAt } from '../change/goals-by-episode.js';
import type { Criterion } from '../definitions/criteria.js';
import { goalChanges } from './goal-change.js';
import type { CriterionScope } from './criterion-scope.js';
import { truthsBy, truthsOfEpisodes, type Truths } from './truth.js';

type GoalsCriterion = Extract<Criterion, { goals: unknown }>;

/** A criterion about the goals of the members' episodes: all of them, or those that still stood. */
export function goalsTruths(criterion: GoalsCriterion, scope: CriterionScope): Truths {
  if (!('ratedTwice' in criterion)) return truthsOfEpisodes(scope.members, episodeTest(criterion, scope));
  const changes = goalChanges(scope);
  return truthsBy(scope.members, (place) => !Number.isNaN(changes[place]));
}

function episodeTest(criterion: Exclude<GoalsCriterion, { ratedTwice: true }>, { context }: CriterionScope): (episode: number) => boolean | undefined {
  const own = context.goalsByEpisode(criterion.goals);
  if ('count' in criterion) return (episode) => (own.goals[episode] ?? 0) >= criterion.count.atLeast;
  if ('reviewed' in criterion) return (episode) => (own.reviewed[episode] ?? 0) >= criterion.reviewed.atLeast;
  if ('progress' in criterion) {
    return (episode) => {
      const progress = progressAt(own, episode);
      return progress && criterion.progress.includes(progress);
    };
  }
  const outcomes = (episode: number) => own.outcomes[episode] ?? 0;
  if ('some' in criterion) {
    const some = outcomeBits(criterion.some);
    return (episode) => (outcomes(episode) & some) !== 0;
  }
  if ('every' in criterion) {
    const others = ~outcomeBits(criterion.every);
    return (episode) => (outcomes(episode) & others) === 0;
  }
  const [others, notReviewed] = [~outcomeBits([...criterion.everyReviewed, 'not-reviewed']), outcomeBits(['not-reviewed'])];
  return (episode) => (outcomes(episode) & ~notReviewed) !== 0 && (outcomes(episode) & others) === 0;
}
