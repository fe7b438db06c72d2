import type { Provenance } from './fact.js';
import type { Text } from './text.js';

/** The values to be in, ends included. It can be missed on both sides. */
export interface TargetRange extends Provenance {
  readonly low: number;
  readonly high: number;
}

/** The value from which, or down to which, a number counts as achieved. */
export type AchievedNumber = Provenance & ({ readonly atLeast: number } | { readonly atMost: number });

/** A number on a bounded scale. `step` is the distance between neighbouring values, for display and medians. */
export interface NumericValue {
  readonly kind: 'numeric';
  readonly minimum: number;
  readonly maximum: number;
  readonly achieved?: AchievedNumber;
  /** Of a measure whose direction is `toward-range`: being in it is achieved, coming nearer to it is better. */
  readonly range?: TargetRange;
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

/**
 * Any of some items, such as digital skills; written as their ids joined by `;`, or `none`. Holding more of them is
 * better; the same number of others is a lateral move.
 */
export interface MultiSelectValue<ItemId extends string = string> {
  readonly kind: 'multi-select';
  readonly items: readonly { readonly id: ItemId; readonly label: Text }[];
  /** Achieved when so many of these are held: all, some or any of them. */
  readonly required: { readonly of: readonly ItemId[]; readonly atLeast: number };
  /** Where the rule comes from; often it is our own. */
  readonly order?: Provenance;
}

/** What kind of value an observation of a measure holds. */
export type ValueKind<Name extends string = string> = NumericValue | FlagValue | StateValue<Name> | MultiSelectValue<Name>;
