import { classify } from '../change/classify.js';
import type { ChangeClass, ChangeRuleName } from '../definitions/criteria.js';
import type { GoalOutcome } from '../definitions/goal-scale.js';
import type { IndicatorLevels } from '../definitions/indicator.js';
import { CLOSURES, TRIAGES } from '../records/record-types.js';
import { textAt } from '../records/table.js';
import type { CriterionScope } from './truth.js';
import type { IndicatorContext } from './context.js';
import { valueAt } from './measure-test.js';
import { fieldReader } from './member-fields.js';
import type { Member } from './member.js';

const GOAL_OUTCOMES: readonly GoalOutcome[] = [
  'achieved', 'partly-achieved', 'maintained', 'no-change', 'not-achieved', 'moved-away', 'no-longer-relevant', 'replaced', 'withdrawn', 'not-reviewed',
];
const CLASSES: Readonly<Record<Exclude<ChangeRuleName, 'change'>, readonly ChangeClass[]>> = {
  'reliable-change': ['improved', 'no-reliable-change', 'deteriorated'],
  'minimal-important-change': ['improved', 'no-important-change', 'deteriorated'],
  'state-order': ['improved', 'lateral', 'unchanged', 'incomparable', 'worsened'],
};

/** The levels of a distribution in the order they are shown. All are shown, also those that nobody is at. */
export function levelsOf(levels: IndicatorLevels, { measure, context }: Pick<CriterionScope, 'measure' | 'context'>): readonly string[] {
  if ('field' in levels) return levels.field === 'episode.closure' ? CLOSURES : TRIAGES;
  if ('goalOutcome' in levels) return GOAL_OUTCOMES;
  if ('goalProgress' in levels) return ['forward', 'mixed', 'no-change', 'back'];
  if ('attribute' in levels) return ['stated', 'not-stated', 'missing'];
  return CLASSES[levels.changeBy === 'change' ? firstRule(context, levels.measure === 'each' ? measure : levels.measure) : levels.changeBy];
}

/** The rule that "change" stands for, in the order in which a change is classified. */
function firstRule(context: IndicatorContext, measure: string | undefined): Exclude<ChangeRuleName, 'change'> {
  const compiled = measure === undefined ? undefined : context.measure(measure);
  if (compiled?.reliable) return 'reliable-change';
  return compiled?.important ? 'minimal-important-change' : 'state-order';
}

/** Reads a member's level; `undefined` for a member that cannot be classified. */
export function levelReader(levels: IndicatorLevels, scope: CriterionScope): (member: Member) => string | undefined {
  const { context, measure, pairing } = scope;
  if ('field' in levels) return fieldReader(levels.field, context);
  if ('goalOutcome' in levels) return ({ goal }) => context.goals.outcome[goal];
  if ('goalProgress' in levels) return ({ episode }) => context.progress(episode, levels.goalProgress).progress;
  if ('attribute' in levels) return ({ person }) => statement(textAt(context.caseload.persons, `attribute.${measure}`, person));
  const id = levels.measure === 'each' ? (measure ?? '') : levels.measure;
  const [pairs, compiled] = [context.pairs(id, pairing), context.measure(id)];
  return ({ episode }) => {
    if (!pairs || !compiled) return undefined;
    const [baseline, followUp] = [valueAt(pairs, 'baseline', episode), valueAt(pairs, 'followUp', episode)];
    return baseline === undefined || followUp === undefined ? undefined : classify(compiled, levels.changeBy, { baseline, followUp });
  };
}

/** Words by which a record says that the person was asked and did not state it. Missing is something else. */
const NOT_STATED = new Set(['not stated', 'not-stated', 'prefer not to say', 'prefer-not-to-say', 'refused', 'declined']);

function statement(value: string | undefined): string {
  if (value === undefined || value.toLowerCase() === 'not known' || value.toLowerCase() === 'not-known') return 'missing';
  return NOT_STATED.has(value.toLowerCase()) ? 'not-stated' : 'stated';
}
