import type { Caseload } from '../../records/caseload.js';
import { originOf } from '../../records/table.js';
import { categoriesOf } from '../categories.js';
import { EXCLUDED, NUMERATOR, type Evaluation } from '../evaluate.js';
import { eventTable } from '../event-tables.js';
import type { Member } from '../member.js';
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
function inOrder(members: readonly Member[], caseload: Caseload, unit: string, places: Places): readonly number[] {
  const isEvent = eventTable(caseload, unit) !== undefined;
  const keys = [
    Int32Array.from(members, ({ person }) => places.persons[person] ?? -1),
    Int32Array.from(members, ({ episode }) => places.episodes[episode] ?? -1),
    Int32Array.from(members, ({ goal }) => places.goals[goal] ?? -1),
    Int32Array.from(members, ({ event }) => (isEvent ? event : -1)),
  ];
  return [...members.keys()].sort((one, other) => {
    for (const key of keys) {
      const difference = (key[one] ?? 0) - (key[other] ?? 0);
      if (difference !== 0) return difference;
    }
    return one - other;
  });
}

function packed(members: readonly Member[], order: readonly number[], caseload: Caseload, unit: string, places: Places): PartMembers {
  const each = (read: (member: Member) => number | undefined) => order.map((place) => (members[place] && read(members[place])) ?? -1);
  const events = eventTable(caseload, unit);
  const origins = events && order.map((place) => originOf(events.table, members[place]?.event ?? -1));
  return {
    persons: each(({ person }) => places.persons[person]),
    episodes: each(({ episode }) => places.episodes[episode]),
    goals: each(({ goal }) => places.goals[goal]),
    ...(origins && { events: { files: codedOf(origins.map(({ file }) => file)), lines: origins.map(({ line = 0 }) => line) } }),
    categories: {},
  };
}

function missingCategories({ categories }: PartMembers, evaluation: Evaluation, breakdowns: readonly string[], order: readonly number[]): Readonly<Record<string, Coded>> {
  return Object.fromEntries(breakdowns.filter((breakdown) => !Object.hasOwn(categories, breakdown)).flatMap((breakdown) => {
    const own = categoriesOf(evaluation.context, breakdown, evaluation);
    if (!own) return [];
    const names: (string | undefined)[] = [];
    own.places.forEach((list, category) => list.forEach((place) => { names[place] = own.names[category]; }));
    return [[breakdown, codedOf(order.map((place) => names[place]))]];
  }));
}
