import { GOAL_OUTCOMES, outcomeBits } from '../change/goal-outcomes.js';
import type { Criterion, CriterionField } from '../definitions/criteria.js';
import { goalsTruths } from './goals-test.js';
import { keeper } from './keeper.js';
import { measureTruths } from './measure-test.js';
import { daysBetween, fieldOf } from './member-fields.js';
import { pausedTruths } from './paused-test.js';
import { isRepeated } from './referral-facts.js';
import { numbersSeen } from './seen.js';
import type { CriterionScope } from './criterion-scope.js';
import { FALSE, isWithin, TRUE, truthOf, truthsBy, truthsOfEpisodes, UNKNOWN, type Truths } from './truth.js';

const kept = keeper<Truths>();

/** Asks a criterion of all members, in Kleene's three-valued logic. Many figures ask the same of the same people: that is answered once. */
export function criterionTruths(criterion: Criterion, scope: CriterionScope): Truths {
  return kept(scope.members, JSON.stringify([criterion, scope.measure, scope.pairing]), () => answer(criterion, scope));
}

function answer(criterion: Criterion, scope: CriterionScope): Truths {
  if ('all' in criterion) return together(criterion.all, scope, Math.min, TRUE);
  if ('any' in criterion) return together(criterion.any, scope, Math.max, FALSE);
  if ('not' in criterion) return answer(criterion.not, scope).map((truth) => TRUE - truth);
  if ('measure' in criterion) return measureTruths(criterion, scope);
  if ('goals' in criterion) return goalsTruths(criterion, scope);
  return recordTruths(criterion, scope);
}

function together(parts: readonly Criterion[], scope: CriterionScope, choose: (one: number, other: number) => number, start: number): Truths {
  return parts.map((part) => answer(part, scope)).reduce((all, own) => all.map((truth, place) => choose(truth, own[place] ?? start)), new Uint8Array(scope.members.size).fill(start));
}

const NOT_REVIEWED = GOAL_OUTCOMES.length;

type RecordCriterion = Exclude<Criterion, { all: unknown } | { any: unknown } | { not: unknown } | { measure: unknown } | { goals: unknown }>;

/** A criterion about an episode, or about what is counted itself. */
function recordTruths(criterion: RecordCriterion, scope: CriterionScope): Truths {
  const { context: { episodes, goals }, members } = scope;
  if ('field' in criterion) return fieldTruths(criterion, scope);
  if ('days' in criterion) return daysTruths(criterion, scope);
  if ('attendedContacts' in criterion) return truthsOfEpisodes(members, (episode) => (episodes.attended[episode] ?? 0) >= criterion.attendedContacts.atLeast);
  if ('engaged' in criterion) return truthsOfEpisodes(members, (episode) => episodes.engaged[episode] === 1);
  if ('repeatedReferral' in criterion) return truthsOfEpisodes(members, (episode) => isRepeated(episodes, episode, criterion.repeatedReferral.withinDays));
  if ('paused' in criterion) return pausedTruths(scope);
  const [{ outcome }, bits] = [goals(), outcomeBits(criterion.goalOutcome)];
  return truthsBy(members, (place) => ((1 << (outcome[members.goal[place] ?? -1] ?? NOT_REVIEWED)) & bits) !== 0);
}

function fieldTruths(criterion: Extract<Criterion, { field: CriterionField }>, scope: CriterionScope): Truths {
  const absent = 'present' in criterion ? FALSE : UNKNOWN;
  return numbersSeen(fieldOf(criterion.field, scope), new Uint8Array(scope.members.size), (text) => (text === undefined ? absent : truthOf('present' in criterion || criterion.in.includes(text))));
}

function daysTruths(criterion: Extract<Criterion, { days: unknown }>, scope: CriterionScope): Truths {
  const days = daysBetween(criterion.days, scope);
  return truthsBy(scope.members, (place) => {
    const own = days[place] ?? Number.NaN;
    return Number.isNaN(own) ? undefined : isWithin(own, criterion);
  });
}
