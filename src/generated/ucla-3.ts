// Generated from instruments/standard/ucla-3.json by scripts/generate-instruments.ts. Edit the JSON, not this file.
import type { Instrument } from '../definitions/instrument.js';
import data from '../../instruments/standard/ucla-3.json' with { type: 'json' };

export type Ucla3 = Instrument<'ucla-3', 'q1' | 'q2' | 'q3', 1 | 2 | 3, 'total'>;

/** Three-Item Loneliness Scale (UCLA-3). */
export const ucla3 = data as unknown as Ucla3;
