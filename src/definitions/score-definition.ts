import type { MeasureFacts } from './measure.js';
import type { Provenance } from './fact.js';
import type { Text } from './text.js';

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
  | { readonly kind: 'lookup'; readonly score: ScoreId; readonly table: readonly (readonly [from: number, to: number])[] };

/**
 * The published rule for unanswered items. Without one, all items are needed.
 * It is applied only when the caller asks for prorating, and never covers the `never` items.
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
