import { checkInstrument } from './check-instrument.js';
import { throwIfAny } from './definition-error.js';
import type { Alert, AskedWhen, Instrument, Item } from './instrument.js';
import type { MissingRule, ScoreDefinition, ScoreMethod } from './score-definition.js';

/** `NoInfer` lets only the items' own ids name items: a score or alert on an unknown one does not compile. */
interface ItemInput<ItemId extends string, Answer extends number> extends Omit<Item<ItemId, Answer>, 'askedWhen'> {
  readonly askedWhen?: AskedWhen<NoInfer<ItemId>, NoInfer<Answer>>;
}

interface ScoreInput<ItemId extends string, ScoreId extends string>
  extends Omit<ScoreDefinition<ItemId, ScoreId>, 'method' | 'missing'> {
  readonly method: ScoreMethod<NoInfer<ItemId>, NoInfer<ScoreId>>;
  readonly missing?: MissingRule<NoInfer<ItemId>>;
}

/** An instrument as its author writes it: everything but `kind`. */
export interface InstrumentInput<Id extends string, ItemId extends string, Answer extends number, ScoreId extends string>
  extends Omit<Instrument<Id, ItemId, Answer, ScoreId>, 'kind' | 'items' | 'scores' | 'alerts'> {
  readonly items: readonly ItemInput<ItemId, Answer>[];
  readonly scores: readonly ScoreInput<ItemId, ScoreId>[];
  readonly alerts?: readonly Alert<NoInfer<ItemId>>[];
}

/**
 * Declares an instrument of your own, keeping its item, answer and score ids as literal types.
 *
 * @param input the instrument without `kind`; it is not changed
 * @returns the instrument, for `score`, `measureOf` and the rest
 * @throws {DefinitionError} listing every issue that `checkInstrument` finds
 *
 * @example
 * const sleep = defineInstrument({
 *   id: 'sleep-2',
 *   version: '1.0.0',
 *   title: { en: 'Two questions on sleep (invented)' },
 *   options: [{ value: 0 }, { value: 1 }, { value: 2 }],
 *   items: [
 *     { id: 'q1', topic: { en: 'falling asleep' } },
 *     { id: 'q2', topic: { en: 'staying asleep' } },
 *   ],
 *   scores: [
 *     {
 *       id: 'total',
 *       title: { en: 'Sleep trouble' },
 *       method: { kind: 'sum', items: ['q1', 'q2'] },
 *       range: [0, 4],
 *       unit: { en: 'points' },
 *       direction: 'decrease',
 *     },
 *   ],
 *   licence: { status: 'wording-included', holder: 'nobody', terms: 'invented', source: 'own', evidence: 'primary' },
 *   sources: [{ id: 'own', citation: 'Invented for this example' }],
 * });
 * sleep.kind; // => 'instrument'
 */
export function defineInstrument<
  const Id extends string,
  const ItemId extends string,
  const Answer extends number,
  const ScoreId extends string,
>(input: InstrumentInput<Id, ItemId, Answer, ScoreId>): Instrument<Id, ItemId, Answer, ScoreId> {
  const instrument: Instrument<Id, ItemId, Answer, ScoreId> = { ...input, kind: 'instrument' };
  throwIfAny(`Instrument ${instrument.id}`, checkInstrument(instrument));
  return instrument;
}
