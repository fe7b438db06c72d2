// Generated from instruments/standard/swls.json by scripts/generate-instruments.ts. Edit the JSON, not this file.
import type { Instrument } from '../definitions/instrument.js';
import data from '../../instruments/standard/swls.json' with { type: 'json' };

export type Swls = Instrument<'swls', 'q1' | 'q2' | 'q3' | 'q4' | 'q5', 1 | 2 | 3 | 4 | 5 | 6 | 7, 'total'>;

/** Satisfaction With Life Scale (SWLS). */
export const swls = data as unknown as Swls;
