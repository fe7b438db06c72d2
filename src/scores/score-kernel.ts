import { INVALID_ANSWER } from '../records/decode-table.js';
import type { CompiledInstrument, CompiledScore } from './compile-instrument.js';
import type { ScoreStatus } from './score-result.js';
import { withoutNoise } from './without-noise.js';

/** What the kernel writes for one score: the same for a single record and for a million. */
export interface ScoreWork {
  status: ScoreStatus;
  value: number;
  answered: number;
}

/**
 * Scores one assessment. `answers` holds one number per item of the instrument: NaN for unanswered,
 * `INVALID_ANSWER` for an answer that is not an option. `work` has one entry per score and is written over.
 */
export function scoreAnswers(compiled: CompiledInstrument, answers: Float64Array, prorate: boolean, work: readonly ScoreWork[]): void {
  compiled.scores.forEach((score, place) => {
    const own = work[place];
    if (!own) return;
    count(score, answers, own);
    if (own.status === 'invalid') return;
    if (score.lookup) lookUp(score.lookup, work, own);
    else settle(compiled, score, answers, prorate, own);
  });
}

function count(score: CompiledScore, answers: Float64Array, work: ScoreWork): void {
  work.answered = 0;
  work.value = Number.NaN;
  work.status = 'insufficient';
  for (const item of score.items) {
    const answer = answers[item] ?? Number.NaN;
    if (answer === INVALID_ANSWER) work.status = 'invalid';
    else if (!Number.isNaN(answer)) work.answered += 1;
  }
}

function settle(compiled: CompiledInstrument, score: CompiledScore, answers: Float64Array, prorate: boolean, work: ScoreWork): void {
  if (work.answered === score.items.length) {
    work.status = 'complete';
    work.value = combine(compiled, score, answers, work.answered);
  } else if (prorate && mayProrate(score, answers, work.answered)) {
    const value = rounded(score, combine(compiled, score, answers, work.answered));
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
function mayProrate(score: CompiledScore, answers: Float64Array, answered: number): boolean {
  const { missing } = score.definition;
  if (!missing || answered === 0 || score.items.length - answered > missing.maximumMissing) return false;
  return ![...score.never].some((item) => Number.isNaN(answers[item] ?? Number.NaN));
}

/** Combines the answered items by the score's method, each standing for its share of those that are not answered. */
function combine(compiled: CompiledInstrument, score: CompiledScore, answers: Float64Array, answered: number): number {
  const { method } = score.definition;
  if (score.products) return sumOfProducts(compiled, score.products, answers);
  let sum = 0;
  for (const item of score.items) {
    const value = itemValue(compiled, answers, item);
    if (Number.isNaN(value)) continue;
    sum += method.kind === 'count-if' ? Number(value >= method.atLeast) : value;
  }
  if (method.kind === 'mean') return sum / answered;
  // Multiplied before it is divided: 54 × 13 ÷ 12 is 58.5, and 54 × (13 ÷ 12) is a little less and rounds down.
  const whole = answered === score.items.length ? sum : (sum * score.items.length) / answered;
  return method.kind === 'scaled-sum' ? withoutNoise((whole + method.add) * method.multiply) : whole;
}

function sumOfProducts(compiled: CompiledInstrument, products: readonly (readonly number[])[], answers: Float64Array): number {
  return products.reduce((sum, items) => sum + items.reduce((product, item) => product * itemValue(compiled, answers, item), 1), 0);
}

function itemValue(compiled: CompiledInstrument, answers: Float64Array, item: number): number {
  const answer = answers[item] ?? Number.NaN;
  const reversal = compiled.reversal[item] ?? Number.NaN;
  return Number.isNaN(reversal) ? answer : reversal - answer;
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
  return compiled.scores.map(() => ({ status: 'insufficient', value: Number.NaN, answered: 0 }));
}
