import { answersOf, scoredAnswers } from '../definitions/answers-of.js';
import type { Instrument, Item } from '../definitions/instrument.js';
import { itemsOfMethod, type ItemWeights, type ScoreDefinition } from '../definitions/score-definition.js';

/** A score with item ids turned into places, ready for the kernel. */
export interface CompiledScore {
  readonly definition: ScoreDefinition;
  /** Places of the items it is made from. */
  readonly items: readonly number[];
  /** Places of items that the missing rule may never cover. */
  readonly never: ReadonlySet<number>;
  /** For a lookup: the place of the score that is looked up, and the table. */
  readonly lookup?: { readonly score: number; readonly table: ReadonlyMap<number, number> };
  /** For a sum of products: the places of each product's items. */
  readonly products?: readonly (readonly number[])[];
  /** For classes: the bounds that the answers at those places lie in. */
  readonly classes?: readonly { readonly value: number; readonly when: readonly Bounds[] }[];
  /** For a value set: the weight of each value, in the order of `items`. */
  readonly weights?: readonly ReadonlyMap<number, number>[];
}

/** Both ends belong to it. */
export interface Bounds {
  readonly item: number;
  readonly minimum: number;
  readonly maximum: number;
}

/** Below `atLeast` on the earlier item, the value is `otherwise`. */
export interface NotAsked {
  readonly earlier: number;
  readonly atLeast: number;
  readonly otherwise: number;
}

/** An instrument made ready for scoring many assessments. */
export interface CompiledInstrument {
  readonly instrument: Instrument;
  readonly places: ReadonlyMap<string, number>;
  /** Per item, the answers that may be given. */
  readonly answers: readonly ReadonlySet<number>[];
  /** Per item, what its answers count as; `undefined` where each counts as itself. */
  readonly scored: readonly (ReadonlyMap<number, number> | undefined)[];
  /** Per item, the value it is scored with when an earlier answer means that it is not asked. */
  readonly notAsked: readonly (NotAsked | undefined)[];
  /** Each answer counts as itself, and every item is asked. */
  readonly isPlain: boolean;
  /** Space for the scored values of one assessment. */
  readonly values: Float64Array;
  readonly scores: readonly CompiledScore[];
}

const compiled = new WeakMap<Instrument, CompiledInstrument>();

/** Compiles an instrument once; definitions are plain data that does not change. */
export function compileInstrument(instrument: Instrument): CompiledInstrument {
  const known = compiled.get(instrument);
  if (known) return known;
  const places = new Map(instrument.items.map((item, place) => [item.id, place]));
  const answers = instrument.items.map((item) => new Set(answersOf(item, instrument)));
  const scored = instrument.items.map((item) => scoredOf(item, instrument));
  const notAsked = instrument.items.map((item) => notAskedOf(item, places));
  const made: CompiledInstrument = {
    instrument,
    places,
    answers,
    scored,
    notAsked,
    isPlain: [...scored, ...notAsked].every((own) => own === undefined),
    values: new Float64Array(instrument.items.length),
    scores: instrument.scores.map((score) => compileScore(score, instrument, places)),
  };
  compiled.set(instrument, made);
  return made;
}

function scoredOf(item: Item, instrument: Instrument): ReadonlyMap<number, number> | undefined {
  const scored = scoredAnswers(item, instrument);
  return answersOf(item, instrument).every((answer) => scored.get(answer) === answer) ? undefined : scored;
}

function notAskedOf({ askedWhen }: Item, places: ReadonlyMap<string, number>): NotAsked | undefined {
  if (askedWhen?.otherwise === undefined) return undefined;
  return { earlier: places.get(askedWhen.item) ?? -1, atLeast: askedWhen.atLeast, otherwise: askedWhen.otherwise };
}

function compileScore(definition: ScoreDefinition, instrument: Instrument, places: ReadonlyMap<string, number>): CompiledScore {
  const { method } = definition;
  const placesOf = (items: readonly string[]) => items.map((item) => places.get(item) ?? -1);
  const base = { definition, never: new Set(placesOf(definition.missing?.never ?? [])) };
  if (method.kind === 'lookup') {
    const from = instrument.scores.findIndex((score) => score.id === method.score);
    const source = instrument.scores[from];
    return { ...base, items: source ? placesOf(itemsOfMethod(source.method)) : [], lookup: { score: from, table: new Map(method.table) } };
  }
  const items = placesOf(itemsOfMethod(method));
  if (method.kind === 'sum-of-products') return { ...base, items, products: method.products.map(placesOf) };
  if (method.kind === 'classify') return { ...base, items, classes: method.classes.map(({ value, when }) => ({ value, when: when.map((one) => boundsOf(one, places)) })) };
  return method.kind === 'weights' ? { ...base, items, weights: weightsOf(method.weights) } : { ...base, items };
}

function boundsOf({ item, atLeast, atMost }: { readonly item: string; readonly atLeast?: number; readonly atMost?: number }, places: ReadonlyMap<string, number>): Bounds {
  return { item: places.get(item) ?? -1, minimum: atLeast ?? Number.NEGATIVE_INFINITY, maximum: atMost ?? Number.POSITIVE_INFINITY };
}

function weightsOf(weights: readonly ItemWeights[]): readonly ReadonlyMap<number, number>[] {
  return weights.map(({ values }) => new Map(Object.entries(values).map(([value, weight]) => [Number(value), weight])));
}
