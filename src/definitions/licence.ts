import type { Provenance } from './fact.js';

/**
 * What the licence of a definition's content lets this library hold, and a service do. `wording-included`: the holder's words are
 * here. `labels-only`: labels of our own, and by the terms that were read a service may use it. `permission-needed`: the same
 * labels, and using it takes the holder's leave, or no terms were found that let a service use it. `scores-only`: nothing but
 * what its scores are called.
 */
export type LicenceStatus = 'wording-included' | 'labels-only' | 'permission-needed' | 'scores-only';

/** Who holds the rights to an instrument, on what terms, and how that is known. */
export interface Licence extends Provenance {
  readonly status: LicenceStatus;
  readonly holder: string;
  readonly terms: string;
  /** A line that must be shown with the instrument, where the holder asks for one. */
  readonly attribution?: string;
}
