import type { Provenance } from './fact.js';
import type { Text } from './text.js';

/** A number on a bounded scale. `step` is the distance between neighbouring values, for display and medians. */
export interface NumericValue {
  readonly kind: 'numeric';
  readonly minimum: number;
  readonly maximum: number;
  readonly step: number;
  readonly unit: Text;
}

/** Yes or no, such as "has a key worker". In columns, no is 0 and yes is 1. */
export interface FlagValue {
  readonly kind: 'flag';
  readonly yes: Text;
  readonly no: Text;
}

export interface State<StateId extends string = string> {
  readonly id: StateId;
  readonly label: Text;
  /** Codes of other systems that mean this state, such as NHS accommodation codes. */
  readonly codes?: Readonly<Record<string, readonly string[]>>;
}

/**
 * One of a list of states. A list is not an order: only what `improves` says counts as better
 * (each pair reads "from … to …", and pairs chain); `lateral` groups are moves between equals;
 * any other move is incomparable.
 */
export interface StateValue<StateId extends string = string> {
  readonly kind: 'state';
  readonly states: readonly State<StateId>[];
  readonly improves: readonly (readonly [from: StateId, to: StateId])[];
  readonly lateral?: readonly (readonly StateId[])[];
  /** States that count as achieved. */
  readonly achieved: readonly StateId[];
  /** Where the order comes from; an order is a judgement, and often our own. */
  readonly order?: Provenance;
  /** Where the codes of each system named in `codes` were read. */
  readonly codeSystems?: Readonly<Record<string, Provenance>>;
}

/** What kind of value an observation of a measure holds. */
export type ValueKind = NumericValue | FlagValue | StateValue;
