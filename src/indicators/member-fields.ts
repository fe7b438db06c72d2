import type { CriterionField, EpisodeDay } from '../definitions/criteria.js';
import { remembered } from '../definitions/remembered.js';
import type { Column } from '../records/column.js';
import { NO_DAY, parseDay } from '../records/day.js';
import { attributeOf } from './attributes.js';
import { eventTable } from './event-tables.js';
import type { Seen } from './seen.js';
import type { CriterionScope } from './criterion-scope.js';

/** A field of the members. `attribute.each` is the attribute that the indicator is produced for. */
export function fieldOf(field: CriterionField, { context: { caseload, episodes }, members, measure }: CriterionScope): Seen {
  const dot = field.indexOf('.');
  const [owner, name] = [field.slice(0, dot), field.slice(dot + 1)];
  if (owner === 'attribute') return attributeOf(caseload, name === 'each' ? (measure ?? name) : name, members);
  if (owner === 'goal') return { column: caseload.goals.table.columns[name], rows: members.goal };
  if (owner !== 'episode') return { column: eventTable(caseload, owner)?.table.columns[name], rows: members.event };
  // A start may be known from contacts alone.
  return { column: name === 'startedOn' ? columnOf(episodes.startedOn) : caseload.episodes.table.columns[name], rows: members.episode };
}

/** Code 0 is no day. */
const columnOf = remembered((days: Int32Array): Column => {
  const coded = new Int32Array(days.length + 1).fill(NO_DAY);
  coded.set(days, 1);
  return { type: 'day', codes: Int32Array.from(days, (_, row) => row + 1), days: coded };
});

/** Whole days from one day of the members' episodes to another; NaN where one of them is not known. */
export function daysBetween([from, to]: readonly [EpisodeDay, EpisodeDay], scope: CriterionScope): Float64Array {
  const [first, last] = [dayReader(from, scope), dayReader(to, scope)];
  const { episode, size } = scope.members;
  const days = new Float64Array(size);
  for (let place = 0; place < size; place += 1) {
    const start = first(episode[place] ?? -1);
    const end = last(episode[place] ?? -1);
    days[place] = start === NO_DAY || end === NO_DAY ? Number.NaN : end - start;
  }
  return days;
}

function dayReader(day: EpisodeDay, { context, period }: CriterionScope): (episode: number) => number {
  const last = parseDay(period.end) ?? NO_DAY;
  if (day === 'periodEnd') return () => last;
  const days = day === 'lastSeenOn' ? context.lastSeenOn(last) : day === 'firstGoalOn' ? context.firstGoalOn() : context.episodes[day];
  return (episode) => days[episode] ?? NO_DAY;
}
