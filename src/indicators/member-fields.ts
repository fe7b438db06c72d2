import type { CriterionField, EpisodeDay } from '../definitions/criteria.js';
import { NO_DAY, parseDay } from '../records/day.js';
import type { Table } from '../records/table.js';
import { textAt } from '../records/table.js';
import { attributeReader } from './attributes.js';
import type { IndicatorContext } from './context.js';
import { firstGoalDay } from './context.js';
import { eventTable } from './event-tables.js';
import type { Member } from './member.js';
import type { Period } from './period.js';

/** Reads a field of a member as text. `attribute.each` is the attribute that the indicator is produced for. */
export function fieldReader(field: CriterionField, { caseload, episodes }: IndicatorContext, each?: string): (member: Member) => string | undefined {
  const dot = field.indexOf('.');
  const [owner, name] = [field.slice(0, dot), field.slice(dot + 1)];
  if (owner === 'attribute') return attributeReader(caseload, name === 'each' ? (each ?? name) : name) ?? (() => undefined);
  if (owner === 'goal') return ({ goal }) => textAt(caseload.goals.table, name, goal);
  if (owner !== 'episode') return eventReader(eventTable(caseload, owner)?.table, name);
  // A start may be known from contacts alone.
  if (name === 'startedOn') return ({ episode }) => (episodes.startedOn[episode] === NO_DAY ? undefined : String(episodes.startedOn[episode]));
  return ({ episode }) => textAt(caseload.episodes.table, name, episode);
}

function eventReader(table: Table | undefined, name: string): (member: Member) => string | undefined {
  return ({ event }) => table && textAt(table, name, event);
}

/** Whole days from one day of a member's episode to another, where both are known. */
export function daysBetween([from, to]: readonly [EpisodeDay, EpisodeDay], scope: { readonly context: IndicatorContext; readonly period: Period }): (member: Member) => number | undefined {
  const [first, last] = [dayReader(from, scope), dayReader(to, scope)];
  return ({ episode }) => {
    const [start, end] = [first(episode), last(episode)];
    return start === NO_DAY || end === NO_DAY ? undefined : end - start;
  };
}

function dayReader(day: EpisodeDay, { context, period }: { readonly context: IndicatorContext; readonly period: Period }): (episode: number) => number {
  const last = parseDay(period.end) ?? NO_DAY;
  if (day === 'firstGoalOn') return (episode) => firstGoalDay(context, episode);
  if (day === 'periodEnd') return () => last;
  const days = day === 'lastSeenOn' ? context.lastSeenOn(last) : context.episodes[day];
  return (episode) => days[episode] ?? NO_DAY;
}
