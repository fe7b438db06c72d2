import type { Indicator, IndicatorValue, PairingPolicy } from '../definitions/indicator.js';
import type { Codes } from '../records/cells.js';
import { parseDay } from '../records/day.js';
import { rowsWhere } from '../records/rows-where.js';
import { NO_VALUES, valued, valueIn, type Valued } from '../records/valued.js';
import { unpairedReasons } from './absence.js';
import type { IndicatorContext } from './context.js';
import { criterionTruths } from './criterion-truths.js';
import { goalChanges } from './goal-change.js';
import { levelsOfMembers } from './levels.js';
import { valuesAt } from './measure-test.js';
import { membersAt, type Members } from './member.js';
import { daysBetween } from './member-fields.js';
import { membersOf } from './members.js';
import { naming, NO_NAMES, type Named } from './named.js';
import type { Period } from './period.js';
import type { CriterionScope } from './criterion-scope.js';
import { TRUE, type Truths } from './truth.js';
import { onePer } from './one-per.js';

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
  readonly members: Members;
  /** EXCLUDED, DENOMINATOR or NUMERATOR, by member. */
  readonly role: Uint8Array;
  /** Of those excluded, and of nobody else. */
  readonly reason: Named;
  /** Empty where the indicator has no levels. */
  readonly level: Named;
  /** Empty where the indicator is about no value. */
  readonly value: Valued;
}

/**
 * Gives every member of the initial population one role and, where excluded, one reason: the first that applies. About
 * people still open at the end of a period, only what was known then is used.
 */
export function evaluate(base: IndicatorContext, frame: FigureFrame): Evaluation {
  const { indicator, measure, pairing, period } = frame;
  const context = indicator.attribution === 'open-at-end' ? base.asOf(parseDay(period.end) ?? 0) : base;
  const members = initialPopulation(context, frame);
  const scope: CriterionScope = { context, pairing, measure, period, members };
  const level = indicator.levels ? levelsOfMembers(indicator.levels, scope) : NO_NAMES;
  const value = indicator.value ? valuesOf(indicator.value, scope) : NO_VALUES;
  const reason = reasonsOf(frame, scope, { level, value });
  const meets = indicator.numerator && criterionTruths(indicator.numerator, scope);
  return { ...frame, context, members, role: rolesOf(reason, meets), reason, level, value, ...overOf(base, frame) };
}

function rolesOf({ codes }: Named, meets: Truths = new Uint8Array(codes.length)): Uint8Array {
  const roles = new Uint8Array(codes.length);
  for (let place = 0; place < roles.length; place += 1) if (codes[place] === 0) roles[place] = meets[place] === TRUE ? NUMERATOR : DENOMINATOR;
  return roles;
}

/** The other side of a ratio, as a count of its own. */
function overOf(base: IndicatorContext, frame: FigureFrame): Pick<Evaluation, 'over'> {
  const { over, id, version, title, description, sources } = frame.indicator;
  if (!over || !('unit' in over)) return {};
  const indicator: Indicator = { kind: 'indicator', id, version, title, description, sources, statistic: 'count', ...over };
  return { over: evaluate(base, { ...frame, indicator }) };
}

function initialPopulation(context: IndicatorContext, { indicator, measure, pairing, period }: FigureFrame): Members {
  const { unit, attribution, events, initialPopulation: criterion } = indicator;
  // Of a person's open episodes, one that is not meant must not stand in for one that is.
  const ofOpen = unit === 'person' && attribution === 'open-at-end';
  const repeatedWithin = unit === 'person' ? repeatedDays(indicator) : undefined;
  const members = membersOf(context, { unit: ofOpen ? 'episode' : unit, attribution, period, events: events && (events.measure === 'each' ? measure : events.measure), repeatedWithin });
  const belongs = criterion && criterionTruths(criterion, { context, pairing, measure, period, members });
  const found = belongs ? membersAt(members, rowsWhere(members.size, (place) => belongs[place] === TRUE)) : members;
  return ofOpen ? onePer(context, { unit, found, dayAt: () => 0, ofSupport: true, repeatedWithin }) : found;
}

/** The days within which an indicator leaves out the same referral sent again. */
function repeatedDays({ exclusions = [] }: Indicator): number | undefined {
  for (const { when } of exclusions) if ('repeatedReferral' in when) return when.repeatedReferral.withinDays;
  return undefined;
}

/** The first reason that applies to each member, if any. */
function reasonsOf({ indicator, measure, pairing }: FigureFrame, scope: CriterionScope, { level, value }: Pick<Evaluation, 'level' | 'value'>): Named {
  const { context, members } = scope;
  const pairs = measure === undefined ? undefined : context.pairs(measure, pairing);
  const { names, codeOf } = naming();
  // As wide as reasons are many: those of the definition, and a few of what was recorded.
  const codes = new Uint16Array(members.size);
  const except = (own: Codes, number: number, reason: string) => {
    const code = codeOf(reason);
    exceptThose(codes, own, number, () => code);
  };
  except(context.outside(members), TRUE, 'outside-this-report');
  if (pairs && isOnlyOfMeasured(context, indicator)) except(valuesAt(pairs, 'baseline', members).codes, 0, 'no-baseline');
  for (const { reason, when } of indicator.exclusions ?? []) {
    const truths = criterionTruths(when, scope);
    if (reason === 'unpaired' && pairs) {
      // Who has a pair, of whom a definition says it all the same, is just that; who has no episode has nothing.
      const [own, known] = [unpairedReasons(pairs), [reason, ...unpairedReasons(pairs).names].map(codeOf)];
      exceptThose(codes, truths, TRUE, (place) => known[own.codes[members.episode[place] ?? -1] ?? 1] ?? 0);
    } else except(truths, TRUE, reason);
  }
  if (indicator.levels) except(level.codes, 0, 'not-classified');
  if (indicator.value) except(value.codes, 0, 'no-value');
  return { names, codes };
}

/** Gives a code to those who have a number and no code. Most rules hold for few, many for nobody. */
function exceptThose(codes: Uint16Array, own: Codes, number: number, codeAt: (place: number) => number): void {
  for (let place = own.indexOf(number); place >= 0 && place < codes.length; place += 1) if (own[place] === number && codes[place] === 0) codes[place] = codeAt(place);
}

/** Without an episode file nobody is known to have been due a measure; those with a valid baseline are. */
function isOnlyOfMeasured({ caseload }: IndicatorContext, { attribution }: Indicator): boolean {
  return caseload.madeEpisodes && attribution === 'closed';
}

/** The numbers that a mean or median is of. */
function valuesOf(value: IndicatorValue, scope: CriterionScope): Valued {
  const { context, pairing, measure, members } = scope;
  if ('days' in value) return valued(daysBetween(value.days, scope));
  if ('goalChange' in value) return valued(goalChanges(scope));
  const pairs = context.pairs(value.measure === 'each' ? (measure ?? '') : value.measure, pairing);
  if (!pairs) return valued(new Float64Array(members.size).fill(Number.NaN));
  if (value.of !== 'change') return valuesAt(pairs, value.of, members);
  return valued(changesOf(valuesAt(pairs, 'baseline', members), valuesAt(pairs, 'followUp', members)));
}

function changesOf(from: Valued, to: Valued): Float64Array {
  const changes = new Float64Array(to.codes.length);
  for (let place = 0; place < changes.length; place += 1) changes[place] = valueIn(to, place) - valueIn(from, place);
  return changes;
}
