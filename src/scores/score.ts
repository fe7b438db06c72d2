import type { Instrument, Item, ItemIdOf, ResponsesOf, ScoreIdOf } from '../definitions/instrument.js';
import type { Issue } from '../definitions/issue.js';
import type { DefinitionReference } from '../definitions/measure.js';
import { INVALID_ANSWER } from '../records/decode-table.js';
import type { AlertResult } from './alerts.js';
import { alertsOf } from './alerts.js';
import type { CompiledInstrument } from './compile-instrument.js';
import { compileInstrument } from './compile-instrument.js';
import { scoreAnswers, scoreWork, type ScoreWork } from './score-kernel.js';
import type { ScoreResult } from './score-result.js';

export interface ScoreOptions {
  /** Apply the instrument's published rule for unanswered items, and no other. Default: no. */
  readonly prorate?: boolean;
}

/** What one assessment says: its scores, the alerts it raises, and what is still unanswered. */
export interface ScoredAssessment<I extends Instrument = Instrument> {
  readonly definition: DefinitionReference;
  readonly scores: { readonly [Key in ScoreIdOf<I>]: ScoreResult };
  readonly alerts: readonly AlertResult<ItemIdOf<I>>[];
  readonly unanswered: readonly ItemIdOf<I>[];
  /** Answers that are not options and keys that are not items. Never holds an answer. */
  readonly issues: readonly Issue[];
}

/**
 * Scores the responses of one assessment, however many of them there are yet.
 *
 * @param instrument the definition, such as `phq9` from `whatmatters/instruments/phq-9`
 * @param responses one number per item id; an absent key, `undefined` and `null` mean unanswered
 * @returns a status for every score; data never throws
 * @example
 * const { scores, alerts } = score(phq9, { q1: 2, q2: 2, q3: 1, q4: 2, q5: 0, q6: 1, q7: 1, q8: 0, q9: 1 });
 * scores.total; // => { status: 'complete', value: 10, answered: 9, items: 9 }
 * alerts.map(({ item, status }) => `${item}=${status}`); // => ['q9=raised']
 * @example
 * score(phq9, { q1: 2, q2: 2 }).scores.total.status; // => 'insufficient'
 */
export function score<const I extends Instrument>(instrument: I, responses: ResponsesOf<I>, options: ScoreOptions = {}): ScoredAssessment<I> {
  const compiled = compileInstrument(instrument);
  const space = takeSpace(compiled);
  const { answers, work } = space;
  const issues = readAnswers(compiled, responses, answers);
  scoreAnswers(compiled, answers, options.prorate ?? false, work);
  const scores: Record<string, ScoreResult> = {};
  for (let place = 0; place < compiled.scores.length; place += 1) {
    const one = compiled.scores[place];
    const own = work[place];
    if (one && own) scores[one.definition.id] = resultOf(own, one.items.length);
  }
  const result = {
    definition: { id: instrument.id, version: instrument.version },
    // The compiled scores and items are those of this instrument, so the keys are its literal ids.
    scores: scores as ScoredAssessment<I>['scores'],
    alerts: alertsOf(compiled, answers) as ScoredAssessment<I>['alerts'],
    unanswered: unansweredOf(compiled, answers) as ScoredAssessment<I>['unanswered'],
    issues,
  };
  free = space;
  return result;
}

function resultOf({ status, value, answered }: ScoreWork, items: number): ScoreResult {
  if (status === 'complete' || status === 'prorated') return { status, value, answered, items };
  return { status, value: null, answered, items };
}

/** Space to score one assessment in. Whoever scores one often scores the next by the same instrument, in the same space. */
interface Space {
  readonly compiled: CompiledInstrument;
  readonly answers: Float64Array;
  readonly work: readonly ScoreWork[];
}

let free: Space | undefined;

/** The space that is free, if it fits. It is nobody else's meanwhile: reading a response may run code that scores too. */
function takeSpace(compiled: CompiledInstrument): Space {
  const space = free;
  free = undefined;
  return space?.compiled === compiled ? space : { compiled, answers: new Float64Array(compiled.answers.length), work: scoreWork(compiled) };
}

/** Writes answers to their places, and says what is wrong with them. */
function readAnswers(compiled: CompiledInstrument, responses: Readonly<Record<string, unknown>>, answers: Float64Array): readonly Issue[] {
  const issues: Issue[] = [];
  answers.fill(Number.NaN);
  for (const key of Object.keys(responses)) {
    const response = responses[key];
    const place = compiled.places.get(key);
    if (place === undefined) issues.push(unknownItem(compiled, key));
    else if (response !== null && response !== undefined) {
      const legal = compiled.answers[place];
      const valid = typeof response === 'number' && legal?.has(response) === true;
      answers[place] = valid ? response : INVALID_ANSWER;
      if (!valid) issues.push(notAnOption(key, legal ?? new Set()));
    }
  }
  return issues;
}

function unknownItem(compiled: CompiledInstrument, key: string): Issue {
  return { code: 'unknown-item', path: [key], message: `expected an item of ${compiled.instrument.id}; found another key` };
}

function notAnOption(key: string, legal: ReadonlySet<number>): Issue {
  return { code: 'answer-out-of-range', path: [key], message: `expected one of ${[...legal].join(', ')}; found something else` };
}

/** Items without an answer that are due: an item asked only after another answer is due when that answer is given. */
function unansweredOf(compiled: CompiledInstrument, answers: Float64Array): readonly string[] {
  const { items } = compiled.instrument;
  const due: string[] = [];
  for (let place = 0; place < items.length; place += 1) {
    const item = items[place];
    if (item && Number.isNaN(answers[place] ?? Number.NaN) && isAsked(compiled, answers, item)) due.push(item.id);
  }
  return due;
}

function isAsked(compiled: CompiledInstrument, answers: Float64Array, { askedWhen }: Item): boolean {
  if (!askedWhen) return true;
  const asked = compiled.places.get(askedWhen.item) ?? -1;
  const earlier = answers[asked] ?? Number.NaN;
  const isValue = earlier !== INVALID_ANSWER && compiled.scored[asked]?.has(earlier) !== false;
  return isValue && earlier >= askedWhen.atLeast;
}
