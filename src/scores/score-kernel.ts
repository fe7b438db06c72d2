import { INVALID_ANSWER } from '../records/decode-table.js';
import type { Bounds, CompiledInstrument, CompiledScore, NotAsked } from './compile-instrument.js';
import type { ScoreStatus } from './score-result.js';
import { withoutNoise } from './without-noise.js';

/** What the kernel writes for one score: the same for a single record and for a million. */
export interface ScoreWork {
  status: ScoreStatus;
  value: number;
  answered: number;
  /** What the answered items add up to. */
  sum: number;
}

/**
 * Scores one assessment. `answers` holds one number per item of the instrument: NaN for unanswered,
 * `INVALID_ANSWER` for an answer that is not an option. `work` has one entry per score and is written over.
 */
export function scoreAnswers(compiled: CompiledInstrument, answers: Float64Array, prorate: boolean, work: readonly ScoreWork[]): void {
  const values = valuesOf(compiled, answers);
  for (let place = 0; place < compiled.scores.length; place += 1) {
    const score = compiled.scores[place];
    const own = work[place];
    if (!score || !own) continue;
    count(score, values, own);
    if (own.status === 'invalid') continue;
    if (score.lookup) lookUp(score.lookup, work, own);
    else settle(score, values, prorate, own);
  }
}

/** What each answer counts as: turned round or recoded, none for "not known", and as published for what was not to be asked. */
function valuesOf({ scored, notAsked, values, isPlain }: CompiledInstrument, answers: Float64Array): Float64Array {
  if (isPlain) return answers;
  for (let item = 0; item < values.length; item += 1) {
    const answer = answers[item] ?? Number.NaN;
    const own = scored[item];
    if (Number.isNaN(answer)) values[item] = valueNotAsked(notAsked[item], answers);
    else values[item] = countsAs(answer, own);
  }
  return values;
}

/** What an answer that was given counts as, where answers are recoded; one that is no option stays that. */
export function countsAs(answer: number, scored: CompiledInstrument['scored'][number]): number {
  return scored && answer !== INVALID_ANSWER ? (scored.get(answer) ?? Number.NaN) : answer;
}

function valueNotAsked(notAsked: NotAsked | undefined, answers: Float64Array): number {
  return notAsked && (answers[notAsked.earlier] ?? Number.NaN) < notAsked.atLeast ? notAsked.otherwise : Number.NaN;
}

function count({ items }: CompiledScore, values: Float64Array, work: ScoreWork): void {
  let answered = 0;
  let sum = 0;
  for (let place = 0; place < items.length; place += 1) {
    const value = values[items[place] ?? -1] ?? Number.NaN;
    if (Number.isNaN(value)) continue;
    sum += value;
    if (value !== INVALID_ANSWER) answered += 1;
  }
  // No other answer is without end.
  work.status = sum === INVALID_ANSWER ? 'invalid' : 'insufficient';
  work.value = Number.NaN;
  work.answered = answered;
  work.sum = sum;
}

function settle(score: CompiledScore, values: Float64Array, prorate: boolean, work: ScoreWork): void {
  // A score that is made from no items is read from a column, or there is none.
  if (score.items.length === 0) return;
  if (work.answered === score.items.length) {
    work.status = 'complete';
    work.value = combine(score, values, work);
  } else if (prorate && mayProrate(score, values, work.answered)) {
    const value = rounded(score, combine(score, values, work));
    const [minimum, maximum] = score.definition.range;
    // Where items have different ranges, those that are answered can stand for more than there is.
    if (value < minimum || value > maximum) return;
    work.status = 'prorated';
    work.value = value;
  }
}

function rounded({ definition }: CompiledScore, value: number): number {
  return definition.missing?.rounding === 'nearest-whole' ? Math.round(value) + 0 : value;
}

/** Only within the published rule, and never over an item that the rule may not cover (a risk answer). */
function mayProrate(score: CompiledScore, values: Float64Array, answered: number): boolean {
  const { missing } = score.definition;
  if (!missing || answered === 0 || score.items.length - answered > missing.maximumMissing) return false;
  for (const item of score.never) if (Number.isNaN(values[item] ?? Number.NaN)) return false;
  return true;
}

/** Combines the answered items by the score's method, each standing for its share of those that are not answered. */
function combine(score: CompiledScore, values: Float64Array, { answered, sum }: ScoreWork): number {
  const { method } = score.definition;
  if (score.products) return sumOfProducts(score.products, values);
  if (score.classes) return classOf(score, values);
  if (score.weights) return sumOfWeights(score, values);
  if (method.kind === 'mean') return sum / answered;
  // A count is over what was answered: nothing stands in for the others.
  if (method.kind === 'count-if') return countFrom(score, values, method.atLeast);
  // Multiplied before it is divided: 54 × 13 ÷ 12 is 58.5, and 54 × (13 ÷ 12) is a little less and rounds down.
  const whole = answered === score.items.length ? sum : (sum * score.items.length) / answered;
  return method.kind === 'scaled-sum' ? withoutNoise((whole + method.add) * method.multiply) : whole;
}

function countFrom({ items }: CompiledScore, values: Float64Array, least: number): number {
  return items.filter((item) => (values[item] ?? Number.NaN) >= least).length;
}

function sumOfProducts(products: readonly (readonly number[])[], values: Float64Array): number {
  return products.reduce((sum, items) => sum + items.reduce((product, item) => product * (values[item] ?? Number.NaN), 1), 0);
}

function classOf({ definition: { method }, classes = [] }: CompiledScore, values: Float64Array): number {
  const holds = ({ item, minimum, maximum }: Bounds) => (values[item] ?? Number.NaN) >= minimum && (values[item] ?? Number.NaN) <= maximum;
  const found = classes.find(({ when }) => when.every(holds));
  return found?.value ?? (method.kind === 'classify' ? method.otherwise : Number.NaN);
}

function sumOfWeights({ definition: { method }, items, weights = [] }: CompiledScore, values: Float64Array): number {
  const constant = method.kind === 'weights' ? method.constant : Number.NaN;
  return withoutNoise(items.reduce((sum, item, place) => sum + (weights[place]?.get(values[item] ?? Number.NaN) ?? Number.NaN), constant));
}

/** A looked-up score shares the status of the score it is looked up from; off the table there is no value. */
function lookUp(lookup: NonNullable<CompiledScore['lookup']>, work: readonly ScoreWork[], own: ScoreWork): void {
  const from = work[lookup.score];
  const value = from && lookup.table.get(from.value);
  if (from === undefined || value === undefined) return;
  own.status = from.status;
  own.value = value;
}

/** Fresh working space for an instrument's scores. */
export function scoreWork(compiled: CompiledInstrument): readonly ScoreWork[] {
  return compiled.scores.map(() => ({ status: 'insufficient', value: Number.NaN, answered: 0, sum: 0 }));
}
