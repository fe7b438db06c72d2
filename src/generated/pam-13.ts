// Generated from instruments/standard/pam-13.json by scripts/generate-instruments.ts. Edit the JSON, not this file.
import type { Instrument } from '../definitions/instrument.js';
import data from '../../instruments/standard/pam-13.json' with { type: 'json' };

export type Pam13 = Instrument<'pam-13', never, never, 'total'>;

/** Patient Activation Measure (PAM-13). */
export const pam13 = data as unknown as Pam13;
