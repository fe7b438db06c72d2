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
  readonly members: readonly Member[];
  /** EXCLUDED, DENOMINATOR or NUMERATOR, by member. */
  readonly role: Uint8Array;
  readonly reason: readonly (string | undefined)[];
  readonly level: readonly (string | undefined)[];
  readonly value: Float64Array;
}

/** Gives every member of the initial population one role and, where excluded, one reason: the first that applies. */
export function evaluate(context: IndicatorContext, frame: FigureFrame): Evaluation {
  const { indicator, measure, pairing } = frame;
  const scope: CriterionScope = { context, pairing, measure };
  const members = initialPopulation(context, frame, scope);
  const exclude = exclusionReader(frame, scope);
  const meets: Test = indicator.numerator ? compileCriterion(indicator.numerator, scope) : () => false;
  const levelOf = indicator.levels && levelReader(indicator.levels, scope);
  const valueOf = valueReader(indicator, scope);
  const role = new Uint8Array(members.length);
  const level: (string | undefined)[] = [];
  const value = new Float64Array(members.length).fill(Number.NaN);
  const reason = members.map((member, place) => {
    level[place] = levelOf?.(member);
    value[place] = valueOf?.(member) ?? Number.NaN;
    const lacks = exclude(member) ?? (levelOf && level[place] === undefined ? 'not-classified' : undefined) ?? (valueOf && Number.isNaN(value[place]) ? 'no-value' : undefined);
    if (lacks === undefined) role[place] = meets(member) === true ? NUMERATOR : DENOMINATOR;
    return lacks;
  });
  return { ...frame, members, role, reason, level, value };
}

function initialPopulation(context: IndicatorContext, { indicator, period }: FigureFrame, scope: CriterionScope): readonly Member[] {
  const members = membersOf(context, { unit: indicator.unit, attribution: indicator.attribution, period });
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
    const rule = rules.find(({ test }) => test(member) === true);
    return rule?.reason === 'unpaired' && pairs ? unpairedReason(pairs, member.episode) : rule?.reason;
  };
}

/** Without an episode file nobody is known to have been due a measure; those with a valid baseline are. */
function lacksBaseline({ caseload }: IndicatorContext, { attribution }: Indicator, pairs: Pairs | undefined, member: Member): boolean {
  return caseload.madeEpisodes && attribution === 'closed' && pairs !== undefined && valueAt(pairs, 'baseline', member.episode) === undefined;
}

/** The number that a mean or median is of. */
function valueReader({ value }: Indicator, { context, pairing, measure }: CriterionScope): ((member: Member) => number | undefined) | undefined {
  if (!value) return undefined;
  if ('days' in value) return daysBetween(value.days, context);
  const pairs = context.pairs(value.measure === 'each' ? (measure ?? '') : value.measure, pairing);
  if (!pairs) return () => undefined;
  const { of } = value;
  if (of !== 'change') return ({ episode }) => valueAt(pairs, of, episode);
  return ({ episode }) => (valueAt(pairs, 'followUp', episode) ?? Number.NaN) - (valueAt(pairs, 'baseline', episode) ?? Number.NaN);
}
