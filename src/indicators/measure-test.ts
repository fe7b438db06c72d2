import { classify } from '../change/classify.js';
import type { CompiledMeasure } from '../change/compile-measure.js';
import type { Pairs } from '../change/pairing.js';
import type { ChangeClass, ChangeRuleName, Criterion } from '../definitions/criteria.js';
import { absentReason } from './absence.js';
import { keeper } from './keeper.js';
import type { Members } from './member.js';
import type { CriterionScope } from './criterion-scope.js';
import { FALSE, isWithin, truthOf, truthsBy, truthsOfEpisodes, UNKNOWN, type Truths } from './truth.js';

type MeasureCriterion = Extract<Criterion, { measure: string }>;
type AtCriterion = Extract<Criterion, { at: unknown }>;
type ValueCriterion = Exclude<AtCriterion, { present: unknown }>;

/** A criterion about a measure at baseline, at follow-up, or of the change between them. */
export function measureTruths(criterion: MeasureCriterion, scope: CriterionScope): Truths {
  const id = criterion.measure === 'each' ? (scope.measure ?? '') : criterion.measure;
  const pairs = scope.context.pairs(id, scope.pairing);
  const compiled = scope.context.measure(id);
  const { members } = scope;
  // A measure that nobody was ever asked: certainly not present or paired, and all else about it unknown.
  if (!pairs || !compiled) return new Uint8Array(members.size).fill('paired' in criterion || 'present' in criterion ? FALSE : UNKNOWN);
  if ('paired' in criterion) return truthsOfValues(valuesAt(pairs, 'followUp', members), (value) => value !== undefined);
  if ('absentReason' in criterion) {
    return truthsOfEpisodes(members, (episode) => valueAt(pairs, 'baseline', episode) === undefined && criterion.absentReason.includes(absentReason(pairs, episode) ?? ''));
  }
  if ('changeBy' in criterion) return changeTruths(criterion, { pairs, compiled, members });
  return atTruths(criterion, { pairs, compiled, members });
}

interface Asked {
  readonly pairs: Pairs;
  readonly compiled: CompiledMeasure;
  readonly members: Members;
}

function atTruths(criterion: AtCriterion, { pairs, compiled, members }: Asked): Truths {
  const { at } = criterion;
  const test = 'present' in criterion ? undefined : valueTest(criterion, compiled);
  const isSo = (value: number | undefined) => (test ? (value === undefined ? undefined : test(value)) : value !== undefined);
  if (at === 'event') return truthsBy(members, (place) => isSo(pairs.observations.value[members.event[place] ?? -1]));
  return truthsOfValues(valuesAt(pairs, at, members), isSo);
}

/** Asks of each of so many values. */
function truthsOfValues(values: Float64Array, isSo: (value: number | undefined) => boolean | undefined): Truths {
  const truths = new Uint8Array(values.length);
  for (let place = 0; place < truths.length; place += 1) {
    const value = values[place] ?? Number.NaN;
    truths[place] = truthOf(isSo(Number.isNaN(value) ? undefined : value));
  }
  return truths;
}

const kept = keeper<Float64Array>();

/** The values on one side of the pairs of members' episodes, NaN for none; looked up once, as many criteria and figures ask for them. */
export function valuesAt(pairs: Pairs, side: 'baseline' | 'followUp', members: Members): Float64Array {
  const { measure, value } = pairs.observations;
  return kept(members, [measure.id, pairs.policy, side].join(' '), () => {
    const [places, values] = [pairs[side], new Float64Array(members.size)];
    for (let place = 0; place < values.length; place += 1) values[place] = value[places[members.episode[place] ?? -1] ?? -1] ?? Number.NaN;
    return values;
  });
}

/** The value on one side of a subject's pair, or `undefined`. */
export function valueAt(pairs: Pairs, side: 'baseline' | 'followUp', subject: number): number | undefined {
  const place = pairs[side][subject] ?? -1;
  return place < 0 ? undefined : pairs.observations.value[place];
}

/** The class of a subject's change by a rule; `undefined` without a pair, or without the rule. */
export function changeClass({ compiled, rule, pairs }: { readonly compiled: CompiledMeasure; readonly rule: ChangeRuleName; readonly pairs: Pairs }, subject: number): ChangeClass | undefined {
  const [baseline, followUp] = [valueAt(pairs, 'baseline', subject), valueAt(pairs, 'followUp', subject)];
  return baseline === undefined || followUp === undefined ? undefined : classify(compiled, rule, { baseline, followUp });
}

function changeTruths({ changeBy: rule, in: classes }: Extract<MeasureCriterion, { changeBy: unknown }>, { pairs, compiled, members }: Asked): Truths {
  const [from, to] = [valuesAt(pairs, 'baseline', members), valuesAt(pairs, 'followUp', members)];
  return truthsBy(members, (place) => {
    const [baseline = Number.NaN, followUp = Number.NaN] = [from[place], to[place]];
    const found = Number.isNaN(followUp - baseline) ? undefined : classify(compiled, rule, { baseline, followUp });
    return found && classes.includes(found);
  });
}

function valueTest(criterion: ValueCriterion, { isCase, isAchieved, isBest, isWorst }: CompiledMeasure): (value: number) => boolean | undefined {
  if ('caseness' in criterion) return (value) => isCase && isCase(value) === criterion.caseness;
  if ('extreme' in criterion) return (value) => (criterion.extreme === 'best' ? isBest : isWorst)?.(value);
  if ('achieved' in criterion) return (value) => isAchieved && isAchieved(value) === criterion.achieved;
  return (value) => isWithin(value, criterion);
}
