import type { Attribution, Unit } from '../definitions/indicator.js';
import { isValid } from '../change/pairing.js';
import { NO_DAY, parseDay } from '../records/day.js';
import { dayAt, textAt } from '../records/table.js';
import type { IndicatorContext } from './context.js';
import { eventTable, isEventUnit, type EventUnit } from './event-tables.js';
import type { Member } from './member.js';
import type { Period } from './period.js';

/** Which members are meant: the unit, the day that decides, and the period it is to fall in. */
export interface MembersInput {
  readonly unit: Unit;
  readonly attribution: Attribution;
  readonly period: Period;
  /** Of people attributed by event: the measure that was answered, in place of attended contacts. */
  readonly events?: string | undefined;
}

/** A member with the day that puts it in the period. */
interface Dated {
  readonly member: Member;
  readonly day: number;
}

const known = new WeakMap<IndicatorContext, Map<string, readonly Member[]>>();

/** The members that the attribution puts in a period, worked out once, as many indicators ask for the same. */
export function membersOf(context: IndicatorContext, input: MembersInput): readonly Member[] {
  const own = known.get(context) ?? new Map<string, readonly Member[]>();
  known.set(context, own);
  const key = [input.unit, input.attribution, input.period.start, input.period.end, input.events].join(' ');
  const members = own.get(key) ?? findMembers(context, input);
  own.set(key, members);
  return members;
}

function findMembers(context: IndicatorContext, { unit, attribution, period, events }: MembersInput): readonly Member[] {
  const inPeriod = withinPeriod(period);
  const days = episodeDays(context, attribution, period);
  if (unit === 'goal') return goalMembers(context, days, inPeriod);
  if (isEventUnit(unit)) return eventMembers(context, unit, days, inPeriod).map(({ member }) => member);
  const inside = (member: Member) => Number(context.isInside(member));
  if (!days) {
    const found = events === undefined ? attended(context, eventMembers(context, 'contact', days, inPeriod)) : answered(context, events, inPeriod);
    return onePer(context, { unit, found, rankOf: inside });
  }
  const found = episodeMembers(context, days, inPeriod);
  if (unit === 'episode') return found.map(({ member }) => member);
  return onePer(context, { unit, found, rankOf: attribution === 'closed' || attribution === 'open-at-end' ? rankOfSupport(context) : inside });
}

function withinPeriod({ start, end }: Period): (day: number) => boolean {
  const [first, last] = [parseDay(start) ?? 0, parseDay(end) ?? 0];
  return (day) => day !== NO_DAY && day >= first && day <= last;
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

function episodeMembers({ caseload, episodes }: IndicatorContext, days: Int32Array, inPeriod: (day: number) => boolean): readonly Dated[] {
  const found: Dated[] = [];
  for (let episode = 0; episode < episodes.size; episode += 1) {
    const day = days[episode] ?? NO_DAY;
    if (inPeriod(day)) found.push({ day, member: { person: caseload.episodes.person[episode] ?? -1, episode, goal: -1, event: -1 } });
  }
  return found;
}

function goalMembers({ caseload: { goals } }: IndicatorContext, days: Int32Array | undefined, inPeriod: (day: number) => boolean): readonly Member[] {
  const found: Member[] = [];
  for (let goal = 0; goal < goals.table.size; goal += 1) {
    const episode = goals.episode[goal] ?? -1;
    const day = days ? (days[episode] ?? NO_DAY) : dayAt(goals.table, 'setOn', goal);
    if (inPeriod(day)) found.push({ person: goals.person[goal] ?? -1, episode, goal, event: -1 });
  }
  return found;
}

function eventMembers({ caseload }: IndicatorContext, unit: EventUnit, days: Int32Array | undefined, inPeriod: (day: number) => boolean): readonly Dated[] {
  const events = eventTable(caseload, unit);
  const found: Dated[] = [];
  for (let event = 0; events && event < events.table.size; event += 1) {
    const episode = events.episode[event] ?? -1;
    const day = days ? (days[episode] ?? NO_DAY) : dayAt(events.table, 'on', event);
    if (inPeriod(day)) found.push({ day, member: { person: caseload.episodes.person[episode] ?? -1, episode, goal: -1, event } });
  }
  return found;
}

/** People who answered a measure, by their valid observations of it. */
function answered({ caseload, observations }: IndicatorContext, measure: string, inPeriod: (day: number) => boolean): readonly Dated[] {
  const own = observations.get(measure);
  const found: Dated[] = [];
  for (let event = 0; own && event < own.size; event += 1) {
    const [episode, day] = [own.subject[event] ?? -1, own.day[event] ?? NO_DAY];
    if (isValid(own, event) && inPeriod(day)) found.push({ day, member: { person: caseload.episodes.person[episode] ?? -1, episode, goal: -1, event } });
  }
  return found;
}

/** People and episodes that were seen: by their attended contacts. */
function attended({ caseload: { contacts } }: IndicatorContext, found: readonly Dated[]): readonly Dated[] {
  return found
    .filter(({ member }) => textAt(contacts.table, 'attended', member.event) === 'yes')
    .map(({ day, member }) => ({ day, member: { ...member, event: -1 } }));
}

/** At closure, and at the end of a period, the figures are about support: of a person's episodes, one in which they were engaged. */
function rankOfSupport({ episodes, isInside }: IndicatorContext): (member: Member) => number {
  return (member) => 2 * Number(isInside(member)) + (episodes.engaged[member.episode] ?? 0);
}

interface OnePerInput {
  readonly unit: 'person' | 'episode';
  readonly found: readonly Dated[];
  readonly rankOf: (member: Member) => number;
}

/** Each person (or episode) once, with the episode used for them: of the highest rank, and of these the latest. */
function onePer(context: IndicatorContext, { unit, found, rankOf }: OnePerInput): readonly Member[] {
  const isLater = laterOf(context);
  const { episodes, persons } = context.caseload;
  // By the row of the person (or episode): the place of the one chosen so far among those chosen; those of nobody share the last.
  const places = new Int32Array((unit === 'person' ? persons.size : episodes.table.size) + 1).fill(-1);
  const chosen: Dated[] = [];
  for (const dated of found) {
    const own = dated.member[unit];
    const row = own < 0 ? places.length - 1 : own;
    const place = places[row] ?? -1;
    const current = chosen[place];
    if (!current) places[row] = chosen.push(dated) - 1;
    else if (isBetter(dated, current, rankOf, isLater)) chosen[place] = dated;
  }
  return chosen.map(({ member }) => member);
}

function isBetter(one: Dated, other: Dated, rankOf: OnePerInput['rankOf'], isLater: (one: Dated, other: Dated) => boolean): boolean {
  const [rank, least] = [rankOf(one.member), rankOf(other.member)];
  return rank > least || (rank === least && isLater(one, other));
}

/** The later day; on the same day the episode that was referred later; then the greater id, so that the order of records decides nothing. */
function laterOf({ caseload: { episodes: { table } }, episodes: { referredOn } }: IndicatorContext): (one: Dated, other: Dated) => boolean {
  const referred = ({ episode }: Member) => referredOn[episode] ?? NO_DAY;
  const id = ({ episode }: Member) => textAt(table, 'episodeId', episode) ?? '';
  return (one, other) => {
    if (one.day !== other.day) return one.day > other.day;
    const after = referred(one.member) - referred(other.member);
    return after === 0 ? id(one.member) > id(other.member) : after > 0;
  };
}
