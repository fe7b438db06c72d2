import { classify } from '../change/classify.js';
import type { CompiledMeasure } from '../change/compile-measure.js';
import { valueAt, type Pairs } from '../change/pairing.js';
import type { ChangeClass, ChangeRuleName, Criterion } from '../definitions/criteria.js';
import { codesFor, type Codes } from '../records/cells.js';
import { valued, type Valued } from '../records/valued.js';
import { absentReason } from './absence.js';
import { keeper } from './keeper.js';
import { pick, type Members } from './member.js';
import type { CriterionScope } from './criterion-scope.js';
import { FALSE, isWithin, truthOf, truthsBy, UNKNOWN, type Truths } from './truth.js';

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
    const { codes } = valuesAt(pairs, 'baseline', members);
    return truthsBy(members, (place) => codes[place] === 0 && criterion.absentReason.includes(absentReason(pairs, members.episode[place] ?? -1) ?? ''));
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
  const { values } = pairs.observations;
  return truthsOfValues(at === 'event' ? { ...values, codes: pick(values.codes, members.event, 0) } : valuesAt(pairs, at, members), isSo);
}

/** Asks of values, once of each different one. */
function truthsOfValues({ different, codes }: Valued, isSo: (value: number | undefined) => boolean | undefined): Truths {
  const known = different.map((value, code) => truthOf(isSo(code === 0 ? undefined : value)));
  const truths = new Uint8Array(codes.length);
  for (let place = 0; place < truths.length; place += 1) truths[place] = known[codes[place] ?? 0] ?? FALSE;
  return truths;
}

const kept = keeper<Valued>();

/** The values on one side of the pairs of members' episodes; looked up once, as many criteria and figures ask for them. */
export function valuesAt(pairs: Pairs, side: 'baseline' | 'followUp', members: Members): Valued {
  return kept(members, [pairs.observations.measure.id, pairs.policy, side].join(' '), () => {
    const [places, { different, codes }] = [pairs[side], pairs.observations.values];
    const own = codesFor(members.size, different.length);
    for (let place = 0; place < own.length; place += 1) own[place] = codes[places[members.episode[place] ?? -1] ?? -1] ?? 0;
    return { different, codes: own };
  });
}

/** The class of a subject's change by a rule; `undefined` without a pair, or without the rule. */
export function changeClass({ compiled, rule, pairs }: { readonly compiled: CompiledMeasure; readonly rule: ChangeRuleName; readonly pairs: Pairs }, subject: number): ChangeClass | undefined {
  const [baseline, followUp] = [valueAt(pairs, 'baseline', subject), valueAt(pairs, 'followUp', subject)];
  return baseline === undefined || followUp === undefined ? undefined : classify(compiled, rule, { baseline, followUp });
}

function changeTruths({ changeBy: rule, in: classes }: Extract<MeasureCriterion, { changeBy: unknown }>, { pairs, compiled, members }: Asked): Truths {
  const [from, to] = [valuesAt(pairs, 'baseline', members), valuesAt(pairs, 'followUp', members)];
  const width = to.different.length;
  // Asked once of each two values.
  return truthsOfValues(valued(together(from.codes, to.codes, width)), (both = 0) => {
    const [baseline = Number.NaN, followUp = Number.NaN] = [from.different[Math.floor(both / width)], to.different[both % width]];
    const found = classify(compiled, rule, { baseline, followUp });
    return found && classes.includes(found);
  });
}

/** Two codes as one number; NaN where one of them stands for none. */
function together(some: Codes, others: Codes, width: number): Float64Array {
  const both = new Float64Array(others.length);
  for (let place = 0; place < both.length; place += 1) {
    const one = some[place] ?? 0;
    const other = others[place] ?? 0;
    both[place] = one === 0 || other === 0 ? Number.NaN : one * width + other;
  }
  return both;
}

function valueTest(criterion: ValueCriterion, { isCase, isAchieved, isBest, isWorst }: CompiledMeasure): (value: number) => boolean | undefined {
  if ('caseness' in criterion) return (value) => isCase && isCase(value) === criterion.caseness;
  if ('extreme' in criterion) return (value) => (criterion.extreme === 'best' ? isBest : isWorst)?.(value);
  if ('achieved' in criterion) return (value) => isAchieved && isAchieved(value) === criterion.achieved;
  return (value) => isWithin(value, criterion);
}
