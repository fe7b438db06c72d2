import { COMPARED } from '../attrition-differences.js';
import { attritionRow, type AttritionGroup, type AttritionRow } from '../attrition.js';
import type { DataFacts } from '../data-facts.js';
import type { GoalAccount } from '../goal-account.js';
import { mergedHistogram } from '../merged-histogram.js';
import type { ObservationCounts } from '../observation-counts.js';
import type { WaterfallStep } from '../waterfall.js';
import type { Part } from './part.js';

/** Steps between these are reasons, and stand by name. */
const FIRST = ['read', 'made'];
const LAST = ['outside-the-period', 'no-day', 'used'];

/** The way from records read to records used in all parts together. */
export function mergedWaterfall(parts: readonly Part[]): readonly WaterfallStep[] {
  const steps = parts.flatMap(({ waterfall }) => waterfall);
  return [...new Set(steps.map(({ kind }) => kind))].flatMap((kind) => {
    const counts = sums(steps.filter((step) => step.kind === kind).map(({ step, count }) => ({ [step]: count })));
    // A record may be set aside for having no day; of episodes these are outside the period.
    const rankOf = (step: string) => (FIRST.includes(step) ? -1 : step === 'no-day' && kind !== 'episodes' ? 0 : LAST.indexOf(step) + 1);
    return Object.entries(counts).sort(([one], [other]) => rankOf(one) - rankOf(other) || (one < other ? -1 : 1)).map(([step, count]) => ({ kind, step, count }));
  });
}

export function mergedGoals(parts: readonly Part[]): GoalAccount {
  return { given: parts.reduce((sum, { goals }) => sum + goals.given, 0), counts: sums(parts.map(({ goals }) => goals.counts)) };
}

export function mergedObservations(parts: readonly Part[], { measures }: DataFacts): readonly ObservationCounts[] {
  return [...measures.keys()].map((measure) => {
    const own = parts.flatMap(({ observations }) => observations.filter((counts) => counts.measure === measure));
    const statuses = Object.entries(sums(own.map((counts) => counts.statuses)));
    const order = Object.keys(own[0]?.statuses ?? {});
    return {
      measure,
      statuses: Object.fromEntries(statuses.sort(([one], [other]) => order.indexOf(one) - order.indexOf(other))),
      sameDay: own.reduce((sum, { sameDay }) => sum + sameDay, 0),
    };
  });
}

export function mergedAttrition(parts: readonly Part[], { measures }: DataFacts): readonly AttritionRow[] {
  const known = knownInAny(parts);
  return [...measures.keys()].flatMap((measure) => {
    const own = parts.flatMap(({ attrition }) => attrition.filter((tally) => tally.measure === measure));
    const scores = { first: mergedHistogram(own.map((tally) => tally.scores.first)), later: mergedHistogram(own.map((tally) => tally.scores.later)) };
    return own.length === 0 ? [] : [attritionRow({ measure, paired: together(own.map(({ paired }) => paired)), unpaired: together(own.map(({ unpaired }) => unpaired)), scores }, known)];
  });
}

/** In their own order, which is the same in every part. */
function knownInAny(parts: readonly Part[]): readonly string[] {
  const names = new Set(parts.flatMap(({ data }) => data.known));
  return COMPARED.filter((name) => names.has(name));
}

function together(groups: readonly AttritionGroup[]): AttritionGroup {
  const attributes = [...new Set(groups.flatMap((group) => Object.keys(group.attributes)))];
  return {
    people: groups.reduce((sum, { people }) => sum + people, 0),
    attributes: Object.fromEntries(attributes.map((by) => [by, sums(groups.map((group) => group.attributes[by] ?? {}))])),
    contacts: { sum: groups.reduce((sum, { contacts }) => sum + contacts.sum, 0), squares: groups.reduce((sum, { contacts }) => sum + contacts.squares, 0) },
    baselines: mergedHistogram(groups.map(({ baselines }) => baselines)),
  };
}

/** Counts by name, added up, by name. */
function sums(counts: readonly Readonly<Record<string, number>>[]): Readonly<Record<string, number>> {
  const all = new Map<string, number>();
  for (const [name, count] of counts.flatMap((own) => Object.entries(own))) all.set(name, (all.get(name) ?? 0) + count);
  return Object.fromEntries([...all].sort(([one], [other]) => (one < other ? -1 : 1)));
}
