import type { Caseload } from '../../records/caseload.js';
import { originOf } from '../../records/table.js';
import { categoriesOf } from '../categories.js';
import { EXCLUDED, NUMERATOR, type Evaluation } from '../evaluate.js';
import { eventTable } from '../event-tables.js';
import type { Members } from '../member.js';
import { namesBy } from '../named.js';
import { codedOf } from './coded.js';
import type { Coded, PartMembers, PartSide } from './part.js';
import type { IdPlaces } from './part-ids.js';

/** A list of members with the order in which the part holds them. */
export interface OrderedMembers {
  readonly place: number;
  /** Places in the evaluation's list, in the order of ids. */
  readonly order: readonly number[];
}

/** Collects the lists of members that figures are of, each once, however many figures share it. */
export interface MemberLists {
  /** @param breakdowns that the figures of these members are shown by */
  readonly listOf: (evaluation: Evaluation, breakdowns: readonly string[]) => OrderedMembers;
  readonly sideOf: (evaluation: Evaluation, breakdowns: readonly string[]) => PartSide;
  readonly lists: () => readonly PartMembers[];
}

export function memberLists(caseload: Caseload, { places }: IdPlaces): MemberLists {
  const known = new Map<Evaluation['members'], OrderedMembers>();
  const made: PartMembers[] = [];
  const listOf = (evaluation: Evaluation, breakdowns: readonly string[]): OrderedMembers => {
    const { members, indicator } = evaluation;
    const found = known.get(members) ?? { place: made.length, order: inOrder(members, caseload, indicator.unit, places) };
    if (!known.has(members)) made.push(packed(members, found.order, caseload, indicator.unit, places));
    known.set(members, found);
    const own = made[found.place];
    if (own) made[found.place] = { ...own, categories: { ...own.categories, ...missingCategories(own, evaluation, breakdowns, found.order) } };
    return found;
  };
  return {
    listOf,
    sideOf: (evaluation, breakdowns) => {
      const { place, order } = listOf(evaluation, breakdowns);
      return { members: place, roles: order.map((member) => roleDigit(evaluation.role[member])).join('') };
    },
    lists: () => made,
  };
}

function roleDigit(role: number | undefined): string {
  if (role === EXCLUDED) return '0';
  return role === NUMERATOR ? '2' : '1';
}

type Places = IdPlaces['places'];

/** By person, episode and goal; of events by where they stand. */
function inOrder(members: Members, caseload: Caseload, unit: string, places: Places): readonly number[] {
  const keys = [idsOf(members.person, places.persons), idsOf(members.episode, places.episodes), idsOf(members.goal, places.goals), ...(eventTable(caseload, unit) ? [members.event] : [])];
  return Array.from({ length: members.size }, (_, place) => place).sort((one, other) => {
    for (const key of keys) {
      const difference = (key[one] ?? 0) - (key[other] ?? 0);
      if (difference !== 0) return difference;
    }
    return one - other;
  });
}

/** Places of rows in the order of ids. */
function idsOf(rows: Int32Array, places: Int32Array): Int32Array {
  return rows.map((row) => places[row] ?? -1);
}

function packed(members: Members, order: readonly number[], caseload: Caseload, unit: string, places: Places): PartMembers {
  const each = (rows: Int32Array, of: Int32Array) => order.map((place) => of[rows[place] ?? -1] ?? -1);
  const events = eventTable(caseload, unit);
  const origins = events && Array.from(members.event, (event) => originOf(events.table, event));
  return {
    persons: each(members.person, places.persons),
    episodes: each(members.episode, places.episodes),
    goals: each(members.goal, places.goals),
    ...(origins && { events: { files: codedOf(namesBy(origins.length, (place) => origins[place]?.file), order), lines: order.map((place) => origins[place]?.line ?? 0) } }),
    categories: {},
  };
}

function missingCategories({ categories }: PartMembers, evaluation: Evaluation, breakdowns: readonly string[], order: readonly number[]): Readonly<Record<string, Coded>> {
  return Object.fromEntries(breakdowns.filter((breakdown) => !Object.hasOwn(categories, breakdown)).flatMap((breakdown) => {
    const own = categoriesOf(evaluation.context, breakdown, evaluation);
    return own ? [[breakdown, codedOf(own, order)]] : [];
  }));
}
