import type { Indicator, PairingPolicy } from '../definitions/indicator.js';
import { isValid } from '../change/pairing.js';
import type { Caseload } from '../records/caseload.js';
import { NO_DAY } from '../records/day.js';
import type { Observations } from '../records/observations.js';
import type { IndicatorContext } from './context.js';
import { EVENT_FILES, isEventUnit, type EventUnit } from './event-tables.js';
import { criteriaOf, measuresIn } from './indicator-parts.js';

/** What a figure is about. */
export interface NeedsInput {
  readonly indicator: Indicator;
  readonly measure: string | undefined;
  readonly pairing: PairingPolicy;
}

/**
 * The file or column that an indicator truly needs and the caseload does not have, or `undefined`.
 * Such a figure is shown as not available, with the file named; it is never counted from something else.
 */
export function missingNeed(context: IndicatorContext, input: NeedsInput): string | undefined {
  const { caseload } = context;
  return missingFile(caseload, input) ?? missingAttribute(caseload, input.indicator) ?? missingMeasure(context, input) ?? missingDay(context, input);
}

function missingFile({ given, madeEpisodes }: Caseload, { indicator, measure }: NeedsInput): string | undefined {
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

function missingAttribute({ persons, episodes }: Caseload, indicator: Indicator): string | undefined {
  const fields = criteriaOf(indicator).flatMap((criterion) => ('field' in criterion && criterion.field !== 'attribute.each' ? [criterion.field] : []));
  const missing = fields.find((field) => field.startsWith('attribute.') && !(field in persons.columns) && !(field in episodes.table.columns));
  return missing?.replace('attribute.', 'the column ');
}

/** A measure that an indicator names, and that nobody was asked. */
function missingMeasure({ observations }: IndicatorContext, { indicator }: NeedsInput): string | undefined {
  const missing = measuresIn(indicator, undefined).find((id) => !observations.has(id));
  if (missing === undefined) return undefined;
  const slash = missing.indexOf('/');
  return slash < 0 ? `records of ${missing}` : `assessments of ${missing.slice(0, slash)}`;
}

/** Without any day nothing falls in a period, and no pair can be made but by occasion. */
function missingDay({ caseload, episodes, observations }: IndicatorContext, { indicator, measure, pairing }: NeedsInput): string | undefined {
  if (caseload.madeEpisodes && episodes.size > 0 && episodes.closedOn.every((day) => day === NO_DAY)) return 'the column on';
  const own = measuresIn(indicator, measure).flatMap((id) => observations.get(id) ?? []);
  if (!own.some((observed) => lacksTime(observed, pairing))) return undefined;
  return pairing === 'by-occasion' ? 'the column occasion' : 'the column on, or pairing by-occasion';
}

/** There are valid observations, and not one of them has what the pairing goes by. */
function lacksTime(observations: Observations, pairing: PairingPolicy): boolean {
  let isAnswered = false;
  for (let place = 0; place < observations.size; place += 1) {
    if (!isValid(observations, place)) continue;
    const hasTime = pairing === 'by-occasion' ? !Number.isNaN(observations.occasion[place] ?? Number.NaN) : observations.day[place] !== NO_DAY;
    if (hasTime) return false;
    isAnswered = true;
  }
  return isAnswered;
}
