import { indicatorContext, type IndicatorContext } from '../../indicators/context.js';
import type { Caseload } from '../../records/caseload.js';
import { formatDay, NO_DAY, parseDay, type Day } from '../../records/day.js';
import { rowsOf } from '../../records/rows-of.js';
import { dayAt, textAt, type Table } from '../../records/table.js';
import { inOrder, type TimelineEntry } from './entries.js';
import { timelineGoals, type TimelineGoal } from './timeline-goals.js';
import type { Until } from './until.js';
import { timelineMeasures, type TimelineMeasure } from './timeline-measures.js';

/** Everything about one person that is worth going through with them, as known on a day. */
export interface Timeline {
  readonly service: string;
  readonly personId: string;
  readonly asAt: Day;
  readonly goals: readonly TimelineGoal[];
  readonly measures: readonly TimelineMeasure[];
  readonly lifeEvents: readonly { readonly on: Day; readonly kind: string }[];
  /** All of it and the course of support, in the order of days; what has no day comes last. */
  readonly entries: readonly TimelineEntry[];
}

export interface TimelineOptions {
  /** Row of the person. */
  readonly person: number;
  readonly service: string;
  readonly asAt: Day;
  readonly prorate: readonly string[];
  /** The run pairs by occasion, as its records have no days. */
  readonly byOccasion: boolean;
}

/** Works out one person's timeline. What happened after the as-at day is not in it. */
export function timeline(caseload: Caseload, { person, service, asAt, prorate, byOccasion }: TimelineOptions): Timeline {
  const day = parseDay(asAt) ?? NO_DAY;
  const context = indicatorContext(caseload, { prorate, goalPairing: byOccasion ? 'by-occasion' : 'first-last' });
  const goals = timelineGoals(context.asOf(day), { person, day });
  const measures = timelineMeasures(context, { person, day });
  const lifeEvents = lifeEventsOf(caseload, { person, day });
  const entries = inOrder({ course: courseOf(context, { person, day }), goals, measures, lifeEvents });
  return { service, personId: textAt(caseload.persons, 'personId', person) ?? '', asAt, goals, measures, lifeEvents, entries };
}

function lifeEventsOf({ others: { lifeEvents } }: Caseload, { person, day }: Until): Timeline['lifeEvents'] {
  const found = lifeEvents ? rowsOf(lifeEvents.person, person).flatMap((row) => eventAt(lifeEvents.table, { row, field: 'on', day, what: textAt(lifeEvents.table, 'kind', row) ?? '' })) : [];
  return found.map(({ on, what }) => ({ on, kind: what })).sort((one, other) => (one.on < other.on ? -1 : Number(one.on > other.on)));
}

/** Referral, start and closure, reviews held, pauses. */
function courseOf({ caseload: { episodes, others, madeEpisodes } }: IndicatorContext, { person, day }: Until): readonly TimelineEntry[] {
  const own = new Set(rowsOf(episodes.person, person));
  const of = (linked: Caseload['others']['reviews'], field: string, what: string) =>
    linked ? [...linked.episode].flatMap((episode, row) => (own.has(episode) ? eventAt(linked.table, { row, field, day, what }) : [])) : [];
  const stages = ([['referredOn', 'Referred'], ['startedOn', 'Support started'], ['closedOn', 'Support ended']] as const)
    .flatMap(([field, what]) => [...own].flatMap((row) => eventAt(episodes.table, { row, field, day, what })));
  return [
    // Episodes made from records have no referral but their first record.
    ...(madeEpisodes ? [] : stages),
    ...of(others.reviews, 'heldOn', 'Review held'),
    ...of(others.pauses, 'from', 'Pause began'),
    ...of(others.pauses, 'until', 'Last day of the pause'),
  ].map(({ on, what }) => ({ on, occasion: null, kind: 'support', about: null, what }));
}

function eventAt(table: Table, { row, field, day, what }: { row: number; field: string; day: number; what: string }): readonly { readonly on: Day; readonly what: string }[] {
  const on = dayAt(table, field, row);
  return on === NO_DAY || on > day ? [] : [{ on: formatDay(on), what }];
}
