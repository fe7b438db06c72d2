import type { Pairs } from '../change/pairing.js';
import type { PairingPolicy } from '../definitions/indicator.js';
import { momentsOf, type Counted } from '../statistics/moments.js';
import type { Codes } from '../records/cells.js';
import { rowsWhere } from '../records/rows-where.js';
import { attritionDifferences, groupCounts, knownOfGroups, standardisedDifference, type AttritionDifference, type GroupCounts, type Moments } from './attrition-differences.js';
import type { IndicatorContext } from './context.js';
import { crossed } from './crossed.js';
import { criterionTruths } from './criterion-truths.js';
import { histogramOf } from './histogram.js';
import { valuesAt } from './measure-test.js';
import { membersAt, type Members } from './member.js';
import { membersOf } from './members.js';
import type { Period } from './period.js';
import { TRUE } from './truth.js';
import { scoresOf, unpairedMeans, type UnpairedMeans, type UnpairedScores } from './unpaired-means.js';

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

/** People with (or without) a follow-up: who they are, and their baselines in order. */
export interface AttritionGroup extends GroupCounts {
  readonly baselines: Counted;
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
  const due = peopleDue(context, run);
  return [...context.observations.values()].flatMap(({ measure: { id, value, group } }) => {
    const pairs = value.kind === 'numeric' && group !== 'goal-scale' ? context.pairs(id, run.pairing) : undefined;
    return pairs ? [tallyOf(context, pairs, due)] : [];
  });
}

/** People, once each, who were due an outcome: engaged, and not known to have died. */
function peopleDue(context: IndicatorContext, run: { readonly period: Period; readonly pairing: PairingPolicy }): Members {
  const members = membersOf(context, { unit: 'person', attribution: 'closed', period: run.period });
  const outside = context.outside(members);
  const died = criterionTruths({ field: 'episode.closure', in: ['died'] }, { context, measure: undefined, members, ...run });
  return membersAt(members, rowsWhere(members.size, (place) => outside[place] !== TRUE && died[place] !== TRUE && context.episodes.engaged[members.episode[place] ?? -1] === 1));
}

/** The groups, by their codes. */
const GROUPS = ['paired', 'unpaired'];

function tallyOf(context: IndicatorContext, pairs: Pairs, due: Members): AttritionTally {
  const [baseline, followUp] = [valuesAt(pairs, 'baseline', due), valuesAt(pairs, 'followUp', due)];
  const groups = { names: GROUPS, codes: groupsOf(baseline.codes, followUp.codes) };
  const { different } = baseline;
  const [tellOf, countsOf] = [groupCounts(context, due, groups), crossed(groups, { size: different.length, codes: baseline.codes })];
  const [paired, unpaired] = [countsOf(1), countsOf(2)];
  const first = paired.map((count, code) => count + (unpaired[code] ?? 0));
  const later = scoresOf(pairs.observations, due.episode).map((count, code) => count - (first[code] ?? 0));
  const scores = { first: histogramOf(different, first), later: histogramOf(different, later) };
  return {
    measure: pairs.observations.measure.id,
    paired: { ...tellOf(1), baselines: histogramOf(different, paired) },
    unpaired: { ...tellOf(2), baselines: histogramOf(different, unpaired) },
    scores,
  };
}

/** Of each who has a baseline, by whether a follow-up is there too. */
function groupsOf(baseline: Codes, followUp: Codes): Uint8Array {
  const codes = new Uint8Array(baseline.length);
  for (let place = 0; place < codes.length; place += 1) codes[place] = baseline[place] === 0 ? 0 : followUp[place] === 0 ? 2 : 1;
  return codes;
}

/** @param known by what the groups are compared, as `knownOfGroups` tells it */
export function attritionRow({ measure, scores, ...groups }: AttritionTally, known: readonly string[]): AttritionRow {
  const [paired, unpaired] = [summaryOf(groups.paired.baselines), summaryOf(groups.unpaired.baselines)];
  return { measure, paired, unpaired, standardisedDifference: standardisedDifference(momentsIn(paired), momentsIn(unpaired)), differences: attritionDifferences(known, groups), unpairedMeans: unpairedMeans(scores) };
}

function summaryOf(values: Counted): BaselineSummary {
  const { n, mean, standardDeviation } = momentsOf(values);
  return { n, mean: n > 0 ? mean : null, standardDeviation: n > 1 ? standardDeviation : null };
}

function momentsIn({ mean, standardDeviation }: BaselineSummary): Moments {
  return { mean: mean ?? Number.NaN, variance: (standardDeviation ?? Number.NaN) ** 2 };
}
