import { classify } from '../change/classify.js';
import type { ChangeClass, ChangeRuleName } from '../definitions/criteria.js';
import type { GoalOutcome } from '../definitions/goal-scale.js';
import type { IndicatorLevels } from '../definitions/indicator.js';
import { FIELDS } from '../records/fields.js';
import { textAt } from '../records/table.js';
import { bandMoves, bandReader, bandsOf } from './bands.js';
import { themeOf, type IndicatorContext } from './context.js';
import { dayBandOf, dayBands } from './day-bands.js';
import { GOAL_CHANGES, goalChange, goalChangeLevel } from './goal-change.js';
import { valueAt } from './measure-test.js';
import type { Member } from './member.js';
import { daysBetween, fieldReader } from './member-fields.js';
import type { CriterionScope } from './truth.js';

const GOAL_OUTCOMES: readonly GoalOutcome[] = [
  'achieved', 'partly-achieved', 'maintained', 'no-change', 'not-achieved', 'moved-away', 'no-longer-relevant', 'replaced', 'withdrawn', 'not-reviewed',
];
const CLASSES: Readonly<Record<Exclude<ChangeRuleName, 'change'>, readonly ChangeClass[]>> = {
  'reliable-change': ['improved', 'no-reliable-change', 'deteriorated'],
  'minimal-important-change': ['improved', 'no-important-change', 'deteriorated'],
  'state-order': ['improved', 'lateral', 'unchanged', 'incomparable', 'worsened'],
};

interface LevelsScope {
  readonly measure: string | undefined;
  readonly context: Pick<IndicatorContext, 'measure'>;
}

/**
 * The levels of a distribution in the order they are shown, also those that nobody is at. Of a field with free codes
 * there are none: the data's own follow, in a fixed order.
 */
export function levelsOf(levels: IndicatorLevels, scope: LevelsScope): readonly string[] {
  if ('field' in levels) return closedValues(levels.field) ?? [];
  if ('goalOutcome' in levels) return GOAL_OUTCOMES;
  if ('goalProgress' in levels) return ['forward', 'mixed', 'no-change', 'back'];
  if ('goalChange' in levels) return GOAL_CHANGES;
  if ('attribute' in levels) return ['stated', 'not-stated', 'missing'];
  if ('theme' in levels) return [];
  if ('days' in levels) return dayBands(levels.upTo);
  return levelsOfMeasure(levels, scope);
}

function levelsOfMeasure(levels: Extract<IndicatorLevels, { measure: unknown }>, scope: LevelsScope): readonly string[] {
  const measure = levels.measure === 'each' ? scope.measure : levels.measure;
  if ('bandAt' in levels) return bandsOf(scope.context, measure);
  if ('bandMove' in levels) return bandMoves(scope.context, measure);
  return CLASSES[levels.changeBy === 'change' ? firstRule(scope.context, measure) : levels.changeBy];
}

/** The values of a field with a closed list; `undefined` for one with free codes. */
export function closedValues(field: string): readonly string[] | undefined {
  const dot = field.indexOf('.');
  const kind = `${field.slice(0, dot)}s` as keyof typeof FIELDS;
  const type = (FIELDS[kind] as Readonly<Record<string, { readonly type: unknown }>> | undefined)?.[field.slice(dot + 1)]?.type;
  return Array.isArray(type) ? (type as readonly string[]) : undefined;
}

/** The rule that "change" stands for, in the order in which a change is classified. */
function firstRule(context: LevelsScope['context'], measure: string | undefined): Exclude<ChangeRuleName, 'change'> {
  const compiled = measure === undefined ? undefined : context.measure(measure);
  if (compiled?.reliable) return 'reliable-change';
  return compiled?.important ? 'minimal-important-change' : 'state-order';
}

/** Reads a member's level; `undefined` for a member that cannot be classified. */
export function levelReader(levels: IndicatorLevels, scope: CriterionScope): (member: Member) => string | undefined {
  const { context, measure } = scope;
  if ('field' in levels) return fieldLevel(levels.field, scope);
  if ('goalOutcome' in levels) return ({ goal }) => context.goals.outcome[goal];
  if ('goalProgress' in levels) return ({ episode }) => context.progress(episode, levels.goalProgress).progress;
  if ('attribute' in levels) return ({ person }) => statement(textAt(context.caseload.persons, `attribute.${measure}`, person));
  if ('theme' in levels) return ({ goal }) => themeOf(context.caseload, goal) ?? 'not-coded';
  if ('days' in levels) return mapped(daysBetween(levels.days, scope), (days) => dayBandOf(levels.upTo, days));
  if ('goalChange' in levels) return mapped(goalChange(scope), goalChangeLevel);
  if ('bandAt' in levels || 'bandMove' in levels) return bandReader(levels, scope);
  return changeLevel(levels, scope);
}

function mapped<Value>(read: (member: Member) => Value | undefined, make: (value: Value) => string): (member: Member) => string | undefined {
  return (member) => {
    const value = read(member);
    return value === undefined ? undefined : make(value);
  };
}

/** Where codes are free, not known is one of the levels; of a closed list, who has none cannot be classified. */
function fieldLevel(field: Extract<IndicatorLevels, { field: unknown }>['field'], { context }: CriterionScope): (member: Member) => string | undefined {
  const read = fieldReader(field, context);
  return closedValues(field) ? read : (member) => read(member) ?? 'not-known';
}

function changeLevel(levels: Extract<IndicatorLevels, { changeBy: unknown }>, { context, measure, pairing }: CriterionScope): (member: Member) => string | undefined {
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
