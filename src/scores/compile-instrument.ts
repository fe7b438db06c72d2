import type { Instrument, Item } from '../definitions/instrument.js';
import type { ScoreDefinition, ScoreMethod } from '../definitions/score-definition.js';

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
}

/** An instrument made ready for scoring many assessments. */
export interface CompiledInstrument {
  readonly instrument: Instrument;
  readonly places: ReadonlyMap<string, number>;
  /** Per item, the answers that may be given. */
  readonly answers: readonly ReadonlySet<number>[];
  /** Per item, lowest + highest option when it is reversed, else NaN. */
  readonly reversal: Float64Array;
  readonly scores: readonly CompiledScore[];
}

const compiled = new WeakMap<Instrument, CompiledInstrument>();

/** Compiles an instrument once; definitions are plain data that does not change. */
export function compileInstrument(instrument: Instrument): CompiledInstrument {
  const known = compiled.get(instrument);
  if (known) return known;
  const places = new Map(instrument.items.map((item, place) => [item.id, place]));
  const answers = instrument.items.map((item) => new Set(optionsOf(instrument, item)));
  const made: CompiledInstrument = {
    instrument,
    places,
    answers,
    reversal: Float64Array.from(instrument.items, (item) => reversalOf(instrument, item)),
    scores: instrument.scores.map((score) => compileScore(score, instrument, places)),
  };
  compiled.set(instrument, made);
  return made;
}

function optionsOf(instrument: Instrument, item: Item): readonly number[] {
  return (item.options ?? instrument.options).map((option) => option.value);
}

function reversalOf(instrument: Instrument, item: Item): number {
  const options = optionsOf(instrument, item);
  return item.reverse ? Math.min(...options) + Math.max(...options) : Number.NaN;
}

function compileScore(definition: ScoreDefinition, instrument: Instrument, places: ReadonlyMap<string, number>): CompiledScore {
  const { method } = definition;
  const placesOf = (items: readonly string[]) => items.map((item) => places.get(item) ?? -1);
  const base = { definition, never: new Set(placesOf(definition.missing?.never ?? [])) };
  if (method.kind === 'lookup') {
    const from = instrument.scores.findIndex((score) => score.id === method.score);
    const source = instrument.scores[from];
    return { ...base, items: source ? placesOf(itemsOf(source.method)) : [], lookup: { score: from, table: new Map(method.table) } };
  }
  const items = placesOf(itemsOf(method));
  return method.kind === 'sum-of-products' ? { ...base, items, products: method.products.map(placesOf) } : { ...base, items };
}

/** The items a method reads, each once. A lookup reads none of its own. */
function itemsOf(method: ScoreMethod): readonly string[] {
  if (method.kind === 'single-item') return [method.item];
  if (method.kind === 'sum-of-products') return [...new Set(method.products.flat())];
  return 'items' in method ? method.items : [];
}
