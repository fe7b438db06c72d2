// Generated from instruments/standard/reqol-10.json by scripts/generate-instruments.ts. Edit the JSON, not this file.
import type { Instrument } from '../definitions/instrument.js';
import data from '../../instruments/standard/reqol-10.json' with { type: 'json' };

export type Reqol10 = Instrument<'reqol-10', never, never, 'total'>;

/** Recovering Quality of Life (ReQoL-10). */
export const reqol10 = data as unknown as Reqol10;
