import type { Attribution, Unit } from '../definitions/indicator.js';
import { isValid } from '../change/pairing.js';
import { NO_DAY, parseDay } from '../records/day.js';
import { rowsWhere } from '../records/rows-where.js';
import { daysIn, textAt } from '../records/table.js';
import type { IndicatorContext } from './context.js';
import { eventTable, isEventUnit, type EventUnit } from './event-tables.js';
import { keeper } from './keeper.js';
import { membersAt, NONE, pick, type Members } from './member.js';
import { onePer } from './one-per.js';
import type { Period } from './period.js';

/** Which members are meant: the unit, the day that decides, and the period it is to fall in. */
export interface MembersInput {
  readonly unit: Unit;
  readonly attribution: Attribution;
  readonly period: Period;
  /** Of people attributed by event: the measure that was answered, in place of attended contacts. */
  readonly events?: string | undefined;
  /** Of people: the days within which the same referral sent again is left out, so that it does not stand in for another. */
  readonly repeatedWithin?: number | undefined;
}

const kept = keeper<Members>();

/** The members that the attribution puts in a period, worked out once, as many indicators ask for the same. */
export function membersOf(context: IndicatorContext, input: MembersInput): Members {
  return kept(context, [input.unit, input.attribution, input.period.start, input.period.end, input.events, input.repeatedWithin].join(' '), () => findMembers(context, input));
}

function findMembers(context: IndicatorContext, input: MembersInput): Members {
  const { unit, attribution, period, events, repeatedWithin } = input;
  const days = episodeDays(context, attribution, period);
  if (unit === 'goal') return goalMembers(context, days, period);
  if (isEventUnit(unit)) return eventMembers(context, unit, days, period);
  if (!days) return events === undefined ? attended(context, unit, period) : answered(context, { unit, measure: events, period });
  if (unit === 'episode') {
    const episode = rowsWithin(days, period);
    return { size: episode.length, person: ofRows(context.caseload.episodes.person, episode), episode, goal: NONE, event: NONE };
  }
  // Where nobody has several, people are their episodes: what is asked of the ones is answered for the others. Of open ones, figures
  // choose among those that they mean.
  const found = membersOf(context, { ...input, unit: 'episode', repeatedWithin: undefined });
  const { episode } = found;
  if (!context.episodes.haveSeveral) return found;
  return onePer(context, { unit, found, dayAt: (place) => days[episode[place] ?? -1] ?? NO_DAY, ofSupport: attribution === 'closed', repeatedWithin });
}

/** The rows whose day is in the period, in order. */
function rowsWithin(days: Int32Array, { start, end }: Period): Int32Array {
  const first = parseDay(start) ?? 0;
  const length = (parseDay(end) ?? 0) - first;
  const rows = new Int32Array(days.length);
  let size = 0;
  for (let row = 0; row < days.length; row += 1) {
    // Either number is below 0, and so are both together, of a day that is not within: one question in place of two.
    const since = ((days[row] ?? NO_DAY) - first) | 0;
    if ((since | (length - since)) >= 0) rows[size++] = row;
  }
  return size === rows.length ? rows : rows.slice(0, size);
}

/** What some rows, in order and each once, have in a column; all of them have the column itself. */
function ofRows(column: Int32Array, rows: Int32Array): Int32Array {
  return rows.length === column.length ? column : pick(column, rows);
}

/** The day that decides an episode's period: one referred by the end and not closed by then belongs to the last day. Events have days of their own. */
function episodeDays({ episodes }: IndicatorContext, attribution: Attribution, { end }: Period): Int32Array | undefined {
  if (attribution === 'event') return undefined;
  if (attribution === 'referred') return episodes.referredOn;
  if (attribution === 'started') return episodes.startedOn;
  if (attribution === 'closed') return episodes.closedOn;
  const last = parseDay(end) ?? 0;
  return episodes.referredOn.map((referred, episode) => {
    const closed = episodes.closedOn[episode] ?? NO_DAY;
    return referred !== NO_DAY && referred <= last && (closed === NO_DAY || closed > last) ? last : NO_DAY;
  });
}

function goalMembers({ caseload: { goals } }: IndicatorContext, days: Int32Array | undefined, period: Period): Members {
  const goal = rowsWithin(days ? pick(days, goals.episode, NO_DAY) : daysIn(goals.table, 'setOn'), period);
  return { size: goal.length, person: ofRows(goals.person, goal), episode: ofRows(goals.episode, goal), goal, event: NONE };
}

function eventMembers({ caseload }: IndicatorContext, unit: EventUnit, days: Int32Array | undefined, period: Period): Members {
  const events = eventTable(caseload, unit);
  if (!events) return NOBODY;
  const event = rowsWithin(days ? pick(days, events.episode, NO_DAY) : daysIn(events.table, 'on'), period);
  const episode = ofRows(events.episode, event);
  return { size: event.length, person: pick(caseload.episodes.person, episode), episode, goal: NONE, event };
}

const NOBODY: Members = { size: 0, person: NONE, episode: NONE, goal: NONE, event: NONE };

/** People who answered a measure, by their valid observations of it. */
function answered(context: IndicatorContext, { unit, measure, period }: { readonly unit: 'person' | 'episode'; readonly measure: string; readonly period: Period }): Members {
  const own = context.observations.get(measure);
  if (!own) return NOBODY;
  const event = rowsWithin(own.day, period).filter((row) => isValid(own, row));
  const episode = pick(own.subject, event);
  const found = { size: event.length, person: pick(context.caseload.episodes.person, episode), episode, goal: NONE, event };
  return onePer(context, { unit, found, dayAt: (place) => own.day[event[place] ?? -1] ?? NO_DAY });
}

/** People and episodes that were seen: by their attended contacts. */
function attended(context: IndicatorContext, unit: 'person' | 'episode', period: Period): Members {
  const { contacts: { table } } = context.caseload;
  const all = eventMembers(context, 'contact', undefined, period);
  const found = membersAt(all, rowsWhere(all.size, (place) => textAt(table, 'attended', all.event[place] ?? -1) === 'yes'));
  const days = daysIn(table, 'on');
  return { ...onePer(context, { unit, found, dayAt: (place) => days[found.event[place] ?? -1] ?? NO_DAY }), event: NONE };
}
