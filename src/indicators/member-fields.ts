import type { CriterionField, EpisodeDay } from '../definitions/criteria.js';
import { NO_DAY } from '../records/day.js';
import { textAt } from '../records/table.js';
import { attributeReader } from './attributes.js';
import type { IndicatorContext } from './context.js';
import { firstGoalDay } from './context.js';
import type { Member } from './member.js';

/** Reads a field of a member as text. `attribute.each` is the attribute that the indicator is produced for. */
export function fieldReader(field: CriterionField, { caseload, episodes }: IndicatorContext, each?: string): (member: Member) => string | undefined {
  const dot = field.indexOf('.');
  const [owner, name] = [field.slice(0, dot), field.slice(dot + 1)];
  if (owner === 'attribute') return attributeReader(caseload, name === 'each' ? (each ?? name) : name) ?? (() => undefined);
  if (owner === 'goal') return ({ goal }) => textAt(caseload.goals.table, name, goal);
  // A start may be known from contacts alone.
  if (name === 'startedOn') return ({ episode }) => (episodes.startedOn[episode] === NO_DAY ? undefined : String(episodes.startedOn[episode]));
  return ({ episode }) => textAt(caseload.episodes.table, name, episode);
}

/** Whole days from one day of a member's episode to another, where both are known. */
export function daysBetween([from, to]: readonly [EpisodeDay, EpisodeDay], context: IndicatorContext): (member: Member) => number | undefined {
  const dayOf = (day: EpisodeDay, episode: number) => (day === 'firstGoalOn' ? firstGoalDay(context, episode) : (context.episodes[day][episode] ?? NO_DAY));
  return ({ episode }) => {
    const [start, end] = [dayOf(from, episode), dayOf(to, episode)];
    return start === NO_DAY || end === NO_DAY ? undefined : end - start;
  };
}
