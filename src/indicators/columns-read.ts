import type { Criterion, EpisodeDay } from '../definitions/criteria.js';
import type { Attribution, Indicator, OverMeasures, Unit } from '../definitions/indicator.js';
import { columnName } from '../records/fields.js';
import { EVENT_FILES, isEventUnit } from './event-tables.js';
import { criteriaOf } from './indicator-parts.js';

/** A column that an indicator reads, by the file of the standard data package: `episodes.referred_on`. */
export type ColumnRead = `${string}.${string}`;

/**
 * The columns that an indicator reads, each once and in a fixed order, for whoever has to provide them. Where contacts
 * are not kept, `episodes.started_on` stands for them.
 *
 * @example
 * columnsRead(indicatorSets.core.indicators[1]); // => ['episodes.closed_on', 'episodes.episode_id', 'episodes.person_id', 'episodes.referral_source', 'episodes.referred_on']
 */
export function columnsRead(indicator: Indicator): readonly ColumnRead[] {
  const { unit, attribution, over, levels, value, events, overAttributes, overMeasures } = indicator;
  const columns = [
    ...ofPopulation(unit, attribution, events !== undefined),
    ...(over && 'unit' in over ? ofPopulation(over.unit, over.attribution, false) : []),
    ...criteriaOf(indicator).flatMap(ofCriterion),
    ...[levels, value].flatMap((part) => (part ? ofPart(part) : [])),
    ...(overAttributes ? (['persons.any attribute'] as const) : []),
    ...(overMeasures ? ofMeasures(overMeasures) : []),
  ];
  return [...new Set(columns)].sort();
}

const DAY_OF: Readonly<Record<Attribution, readonly ColumnRead[]>> = {
  referred: ['episodes.referred_on'],
  started: ['episodes.started_on', 'contacts.on', 'contacts.attended'],
  closed: ['episodes.closed_on'],
  'open-at-end': ['episodes.referred_on', 'episodes.closed_on'],
  event: [],
};

function ofPopulation(unit: Unit, attribution: Attribution, isByMeasure: boolean): readonly ColumnRead[] {
  const episodes = ['episodes.episode_id', 'episodes.person_id'] as const;
  if (isEventUnit(unit)) return [...episodes, `${EVENT_FILES[unit]}.episode_id`, `${EVENT_FILES[unit]}.on`, ...DAY_OF[attribution]];
  if (unit === 'goal') return ['goals.person_id', 'goals.statement', 'goals.scale', ...(attribution === 'event' ? (['goals.set_on'] as const) : [...episodes, ...DAY_OF[attribution]])];
  const isByContact = attribution === 'event' && !isByMeasure;
  return [...episodes, ...DAY_OF[attribution], ...(isByContact ? (['contacts.episode_id', 'contacts.on', 'contacts.attended'] as const) : [])];
}

const DAYS: Readonly<Record<EpisodeDay, readonly ColumnRead[]>> = {
  referredOn: ['episodes.referred_on'],
  startedOn: ['episodes.started_on'],
  closedOn: ['episodes.closed_on'],
  firstGoalOn: ['goals.set_on'],
  lastSeenOn: ['episodes.started_on', 'contacts.on', 'contacts.attended'],
  nextReferredOn: ['episodes.referred_on'],
  periodEnd: [],
};

const GOALS: readonly ColumnRead[] = ['goals.person_id', 'goals.statement', 'goals.scale', 'goals.status', 'goals.status_on', 'goal_ratings.goal_id', 'goal_ratings.value', 'goal_ratings.on'];

function ofCriterion(criterion: Criterion): readonly ColumnRead[] {
  if ('attendedContacts' in criterion || 'engaged' in criterion) return ['contacts.episode_id', 'contacts.attended'];
  if ('repeatedReferral' in criterion) return ['episodes.referred_on', 'episodes.referral_source', 'episodes.closed_on'];
  if ('paused' in criterion) return ['pauses.episode_id', 'pauses.from', 'pauses.until'];
  if ('goals' in criterion || 'goalOutcome' in criterion) return GOALS;
  return ofPart(criterion);
}

/** The columns of a part of a definition that reads fields, days, measures or goals. */
function ofPart(part: object): readonly ColumnRead[] {
  if ('field' in part && typeof part.field === 'string') return ofField(part.field);
  if ('days' in part && Array.isArray(part.days)) return (part.days as readonly EpisodeDay[]).flatMap((day) => DAYS[day]);
  if ('measure' in part && typeof part.measure === 'string') return part.measure === 'each' ? [] : ofMeasure(part.measure);
  if ('theme' in part) return ['goals.domain'];
  return 'goalOutcome' in part || 'goalProgress' in part || 'goalChange' in part ? GOALS : [];
}

function ofField(field: string): readonly ColumnRead[] {
  const dot = field.indexOf('.');
  const [owner, name] = [field.slice(0, dot), field.slice(dot + 1)];
  if (owner === 'attribute') return name === 'each' ? [] : [`persons.${name}`];
  return [`${owner}s.${columnName(name)}`];
}

function ofMeasure(measure: string): readonly ColumnRead[] {
  const slash = measure.indexOf('/');
  return slash < 0 ? [`outcomes.value (${measure})`, 'outcomes.on'] : [`assessments.items or scores (${measure.slice(0, slash)})`, 'assessments.on'];
}

function ofMeasures({ group }: OverMeasures): readonly ColumnRead[] {
  return group.flatMap((own): readonly ColumnRead[] => {
    if (own === 'goal-scale') return ['goal_ratings.goal_id', 'goal_ratings.value', 'goal_ratings.on'];
    return own === 'outcome' ? ['outcomes.person_id', 'outcomes.outcome', 'outcomes.value', 'outcomes.on'] : ['assessments.person_id', 'assessments.items or scores', 'assessments.on'];
  });
}
