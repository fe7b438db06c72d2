import type { Criterion, EpisodeDay } from '../definitions/criteria.js';
import type { Attribution, Indicator, IndicatorLevels, IndicatorValue, PairingPolicy } from '../definitions/indicator.js';
import { columnName, type RecordKind } from '../records/fields.js';
import type { DataFacts, MeasureData } from './data-facts.js';
import { EVENT_FILES, isEventUnit, type EventUnit } from './event-tables.js';
import { asksGoalOutcomes, criteriaOf, measuresIn } from './indicator-parts.js';

/** What a figure is about. */
export interface NeedsInput {
  readonly indicator: Indicator;
  readonly measure: string | undefined;
  readonly pairing: PairingPolicy;
}

/**
 * The file or column that an indicator truly needs and the data do not have, or `undefined`.
 * Such a figure is shown as not available, with the file named; it is never counted from something else.
 */
export function missingNeed(data: DataFacts, input: NeedsInput): string | undefined {
  return missingFile(data, input) ?? missingColumn(data, input.indicator) ?? missingAttribute(data, input.indicator) ?? missingMeasure(data, input) ?? missingDay(data, input);
}

/** The file that is not there: all parts of a caseload lack it, or none does. */
export function missingFile({ given, madeEpisodes }: DataFacts, { indicator, measure }: NeedsInput): string | undefined {
  if (madeEpisodes && needsEpisodes(indicator)) return 'episodes.csv';
  if (!given.has('contacts') && needsContacts(indicator)) return 'contacts.csv';
  if (!given.has('goals') && needsGoals(indicator)) return 'goals.csv';
  const events = eventFiles(indicator).find((kind) => !given.has(kind));
  if (events !== undefined) return `${events}.csv`;
  if (measure !== undefined) return undefined;
  if (indicator.overAttributes) return 'attributes in persons.csv';
  return indicator.overMeasures ? indicator.overMeasures.group.map((group) => FILE_OF[group]).join(' or ') : undefined;
}

/** The files of the events that are counted, on both sides of a ratio. */
function eventFiles({ unit, over }: Indicator): readonly (typeof EVENT_FILES)[EventUnit][] {
  const units = [unit, ...(over && 'unit' in over ? [over.unit] : [])];
  return units.flatMap((own) => (isEventUnit(own) ? EVENT_FILES[own] : []));
}

const FILE_OF = { instrument: 'assessments', outcome: 'outcomes.csv', 'goal-scale': 'goal_ratings.csv' } as const;

/** Closure falls back to the last record; referral, start and ways of closing cannot be known without episodes. */
function needsEpisodes(indicator: Indicator): boolean {
  const { attribution, unit, levels, value } = indicator;
  if (attribution !== 'closed' && !(attribution === 'event' && unit === 'goal')) return true;
  if (needsContacts(indicator) || isEventUnit(unit) || (levels && ('field' in levels || 'days' in levels)) || (value && 'days' in value)) return true;
  // An exclusion that cannot be known excludes nobody.
  return criteriaOf({ ...indicator, exclusions: [] }).some((criterion) => 'days' in criterion || ('field' in criterion && criterion.field.startsWith('episode.')));
}

function needsContacts(indicator: Indicator): boolean {
  const { unit, attribution, events } = indicator;
  if (attribution === 'event' && (unit === 'person' || unit === 'episode') && !events) return true;
  return criteriaOf(indicator).some((criterion) => 'attendedContacts' in criterion);
}

function needsGoals(indicator: Indicator): boolean {
  const { unit, levels, value } = indicator;
  if (unit === 'goal' || (levels && ('goalProgress' in levels || 'goalChange' in levels)) || (value && 'goalChange' in value)) return true;
  return criteriaOf(indicator).some((criterion) => 'goals' in criterion);
}

/** Columns, or files that stand for them, of which a figure needs one. */
type Need = readonly string[];

const START: Need = ['episodes.startedOn', 'contacts'];
const CLOSURE: Need = ['episodes.closedOn'];
const GOAL_SET: Need = ['goals.setOn'];
const OF_ATTRIBUTION: Partial<Record<Attribution, Need>> = { started: START, closed: CLOSURE, 'open-at-end': CLOSURE };
const OF_DAY: Partial<Record<EpisodeDay, Need>> = { startedOn: START, lastSeenOn: START, closedOn: CLOSURE, firstGoalOn: GOAL_SET };

