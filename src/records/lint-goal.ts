import type { GoalScale } from '../definitions/goal-scale.js';
import type { Path } from '../definitions/fault.js';
import { isWithin, levelQuantity, overlap } from './level-quantity.js';
import type { Goal } from './record-types.js';

export type GoalAdviceCode =
  | 'statement-empty'
  | 'due-day-missing'
  | 'nothing-to-tell-by'
  | 'target-off-scale'
  | 'target-no-step'
  | 'level-missing'
  | 'levels-same'
  | 'levels-overlap'
  | 'levels-cumulative'
  | 'baseline-missing'
  | 'baseline-off-scale'
  | 'expected-is-baseline';

/** Advice about one goal. It never stops anything and changes no figure. */
export interface GoalAdvice {
  readonly code: GoalAdviceCode;
  readonly path: Path;
  readonly message: string;
}

const LEVELS = [['levelMinus3', -3], ['levelMinus2', -2], ['levelMinus1', -1], ['level0', 0], ['levelPlus1', 1], ['levelPlus2', 2]] as const;
type LevelField = (typeof LEVELS)[number][0];

/**
 * Tells a worker, while the goal can still be put differently, what will make it hard to follow up. It reads words only as
 * far as numbers and periods stand in them, and never repeats them.
 *
 * @example
 * const goal = { statement: 'Walk to the shop', targetOn: '2025-06-30', baselineLevel: 0 } as const;
 * lintGoal({ goal, scale: gas }).map(({ code }) => code).includes('expected-is-baseline'); // => true
 */
export function lintGoal({ goal, scale }: { readonly goal: Omit<Goal, 'personId' | 'scale'>; readonly scale: GoalScale }): readonly GoalAdvice[] {
  const isEmpty = goal.statement.trim() === '';
  return [
    ...adviseIf(isEmpty, { code: 'statement-empty', path: ['statement'], message: "No words: a goal is what matters, as the person says it." }),
    ...adviseIf(!goal.targetOn, { code: 'due-day-missing', path: ['targetOn'], message: 'No day by which a review is due.' }),
    ...adviseOnTarget(goal, scale),
    ...(hasBaselineLevel(scale) ? adviseOnLevels(goal, scale) : adviseOnWords(goal)),
  ];
}

function hasBaselineLevel({ outcome }: GoalScale): boolean {
  return outcome.kind === 'by-points' && outcome.baselineLevel;
}

/** A rating from 0 to 10 tells how near somebody feels; only words with something to count tell anybody else. */
function adviseOnWords({ statement }: Pick<Goal, 'statement'>): readonly GoalAdvice[] {
  const says = statement.trim() === '' || levelQuantity(statement) !== undefined;
  return adviseIf(!says, { code: 'nothing-to-tell-by', path: ['statement'], message: 'Nothing here can be counted, which may be right: ask what the person would notice first.' });
}

function adviseOnTarget({ target }: Pick<Goal, 'target'>, { value, outcome, direction }: GoalScale): readonly GoalAdvice[] {
  if (target === null || target === undefined || value.kind !== 'numeric' || (outcome.kind === 'by-points' && !outcome.targetCounts)) return [];
  const { minimum, maximum } = value;
  const worst = direction === 'decrease' ? maximum : minimum;
  return [
    ...adviseIf(target < minimum || target > maximum, { code: 'target-off-scale', path: ['target'], message: `The target lies off the scale, ${minimum} to ${maximum}.` }),
    ...adviseIf(target === worst, { code: 'target-no-step', path: ['target'], message: `The target is ${worst}, where everybody is already: it is not used.` }),
  ];
}

function adviseOnLevels(goal: Omit<Goal, 'personId' | 'scale'>, { value }: GoalScale): readonly GoalAdvice[] {
  const [minimum, maximum] = value.kind === 'numeric' ? [value.minimum, value.maximum] : [0, 0];
  const fields = LEVELS.filter(([, level]) => level >= minimum && level <= maximum).map(([field]) => field);
  return [
    ...fields.flatMap((field) => adviseIf(!goal[field]?.trim(), { code: 'level-missing', path: [field], message: 'No words: nobody will know if this level is reached.' })),
    ...fields.slice(1).flatMap((field, place) => adviseOnNeighbours(goal, fields[place] ?? field, field)),
    ...adviseOnBaseline(goal, { minimum, maximum }),
  ];
}

/** Each level against the one below it; levels without words have advice of their own. */
function adviseOnNeighbours(goal: Omit<Goal, 'personId' | 'scale'>, lower: LevelField, upper: LevelField): readonly GoalAdvice[] {
  const [below, above] = [wordsAt(goal, lower), wordsAt(goal, upper)];
  const path = [lower, upper];
  if (below === '' || above === '') return [];
  return below === above ? [{ code: 'levels-same', path, message: 'Both levels say the same.' }] : adviseOnOverlap(below, above, path);
}

function wordsAt(goal: Omit<Goal, 'personId' | 'scale'>, field: LevelField): string {
  return goal[field]?.trim().toLowerCase() ?? '';
}

function adviseOnOverlap(below: string, above: string, path: Path): readonly GoalAdvice[] {
  const [less, more] = [levelQuantity(below), levelQuantity(above)];
  if (!less || !more || !overlap(less, more)) return [];
  return isWithin(more, less) && more.to === Infinity
    ? [{ code: 'levels-cumulative', path, message: 'Whoever reaches the upper level has reached the lower one too: rate the highest that is met.' }]
    : [{ code: 'levels-overlap', path, message: 'Both levels hold the same, or they are the wrong way round.' }];
}

function adviseOnBaseline({ baselineLevel, intent }: Pick<Goal, 'baselineLevel' | 'intent'>, { minimum, maximum }: { readonly minimum: number; readonly maximum: number }): readonly GoalAdvice[] {
  const path = ['baselineLevel'];
  if (baselineLevel === null || baselineLevel === undefined) return [{ code: 'baseline-missing', path, message: 'The level where the person starts is not named: one rating will not show what moved.' }];
  const isToKeep = intent === 'maintain' || intent === 'slow-decline';
  return [
    ...adviseIf(baselineLevel < minimum || baselineLevel > maximum, { code: 'baseline-off-scale', path, message: `The level where the person starts lies off the scale, ${minimum} to ${maximum}.` }),
    ...adviseIf(baselineLevel >= 0 && !isToKeep, { code: 'expected-is-baseline', path, message: 'The person starts where they are expected to end: set the intent to maintain, or level 0 asks too little.' }),
  ];
}

function adviseIf(holds: boolean, advice: GoalAdvice): readonly GoalAdvice[] {
  return holds ? [advice] : [];
}
