import type { MeasureFacts } from './measure.js';
import type { Provenance } from './fact.js';
import type { Text } from './text.js';

/** A class of answers: what must hold of each item named. */
export interface AnswerClass<ItemId extends string = string> {
  readonly value: number;
  readonly when: readonly { readonly item: ItemId; readonly atLeast?: number; readonly atMost?: number }[];
}

/** What each answer to an item adds, by the value it is scored with. */
export interface ItemWeights<ItemId extends string = string> {
  readonly item: ItemId;
  readonly values: Readonly<Record<string, number>>;
}

/**
 * How a score is made from item values (after reversing). A closed list: definitions hold no functions.
 * The provenance is that of the published scoring rule.
 */
export type ScoreMethod<ItemId extends string = string, ScoreId extends string = string> = ScoreRule<ItemId, ScoreId> &
  Partial<Provenance>;

type ScoreRule<ItemId extends string, ScoreId extends string> =
  | { readonly kind: 'sum'; readonly items: readonly ItemId[] }
  | { readonly kind: 'mean'; readonly items: readonly ItemId[] }
  /** (sum + `add`) × `multiply`. */
  | { readonly kind: 'scaled-sum'; readonly items: readonly ItemId[]; readonly add: number; readonly multiply: number }
  | { readonly kind: 'single-item'; readonly item: ItemId }
  /** How many of the items are at or above a value. */
  | { readonly kind: 'count-if'; readonly items: readonly ItemId[]; readonly atLeast: number }
  | { readonly kind: 'sum-of-products'; readonly products: readonly (readonly ItemId[])[] }
  /** Another score of the same instrument, looked up in a published table of [from, to] pairs. */
  | { readonly kind: 'lookup'; readonly score: ScoreId; readonly table: readonly (readonly [from: number, to: number])[] }
  /** The first class whose conditions all hold; `otherwise` where none does. */
  | { readonly kind: 'classify'; readonly classes: readonly AnswerClass<ItemId>[]; readonly otherwise: number }
  /** `constant` plus the weight of each answer: a value set. */
  | { readonly kind: 'weights'; readonly constant: number; readonly weights: readonly ItemWeights<ItemId>[] }
  /** Scored elsewhere, by its holder's rule, and read from a column: no rule for it is here. */
  | { readonly kind: 'imported' };

/** The items that a method reads, each once: of a lookup none of its own, of an imported score none at all. */
export function itemsOfMethod<ItemId extends string>(method: ScoreMethod<ItemId>): readonly ItemId[] {
  switch (method.kind) {
    case 'single-item':
      return [method.item];
    case 'sum-of-products':
      return [...new Set(method.products.flat())];
    case 'classify':
      return [...new Set(method.classes.flatMap(({ when }) => when.map(({ item }) => item)))];
    case 'weights':
      return method.weights.map(({ item }) => item);
    case 'lookup':
    case 'imported':
      return [];
    default:
      return method.items;
  }
}

/**
 * The published rule for unanswered items. Without one, all items are needed.
 * It is applied only when the caller asks for prorating, and never covers the `never` items.
 * Answered items of a sum or mean stand for their share of the others; a count is over what was answered.
 */
export interface MissingRule<ItemId extends string = string> extends Provenance {
  readonly maximumMissing: number;
  readonly rounding: 'nearest-whole' | 'none';
  readonly never?: readonly ItemId[];
}

/** One score of an instrument: how it is made, its range and direction, and what is published about it. */
export interface ScoreDefinition<ItemId extends string = string, ScoreId extends string = string> extends MeasureFacts {
  readonly id: ScoreId;
  readonly title: Text;
  readonly method: ScoreMethod<ItemId, ScoreId>;
  readonly range: readonly [minimum: number, maximum: number];
  /** Distance between neighbouring values; 1 when left out. */
  readonly step?: number;
  readonly unit: Text;
  readonly missing?: MissingRule<ItemId>;
  readonly reliability?: readonly (Provenance & { readonly type: string; readonly value: number; readonly population: string })[];
  readonly norms?: readonly (Provenance & {
    readonly population: string;
    readonly mean: number;
    readonly standardDeviation?: number;
    readonly n?: number;
  })[];
}