/** A column of ours without which "no" would be said for want of a value, and that no record has. One that is there and empty says that there is none. */
function missingColumn({ given, columns }: DataFacts, indicator: Indicator): string | undefined {
  const has = (name: string) => {
    const [kind = '', field] = name.split('.');
    const own = columns[kind] ?? [];
    // Of a kind without records nothing is missing.
    return field === undefined ? given.has(kind as RecordKind) : own.length === 0 || own.includes(field);
  };
  const missing = columnNeeds(indicator).find((need) => !need.some(has));
  return missing?.map((name) => columnName(name) + (name.includes('.') ? '' : '.csv')).join(' or ');
}

function columnNeeds(indicator: Indicator): readonly Need[] {
  const { unit, attribution, over, levels, value } = indicator;
  // What an exclusion asks of a value or of days is not known without them, and excludes nobody.
  const parts = [...criteriaOf(indicator).filter((one) => 'present' in one || 'engaged' in one), ...criteriaOf({ ...indicator, exclusions: [] }), levels, value];
  return [
    ...[attribution, ...(over && 'unit' in over ? [over.attribution] : [])].flatMap((own) => listed(OF_ATTRIBUTION[own])),
    ...(unit === 'goal' && attribution === 'event' ? [GOAL_SET] : []),
    ...parts.flatMap((part) => (part ? needsOf(part) : [])),
    ...(asksGoalOutcomes(indicator) ? [['goals.status', 'goalRatings', 'goalEvents']] : []),
  ];
}

function needsOf(part: Criterion | IndicatorLevels | IndicatorValue): readonly Need[] {
  if ('engaged' in part) return [START];
  if ('days' in part) return part.days.flatMap((day) => listed(OF_DAY[day]));
  if (!('field' in part) || part.field.startsWith('attribute.')) return [];
  return [part.field === 'episode.startedOn' ? START : [part.field.replace('.', 's.')]];
}

function listed(need: Need | undefined): readonly Need[] {
  return need ? [need] : [];
}

function missingAttribute({ attributes: { persons, episodes } }: DataFacts, indicator: Indicator): string | undefined {
  const fields = criteriaOf(indicator).flatMap((criterion) => ('field' in criterion && criterion.field !== 'attribute.each' ? [criterion.field] : []));
  const names = fields.flatMap((field) => (field.startsWith('attribute.') ? [field.slice('attribute.'.length)] : []));
  const missing = names.find((name) => !persons.includes(name) && !episodes.includes(name));
  return missing === undefined ? undefined : `the column ${missing}`;
}

/** A measure that an indicator names, and that nobody was asked. */
function missingMeasure({ measures }: DataFacts, { indicator }: NeedsInput): string | undefined {
  const missing = measuresIn(indicator, undefined).find((id) => !measures.has(id));
  if (missing === undefined) return undefined;
  const slash = missing.indexOf('/');
  return slash < 0 ? `records of ${missing}` : `assessments of ${missing.slice(0, slash)}`;
}

/** Without any day nothing falls in a period, and no pair can be made but by occasion. */
function missingDay({ madeEpisodes, hasEpisodes, hasClosure, measures }: DataFacts, { indicator, measure, pairing }: NeedsInput): string | undefined {
  if (madeEpisodes && hasEpisodes && !hasClosure) return 'the column on';
  const own = measuresIn(indicator, measure).flatMap((id) => measures.get(id) ?? []);
  if (!own.some((data) => lacksTime(data, pairing))) return undefined;
  return pairing === 'by-occasion' ? 'the column occasion' : 'the column on, or pairing by-occasion';
}

/** There are valid observations, and not one of them has what the pairing goes by. */
function lacksTime({ isAnswered, hasDay, hasOccasion }: MeasureData, pairing: PairingPolicy): boolean {
  return isAnswered && !(pairing === 'by-occasion' ? hasOccasion : hasDay);
}
