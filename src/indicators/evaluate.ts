import type { Pairs } from '../change/pairing.js';
import type { Indicator, PairingPolicy } from '../definitions/indicator.js';
import { unpairedReason } from './absence.js';
import { compileCriterion } from './compile-criterion.js';
import type { IndicatorContext } from './context.js';
import { levelReader } from './levels.js';
import { valueAt } from './measure-test.js';
import { daysBetween } from './member-fields.js';
import type { Member } from './member.js';
import { membersOf } from './members.js';
import type { Period } from './period.js';
import { parseDay } from '../records/day.js';
import { goalChange } from './goal-change.js';
import type { CriterionScope, Test } from './truth.js';

export type { Population } from './population.js';

export const EXCLUDED = 0;
const DENOMINATOR = 1;
export const NUMERATOR = 2;

/** Which figure is meant: one indicator, for one measure (or attribute) and period. */
export interface FigureFrame {
  readonly indicator: Indicator;
  /** The measure (or attribute) it is produced for. */
  readonly measure: string | undefined;
  readonly pairing: PairingPolicy;
  readonly period: Period;
}

/** One figure: every member of its initial population with its role. */
export interface Evaluation extends FigureFrame {
  /** The records as they were known for this figure. */
  readonly context: IndicatorContext;
  /** Of a ratio over another population: everybody on that side. */
  readonly over?: Evaluation;
  readonly members: readonly Member[];
  /** EXCLUDED, DENOMINATOR or NUMERATOR, by member. */
  readonly role: Uint8Array;
  readonly reason: readonly (string | undefined)[];
  /** By member; empty where the indicator has no levels, or is about no value. */
  readonly level: readonly (string | undefined)[];
  readonly value: Float64Array;
}

/**
 * Gives every member of the initial population one role and, where excluded, one reason: the first that applies. About
 * people still open at the end of a period, only what was known then is used.
 */
export function evaluate(base: IndicatorContext, frame: FigureFrame): Evaluation {
  const { indicator, measure, pairing, period } = frame;
  const context = indicator.attribution === 'open-at-end' ? base.asOf(parseDay(period.end) ?? 0) : base;
  const scope: CriterionScope = { context, pairing, measure, period };
  const members = initialPopulation(context, frame, scope);
  const exclude = exclusionReader(frame, scope);
  const meets: Test = indicator.numerator ? compileCriterion(indicator.numerator, scope) : () => false;
  const levelOf = indicator.levels && levelReader(indicator.levels, scope);
  const valueOf = valueReader(indicator, scope);
  const role = new Uint8Array(members.length);
  const level: (string | undefined)[] = [];
  const value = new Float64Array(valueOf ? members.length : 0);
  const reason = members.map((member, place) => {
    const own = levelOf?.(member);
    if (levelOf) level[place] = own;
    if (valueOf) value[place] = valueOf(member) ?? Number.NaN;
    const lacks = exclude(member) ?? lackOf({ isUnclassified: levelOf !== undefined && own === undefined, hasNoValue: valueOf !== undefined && Number.isNaN(value[place]) });
    if (lacks === undefined) role[place] = meets(member) === true ? NUMERATOR : DENOMINATOR;
    return lacks;
  });
  return { ...frame, context, members, role, reason, level, value, ...overOf(base, frame) };
}

function lackOf({ isUnclassified, hasNoValue }: { readonly isUnclassified: boolean; readonly hasNoValue: boolean }): string | undefined {
  if (isUnclassified) return 'not-classified';
  return hasNoValue ? 'no-value' : undefined;
}

/** The other side of a ratio, as a count of its own. */
function overOf(base: IndicatorContext, frame: FigureFrame): Pick<Evaluation, 'over'> {
  const { over, id, version, title, description, sources } = frame.indicator;
  if (!over || !('unit' in over)) return {};
  const indicator: Indicator = { kind: 'indicator', id, version, title, description, sources, statistic: 'count', ...over };
  return { over: evaluate(base, { ...frame, indicator }) };
}

function initialPopulation(context: IndicatorContext, { indicator, period }: FigureFrame, scope: CriterionScope): readonly Member[] {
  const { unit, attribution, events } = indicator;
  const members = membersOf(context, { unit, attribution, period, events: events && (events.measure === 'each' ? scope.measure : events.measure) });
  if (!indicator.initialPopulation) return members;
  const belongs = compileCriterion(indicator.initialPopulation, scope);
  return members.filter((member) => belongs(member) === true);
}

function exclusionReader({ indicator, measure, pairing }: FigureFrame, scope: CriterionScope): (member: Member) => string | undefined {
  const { context } = scope;
  const pairs = measure === undefined ? undefined : context.pairs(measure, pairing);
  const rules = (indicator.exclusions ?? []).map(({ reason, when }) => ({ reason, test: compileCriterion(when, scope) }));
  return (member) => {
    if (!context.isInside(member)) return 'outside-this-report';
    if (lacksBaseline(context, indicator, pairs, member)) return 'no-baseline';
    const rule = firstThatHolds(rules, member);
    return rule?.reason === 'unpaired' && pairs ? unpairedReason(pairs, member.episode) : rule?.reason;
  };
}

function firstThatHolds<Rule extends { readonly test: Test }>(rules: readonly Rule[], member: Member): Rule | undefined {
  for (const rule of rules) if (rule.test(member) === true) return rule;
  return undefined;
}

/** Without an episode file nobody is known to have been due a measure; those with a valid baseline are. */
function lacksBaseline({ caseload }: IndicatorContext, { attribution }: Indicator, pairs: Pairs | undefined, member: Member): boolean {
  return caseload.madeEpisodes && attribution === 'closed' && pairs !== undefined && valueAt(pairs, 'baseline', member.episode) === undefined;
}

/** The number that a mean or median is of. */
function valueReader({ value }: Indicator, scope: CriterionScope): ((member: Member) => number | undefined) | undefined {
  const { context, pairing, measure } = scope;
  if (!value) return undefined;
  if ('days' in value) return daysBetween(value.days, scope);
  if ('goalChange' in value) return goalChange(scope);
  const pairs = context.pairs(value.measure === 'each' ? (measure ?? '') : value.measure, pairing);
  if (!pairs) return () => undefined;
  const { of } = value;
  if (of !== 'change') return ({ episode }) => valueAt(pairs, of, episode);
  return ({ episode }) => (valueAt(pairs, 'followUp', episode) ?? Number.NaN) - (valueAt(pairs, 'baseline', episode) ?? Number.NaN);
}
