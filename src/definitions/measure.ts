import type { ChangeRule } from './change-rule.js';
import type { Provenance, Source } from './fact.js';
import type { Text } from './text.js';
import type { ValueKind } from './value-kind.js';

/** Which way is better. `by-order` belongs to states; `none` means that neither way is better. */
export type Direction = 'increase' | 'decrease' | 'toward-range' | 'by-order' | 'none';

/** A named scheme of score bands, such as the published severity bands. Ends are inclusive. */
export interface BandScheme extends Provenance {
  readonly id: string;
  readonly bands: readonly { readonly minimum: number; readonly maximum: number; readonly label: Text }[];
}

/** The score at which a person counts as a case: at least, or at most, the number. */
export type Caseness = Provenance & ({ readonly atLeast: number } | { readonly atMost: number });

/** A warning with where it comes from. */
export interface Caution extends Provenance {
  readonly text: Text;
}

/** What every measure declares, whatever it comes from. */
export interface MeasureFacts {
  readonly direction: Direction;
  readonly bands?: readonly BandScheme[];
  readonly caseness?: Caseness;
  readonly changeRules?: readonly ChangeRule[];
}

/** The definition that a result was made with. */
export interface DefinitionReference {
  readonly id: string;
  readonly version: string;
}

/**
 * What an observation is a value of: an instrument's score, a goal scale, or a custom outcome.
 * This is the narrow waist: change, indicators, disclosure and report know measures and nothing of
 * what they come from.
 */
export interface Measure extends MeasureFacts {
  /** `instrument/score`, or the bare id of a goal scale or outcome. */
  readonly id: string;
  readonly title: Text;
  /** A heading for reports, never a reason to treat the numbers differently. */
  readonly group: 'instrument' | 'goal-scale' | 'outcome';
  readonly definition: DefinitionReference;
  readonly value: ValueKind;
  readonly changeRules: readonly ChangeRule[];
  /** What a reader must know before making anything of its figures. */
  readonly caution?: Caution;
  readonly sources: readonly Source[];
}
