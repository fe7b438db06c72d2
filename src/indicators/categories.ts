import type { Caseload } from '../records/caseload.js';
import { attributeReader } from './attributes.js';
import { themeOf, type IndicatorContext } from './context.js';
import type { Evaluation } from './evaluate.js';
import { eventBreakdown, EVENT_BREAKDOWNS } from './event-breakdowns.js';
import { grouper } from './group-codes.js';
import type { Member } from './member.js';

/** A breakdown and the members of each category: a partition, so that every member is in just one. */
export interface Categories {
  readonly breakdown: string;
  readonly names: readonly string[];
  /** Places in the list of members, by category. */
  readonly places: readonly (readonly number[])[];
  /** Place of each category in a fixed order that owes nothing to the data; those with the same stand by name. */
  readonly ranks: readonly number[];
}

/** The one category of a figure about everybody. */
export function everybody({ members }: Evaluation): Categories {
  return { breakdown: 'all', names: ['all'], places: [Array.from(members.keys())], ranks: [0] };
}

const known = new WeakMap<Evaluation['members'], Map<string, Categories>>();

/** The categories of a breakdown, worked out once per list of members; `undefined` where it does not apply (themes are of goals only). */
export function categoriesOf(context: IndicatorContext, breakdown: string, { members, indicator }: Evaluation): Categories | undefined {
  const ofUnit = breakdown === 'theme' ? 'goal' : EVENT_BREAKDOWNS.get(breakdown)?.unit;
  if (ofUnit !== undefined && indicator.unit !== ofUnit) return undefined;
  const own = known.get(members) ?? new Map<string, Categories>();
  known.set(members, own);
  const categories = own.get(breakdown) ?? sorted(context, breakdown, members);
  own.set(breakdown, categories);
  return categories;
}

function sorted(context: IndicatorContext, breakdown: string, members: readonly Member[]): Categories {
  const unknown = unknownIn(breakdown);
  const read = readerOf(context, breakdown);
  const groups = groupsOf(context, breakdown);
  const places = new Map<string, number[]>();
  members.forEach((member, place) => {
    const value = read?.(member);
    const name = groups ? groups.groupOf(value) : (value ?? unknown);
    const list = places.get(name);
    if (list) list.push(place);
    else places.set(name, [place]);
  });
  const rankOf = rankReader(context, breakdown);
  const entries = [...places].sort(([one], [other]) => rankOf(one) - rankOf(other) || (one < other ? -1 : Number(one > other)));
  return { breakdown, names: entries.map(([name]) => name), places: entries.map(([, list]) => list), ranks: entries.map(([name]) => rankOf(name)) };
}

function unknownIn(breakdown: string): string {
  return breakdown === 'theme' ? 'not-coded' : 'not-known';
}

function groupsOf({ groups }: Pick<IndicatorContext, 'groups'>, breakdown: string): ReturnType<typeof grouper> | undefined {
  const own = Object.hasOwn(groups, breakdown) ? groups[breakdown] : undefined;
  return own && grouper(own);
}

/** Gives the place of a category in its breakdown: by the order of the groups, else by code unit with "not known" last. */
export function rankReader(context: Pick<IndicatorContext, 'groups'>, breakdown: string): (category: string) => number {
  const groups = groupsOf(context, breakdown);
  return (category) => (groups ? groups.order.indexOf(category) : Number(category === unknownIn(breakdown)));
}

function readerOf({ caseload }: IndicatorContext, breakdown: string): ((member: Member) => string | undefined) | undefined {
  if (EVENT_BREAKDOWNS.has(breakdown)) return eventBreakdown(caseload, breakdown);
  return breakdown === 'theme' ? ({ goal }) => themeOf(caseload, goal) : attributeReader(caseload, breakdown);
}

/** Breakdowns that the caseload has no column for. */
export function unknownBreakdowns(caseload: Caseload, breakdowns: readonly string[]): readonly string[] {
  return breakdowns.filter((breakdown) => breakdown !== 'theme' && !EVENT_BREAKDOWNS.has(breakdown) && !attributeReader(caseload, breakdown));
}
