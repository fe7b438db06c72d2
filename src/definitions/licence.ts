import type { Provenance } from './fact.js';

/** What the licence of a definition's content lets this library hold. */
export type LicenceStatus = 'wording-included' | 'labels-only' | 'permission-needed' | 'scores-only';

/** Who holds the rights to an instrument, on what terms, and how that is known. */
export interface Licence extends Provenance {
  readonly status: LicenceStatus;
  readonly holder: string;
  readonly terms: string;
  /** A line that must be shown with the instrument, where the holder asks for one. */
  readonly attribution?: string;
}
