import type { AbsentReason } from './absent-reason.js';
import type { Fact, Provenance, Source } from './fact.js';
import type { Licence } from './licence.js';
import type { ScoreDefinition } from './score-definition.js';
import type { Text } from './text.js';

/** One answer that may be given, with its stored value. */
export interface Option<Answer extends number = number> {
  readonly value: Answer;
  readonly label?: Text;
  /** What the answer counts as in scores, where that differs from the stored value. */
  readonly scoredAs?: number;
  /** The answer says why there is no value, such as "not known": it is an answer, and is never scored. */
  readonly absent?: AbsentReason;
}

/** One question of an instrument. `topic` is our own short label; `wording` is there only where the licence allows. */
export interface Item<ItemId extends string = string, Answer extends number = number> {
  readonly id: ItemId;
  readonly topic: Text;
  readonly wording?: Text;
  /** This item's own answers, where they differ from the instrument's. */
  readonly options?: readonly Option<Answer>[];
  /** Scored from the other end: lowest scored value + highest scored value − this answer's. */
  readonly reverse?: boolean;
  /** Asked only when an earlier item was answered so. */
  readonly askedWhen?: AskedWhen<ItemId, Answer>;
}

/** The condition for asking an item. `otherwise` is the value it is scored with when it holds not; without it, none. */
export interface AskedWhen<ItemId extends string = string, Answer extends number = number> {
  readonly item: ItemId;
  readonly atLeast: Answer;
  readonly otherwise?: number;
}

/** An answer that must be looked at whatever the total, such as thoughts of self-harm. */
export interface Alert<ItemId extends string = string> extends Provenance {
  readonly item: ItemId;
  readonly atLeast: number;
  readonly message: Text;
}

/** Codes of an instrument in a code system, with where they were read. */
export interface InstrumentCodes extends Partial<Provenance> {
  readonly panel?: string;
  readonly items?: Readonly<Record<string, string>>;
  readonly scores?: Readonly<Record<string, string>>;
}

/**
 * One edition of a questionnaire, as data: items, options, scores, sources, licence.
 * The type parameters keep the literal ids and answers, so that an unknown item or an impossible
 * answer does not compile.
 */
export interface Instrument<
  Id extends string = string,
  ItemId extends string = string,
  Answer extends number = number,
  ScoreId extends string = string,
> {
  readonly kind: 'instrument';
  readonly id: Id;
  readonly version: string;
  readonly title: Text;
  readonly edition?: string;
  readonly recallPeriod?: Fact<Text>;
  readonly stem?: Text;
  readonly options: readonly Option<Answer>[];
  readonly items: readonly Item<ItemId, Answer>[];
  readonly scores: readonly ScoreDefinition<ItemId, ScoreId>[];
  readonly alerts?: readonly Alert<ItemId>[];
  readonly codes?: Readonly<Record<string, InstrumentCodes>>;
  readonly licence: Licence;
  readonly sources: readonly Source[];
}

/** The type of an instrument read at run time. */
export type AnyInstrument = Instrument;

export type ItemIdOf<I> = I extends Instrument<string, infer ItemId> ? ItemId : never;
export type AnswerOf<I> = I extends Instrument<string, string, infer Answer> ? Answer : never;
export type ScoreIdOf<I> = I extends Instrument<string, string, number, infer ScoreId> ? ScoreId : never;

/** The responses of one assessment. An absent key, `undefined` and `null` all mean no value. */
export type ResponsesOf<I> = { readonly [Key in ItemIdOf<I>]?: AnswerOf<I> | null | undefined };
