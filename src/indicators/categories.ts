import type { Indicator } from '../definitions/indicator.js';
import type { Caseload } from '../records/caseload.js';
import { attributeOf } from './attributes.js';
import type { IndicatorContext } from './context.js';
import type { Evaluation } from './evaluate.js';
import { eventBreakdown, EVENT_BREAKDOWNS } from './event-breakdowns.js';
import { grouper } from './group-codes.js';
import { keeper } from './keeper.js';
import type { Members } from './member.js';
import type { Named } from './named.js';
import { namesSeen, type Seen } from './seen.js';
import { themeColumn } from './theme.js';

const kept = keeper<Named>();

/**
 * The category of each member in a breakdown: a partition, so that every member is in just one. It is worked out once per
 * list of members; `undefined` where the breakdown does not apply (themes are of goals only).
 */
export function categoriesOf(context: IndicatorContext, breakdown: string, { members, indicator }: Evaluation): Named | undefined {
  return isBreakdownOf(indicator, breakdown) ? kept(members, breakdown, () => makeCategories(context, breakdown, members)) : undefined;
}

/** Whether members of the unit can be broken down so. */
export function isBreakdownOf({ unit }: Pick<Indicator, 'unit'>, breakdown: string): boolean {
  const ofUnit = breakdown === 'theme' ? 'goal' : EVENT_BREAKDOWNS.get(breakdown)?.unit;
  return ofUnit === undefined || unit === ofUnit;
}

function makeCategories(context: IndicatorContext, breakdown: string, members: Members): Named {
  // Everybody is a category also where there is nobody.
  if (breakdown === 'all') return { names: [breakdown], codes: new Int32Array(members.size).fill(1) };
  const groups = groupsOf(context, breakdown);
  return namesSeen(seenIn(context, breakdown, members), members.size, (text) => (groups ? groups.groupOf(text) : (text ?? unknownIn(breakdown))));
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

function seenIn({ caseload }: IndicatorContext, breakdown: string, members: Members): Seen {
  if (EVENT_BREAKDOWNS.has(breakdown)) return eventBreakdown(caseload, breakdown, members);
  return breakdown === 'theme' ? { column: themeColumn(caseload), rows: members.goal } : attributeOf(caseload, breakdown, members);
}

/** Breakdowns that the caseload has no column for. */
export function unknownBreakdowns(caseload: Caseload, breakdowns: readonly string[]): readonly string[] {
  return breakdowns.filter((breakdown) => breakdown !== 'theme' && !EVENT_BREAKDOWNS.has(breakdown) && !attributeOf(caseload, breakdown).column);
}
