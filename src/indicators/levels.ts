import { GOAL_OUTCOMES } from '../change/goal-outcomes.js';
import { progressAt } from '../change/goals-by-episode.js';
import { CHANGE_CLASSES, type ChangeRuleName } from '../definitions/criteria.js';
import type { IndicatorLevels } from '../definitions/indicator.js';
import { FIELDS } from '../records/fields.js';
import { personAttribute } from './attributes.js';
import { bandMoves, bandReader, bandsOf } from './bands.js';
import type { IndicatorContext } from './context.js';
import { dayBandOf, dayBands } from './day-bands.js';
import { GOAL_CHANGES, goalChangeLevel, goalChanges } from './goal-change.js';
import { changeClass } from './measure-test.js';
import { pick } from './member.js';
import { daysBetween, fieldOf } from './member-fields.js';
import { namesBy, type Named } from './named.js';
import { namesSeen } from './seen.js';
import { themeColumn } from './theme.js';
import type { CriterionScope } from './criterion-scope.js';

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
  return CHANGE_CLASSES[levels.changeBy === 'change' ? firstRule(scope.context, measure) : levels.changeBy] ?? [];
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

/** The level of each member; none for one that cannot be classified. */
export function levelsOfMembers(levels: IndicatorLevels, scope: CriterionScope): Named {
  const { context, measure, members } = scope;
  const namesOfEpisodes = (nameOf: (episode: number) => string | undefined) => namesBy(members.size, (place) => nameOf(members.episode[place] ?? -1));
  if ('field' in levels) return fieldLevels(levels.field, scope);
  if ('goalOutcome' in levels) return { names: GOAL_OUTCOMES, codes: pick(context.goals().outcome, members.goal, 0) };
  if ('goalProgress' in levels) {
    const goals = context.goalsByEpisode(levels.goalProgress);
    return namesOfEpisodes((episode) => progressAt(goals, episode));
  }
  if ('attribute' in levels) return namesSeen(personAttribute(context.caseload, measure ?? '', members), members.size, statement);
  if ('theme' in levels) return namesSeen({ column: themeColumn(context.caseload), rows: members.goal }, members.size, (theme) => theme ?? 'not-coded');
  if ('days' in levels) return namesBy(members.size, mapped(daysBetween(levels.days, scope), (days) => dayBandOf(levels.upTo, days)));
  if ('goalChange' in levels) return namesBy(members.size, mapped(goalChanges(scope), goalChangeLevel));
  return namesOfEpisodes('bandAt' in levels || 'bandMove' in levels ? bandReader(levels, scope) : changeLevel(levels, scope));
}

function mapped(values: Float64Array, nameOf: (value: number) => string): (place: number) => string | undefined {
  return (place) => (Number.isNaN(values[place]) ? undefined : nameOf(values[place] ?? 0));
}

/** Where codes are free, not known is one of the levels; of a closed list, who has none cannot be classified. */
function fieldLevels(field: Extract<IndicatorLevels, { field: unknown }>['field'], scope: CriterionScope): Named {
  const isClosed = closedValues(field) !== undefined;
  return namesSeen(fieldOf(field, scope), scope.members.size, (text) => text ?? (isClosed ? undefined : 'not-known'));
}

function changeLevel(levels: Extract<IndicatorLevels, { changeBy: unknown }>, { context, measure, pairing }: CriterionScope): (episode: number) => string | undefined {
  const id = levels.measure === 'each' ? (measure ?? '') : levels.measure;
  const [pairs, compiled] = [context.pairs(id, pairing), context.measure(id)];
  return (episode) => (pairs && compiled ? changeClass({ compiled, rule: levels.changeBy, pairs }, episode) : undefined);
}

/** Words by which a record says that the person was asked and did not state it. Missing is something else. */
const NOT_STATED = new Set(['not stated', 'not-stated', 'prefer not to say', 'prefer-not-to-say', 'refused', 'declined']);

function statement(value: string | undefined): string {
  if (value === undefined || value.toLowerCase() === 'not known' || value.toLowerCase() === 'not-known') return 'missing';
  return NOT_STATED.has(value.toLowerCase()) ? 'not-stated' : 'stated';
}
