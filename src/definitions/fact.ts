/**
 * How well a published number is supported: seen at the primary source, seen at a secondary one,
 * worked out from cited numbers, or our own choice (with its reason in `note`).
 */
export type Evidence = 'primary' | 'secondary' | 'derived' | 'decision';

/** Where a number comes from. Every constant in a definition carries one of these beside it. */
export interface Provenance {
  /** Id of an entry in the definition's `sources`. */
  readonly source: string;
  readonly evidence: Evidence;
  /** What a reader should know about this number; for a `decision`, the reason. */
  readonly note?: string;
}

/** A published value with its provenance. */
export interface Fact<Value> extends Provenance {
  readonly value: Value;
}

/** One entry of a definition's reference list. */
export interface Source {
  readonly id: string;
  readonly citation: string;
  readonly doi?: string;
  readonly url?: string;
}
