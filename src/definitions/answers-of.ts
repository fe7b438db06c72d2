import type { Instrument, Item, Option } from './instrument.js';

type Options = Pick<Instrument, 'options'>;

/** The options of an item: its own, or else the instrument's. */
export function optionsOf(item: Item, { options }: Options): readonly Option[] {
  return item.options ?? options;
}

/** The answers that an item may be given. */
export function answersOf(item: Item, instrument: Options): readonly number[] {
  return optionsOf(item, instrument).map(({ value }) => value);
}

/**
 * What each answer of an item counts as in scores, after turning round reversed items; answers that say why
 * there is no value have none.
 *
 * @example
 * scoredAnswers({ id: 'q1', topic: { en: 'rest' }, reverse: true }, { options: [{ value: 0 }, { value: 3 }] }).get(0); // => 3
 */
export function scoredAnswers(item: Item, instrument: Options): ReadonlyMap<number, number> {
  const scored = optionsOf(item, instrument)
    .filter(({ absent }) => absent === undefined)
    .map(({ value, scoredAs = value }) => [value, scoredAs] as const);
  if (!item.reverse) return new Map(scored);
  const values = scored.map(([, value]) => value);
  const ends = Math.min(...values) + Math.max(...values);
  return new Map(scored.map(([answer, value]) => [answer, ends - value]));
}
