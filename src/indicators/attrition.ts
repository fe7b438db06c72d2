import type { Indicator, PairingPolicy } from '../definitions/indicator.js';
import { meanInterval } from '../statistics/index.js';
import { attritionDifferences, countGroup, knownOfGroups, type AttritionDifference, type GroupCounts } from './attrition-differences.js';
import type { IndicatorContext } from './context.js';
import { evaluate, EXCLUDED } from './evaluate.js';
import { valueAt } from './measure-test.js';
import type { Period } from './period.js';
import { NO_SCORES, unpairedMeans, unpairedScores, type UnpairedMeans, type UnpairedScores } from './unpaired-means.js';

/** Baseline of a group of people. `null` where there are too few to say. */
export interface BaselineSummary {
  readonly n: number;
  readonly mean: number | null;
  readonly standardDeviation: number | null;
}

/** People with a follow-up beside people without, at baseline: whom the change figures do not describe. */
export interface AttritionRow {
  readonly measure: string;
  readonly paired: BaselineSummary;
  readonly unpaired: BaselineSummary;
  /** Difference of the means in standard deviations of both groups together; `null` where it cannot be made. */
  readonly standardisedDifference: number | null;
  readonly differences: readonly AttritionDifference[];
  /** What a dashboard that does not pair would average in the same episodes. */
  readonly unpairedMeans: UnpairedMeans;
}

/** People, once each, who were due an outcome and had a baseline. */
const DUE: Indicator = {
  kind: 'indicator', id: 'q2-attrition', version: '1.0.0', title: { en: 'Attrition' }, description: { en: '' },
  unit: 'person', statistic: 'count', attribution: 'closed',
  exclusions: [
    { reason: 'not-engaged', when: { not: { engaged: true } } },
    { reason: 'died', when: { field: 'episode.closure', in: ['died'] } },
    { reason: 'no-baseline', when: { not: { measure: 'each', at: 'baseline', present: true } } },
  ],
  sources: [],
};

/** People with (or without) a follow-up: who they are, and their baselines in order. */
export interface AttritionGroup extends GroupCounts {
  readonly baselines: readonly number[];
}

/** Both groups of a measure before anything is divided: those of parts of a caseload can be added up. */
export interface AttritionTally {
  readonly measure: string;
  readonly paired: AttritionGroup;
  readonly unpaired: AttritionGroup;
  /** Every first score and every later one of those who were due, in order. */
  readonly scores: UnpairedScores;
}

/** Compares, for every numeric measure, the baseline of people who have a follow-up with that of people who have none. */
export function attrition(context: IndicatorContext, run: { readonly period: Period; readonly pairing: PairingPolicy }): readonly AttritionRow[] {
  const known = knownOfGroups(context);
  return attritionTallies(context, run).map((tally) => attritionRow(tally, known));
}

/** Every numeric measure's people with and without a follow-up. */
export function attritionTallies(context: IndicatorContext, run: { readonly period: Period; readonly pairing: PairingPolicy }): readonly AttritionTally[] {
  const numeric = [...context.observations.values()].filter(({ measure }) => measure.value.kind === 'numeric' && measure.group !== 'goal-scale');
  return numeric.map(({ measure }) => tallyOf(context, measure.id, run));
}

function tallyOf(context: IndicatorContext, measure: string, run: { readonly period: Period; readonly pairing: PairingPolicy }): AttritionTally {
  const { members, role, reason } = evaluate(context, { indicator: DUE, measure, ...run });
  const pairs = context.pairs(measure, run.pairing);
  const group = (isPaired: boolean): AttritionGroup => {
    const own = members.flatMap((member, place) => {
      const baseline = pairs && role[place] !== EXCLUDED ? valueAt(pairs, 'baseline', member.episode) : undefined;
      return pairs && baseline !== undefined && (valueAt(pairs, 'followUp', member.episode) !== undefined) === isPaired ? [{ member, baseline }] : [];
    });
    return { ...countGroup(context, own.map(({ member }) => member)), baselines: own.map(({ baseline }) => baseline).sort((one, other) => one - other) };
  };
  const inside = new Set(members.filter((_, place) => role[place] !== EXCLUDED || reason[place]?.startsWith('no-baseline')).map(({ episode }) => episode));
  return { measure, paired: group(true), unpaired: group(false), scores: pairs ? unpairedScores(pairs, inside) : NO_SCORES };
}

/** @param known by what the groups are compared, as `knownOfGroups` tells it */
export function attritionRow({ measure, scores, ...groups }: AttritionTally, known: readonly string[]): AttritionRow {
  const [paired, unpaired] = [summaryOf(groups.paired.baselines), summaryOf(groups.unpaired.baselines)];
  return { measure, paired, unpaired, standardisedDifference: difference(paired, unpaired), differences: attritionDifferences(known, groups), unpairedMeans: unpairedMeans(scores) };
}

function summaryOf(values: readonly number[]): BaselineSummary {
  const { n, mean, standardDeviation } = meanInterval({ values });
  return { n, mean: mean ?? null, standardDeviation: standardDeviation ?? null };
}

/** Austin's standardised difference: the pooled standard deviation is the root of the mean of both variances. */
function difference(paired: BaselineSummary, unpaired: BaselineSummary): number | null {
  if (paired.mean === null || unpaired.mean === null || paired.standardDeviation === null || unpaired.standardDeviation === null) return null;
  const pooled = Math.sqrt((paired.standardDeviation ** 2 + unpaired.standardDeviation ** 2) / 2);
  return pooled === 0 ? null : (paired.mean - unpaired.mean) / pooled;
}
