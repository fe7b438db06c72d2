import { classify } from '../change/classify.js';
import type { CompiledMeasure } from '../change/compile-measure.js';
import type { Pairs } from '../change/pairing.js';
import type { Criterion } from '../definitions/criteria.js';
import { absentReason } from './absence.js';
import type { Member } from './member.js';
import type { CriterionScope, Test, Truth } from './truth.js';

type MeasureCriterion = Extract<Criterion, { measure: string }>;
type AtCriterion = Extract<Criterion, { at: unknown }>;
type ValueCriterion = Exclude<AtCriterion, { present: unknown }>;

/** A criterion about a measure at baseline, at follow-up, or of the change between them. */
export function measureTest(criterion: MeasureCriterion, scope: CriterionScope): Test {
  const id = criterion.measure === 'each' ? (scope.measure ?? '') : criterion.measure;
  const pairs = scope.context.pairs(id, scope.pairing);
  const compiled = scope.context.measure(id);
  // A measure that nobody was ever asked: certainly not present or paired, and all else about it unknown.
  if (!pairs || !compiled) return 'paired' in criterion || 'present' in criterion ? () => false : () => undefined;
  if ('paired' in criterion) return ({ episode }) => valueAt(pairs, 'followUp', episode) !== undefined;
  if ('absentReason' in criterion) {
    return ({ episode }) => valueAt(pairs, 'baseline', episode) === undefined && criterion.absentReason.includes(absentReason(pairs, episode) ?? '');
  }
  if ('changeBy' in criterion) return changeTest(criterion, pairs, compiled);
  return atTest(criterion, pairs, compiled);
}

function atTest(criterion: AtCriterion, pairs: Pairs, compiled: CompiledMeasure): Test {
  const { at } = criterion;
  const read = ({ episode, event }: Member) => (at === 'event' ? pairs.observations.value[event] : valueAt(pairs, at, episode));
  if ('present' in criterion) return (member) => read(member) !== undefined;
  const test = valueTest(criterion, compiled);
  return (member) => {
    const value = read(member);
    return value === undefined ? undefined : test(value);
  };
}

/** The value on one side of a subject's pair, or `undefined`. */
export function valueAt(pairs: Pairs, side: 'baseline' | 'followUp', subject: number): number | undefined {
  const place = pairs[side][subject] ?? -1;
  return place < 0 ? undefined : pairs.observations.value[place];
}

function changeTest(criterion: Extract<MeasureCriterion, { changeBy: unknown }>, pairs: Pairs, compiled: CompiledMeasure): Test {
  return ({ episode }) => {
    const [baseline, followUp] = [valueAt(pairs, 'baseline', episode), valueAt(pairs, 'followUp', episode)];
    if (baseline === undefined || followUp === undefined) return undefined;
    const found = classify(compiled, criterion.changeBy, { baseline, followUp });
    return found && criterion.in.includes(found);
  };
}

function valueTest(criterion: ValueCriterion, { isCase, isAchieved, isBest, isWorst }: CompiledMeasure): (value: number) => Truth {
  if ('caseness' in criterion) return (value) => isCase && isCase(value) === criterion.caseness;
  if ('extreme' in criterion) return (value) => (criterion.extreme === 'best' ? isBest : isWorst)?.(value);
  if ('achieved' in criterion) return (value) => isAchieved && isAchieved(value) === criterion.achieved;
  const { atLeast = Number.NEGATIVE_INFINITY, atMost = Number.POSITIVE_INFINITY } = criterion;
  return (value) => value >= atLeast && value <= atMost;
}
