import { statedLevel } from '../change/goal-ratings.js';
import { outcomeAt } from '../change/goal-outcomes.js';
import type { Pairs } from '../change/pairing.js';
import type { NameColumn } from '../records/column.js';
import type { IndicatorContext } from './context.js';
import type { Evaluation } from './evaluate.js';
import { asksGoalChange, asksGoalOutcomes, measuresIn } from './indicator-parts.js';
import { keeper } from './keeper.js';
import { pick } from './member.js';
import { NO_NAMES, type Named } from './named.js';

const FIELDS = ['mode', 'answeredBy', 'ratedBy'] as const;

/** 1 for each of many of whom it is so; `undefined` where it is so of nobody. */
type Mixed = Uint8Array | undefined;

/** Whose baseline and follow-up were answered in another way, or by somebody else: by any measure of the figure, or any goal that is behind it. */
export function mixedIn(evaluation: Evaluation): Named {
  const { context, indicator, measure, pairing, members: { episode, goal } } = evaluation;
  const ofMeasures = measuresIn(indicator, measure).map((id) => [mixedModes(context.pairs(id, pairing)), episode] as const);
  const goals = mixedGoals(evaluation);
  const ofGoals = goal.length > 0 ? ([goals, goal] as const) : ([goals && ofEpisodes(context, goals), episode] as const);
  const found = [...ofMeasures, ofGoals].flatMap(([mixed, rows]) => (mixed ? [pick(mixed, rows, 0)] : []));
  const [first, ...others] = found;
  return first ? { names: ['mixed'], codes: others.reduce((one, other) => one.map((code, place) => code | (other[place] ?? 0)), first) } : NO_NAMES;
}

const keptMixed = keeper<Mixed>();

function mixedModes(pairs: Pairs | undefined): Mixed {
  return pairs && keptMixed(pairs, '', () => madeOf(pairs));
}

function madeOf({ observations: { table }, baseline, followUp }: Pairs): Mixed {
  const mixed = new Uint8Array(baseline.length);
  let isAny = false;
  for (const field of FIELDS) {
    const column = table.columns[field];
    if (!column || !('names' in column)) continue;
    for (let subject = 0; subject < mixed.length; subject += 1) {
      const first = baseline[subject] ?? -1;
      const last = followUp[subject] ?? -1;
      if (first < 0 || last < 0 || !areOther(column, first, last)) continue;
      mixed[subject] = 1;
      isAny = true;
    }
  }
  return isAny ? mixed : undefined;
}

function areOther({ codes, names }: NameColumn, first: number, last: number): boolean {
  const [one, other] = [codes[first] ?? 0, codes[last] ?? 0];
  return one !== other && names.at(one) !== undefined && names.at(other) !== undefined;
}

/** The goals of which a figure compares two ratings: all rated twice on its scale, or those whose outcome ratings tell. */
function mixedGoals({ context, indicator, measure = '' }: Evaluation): Mixed {
  if (asksGoalChange(indicator)) return mixedModes(context.goalPairs(measure));
  return asksGoalOutcomes(indicator) ? keptMixed(context, 'goals', () => mixedOutcomes(context)) : undefined;
}

/** A status that is stated compares nothing, and neither does a rating that tells by itself, or beside a stated level. */
function mixedOutcomes({ caseload: { goals: { table }, goalScales }, goals, goalPairs }: IndicatorContext): Mixed {
  const found = goalScales.flatMap((scale) => {
    const own = scale.outcome.kind === 'by-level' ? undefined : mixedModes(goalPairs(scale.id));
    return own ? [{ own, levelOf: statedLevel(table, scale) }] : [];
  });
  if (found.length === 0) return undefined;
  const outcomes = goals();
  const isCompared = (goal: number) => !outcomes.isStated(goal) && outcomeAt(outcomes, goal) !== 'not-reviewed';
  const mixed = new Uint8Array(table.size);
  for (const { own, levelOf } of found) {
    for (let goal = 0; goal < own.length; goal += 1) if (own[goal] === 1 && Number.isNaN(levelOf(goal)) && isCompared(goal)) mixed[goal] = 1;
  }
  return mixed;
}

/** The same of the episodes of goals. */
function ofEpisodes({ caseload: { goals, episodes } }: IndicatorContext, mixed: Uint8Array): Mixed {
  return keptMixed(mixed, 'episodes', () => {
    const own = new Uint8Array(episodes.table.size);
    for (let goal = 0; goal < mixed.length; goal += 1) if (mixed[goal] === 1) own[goals.episode[goal] ?? -1] = 1;
    return own;
  });
}
