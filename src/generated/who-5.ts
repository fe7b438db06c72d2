// Generated from instruments/standard/who-5.json by scripts/generate-instruments.ts. Edit the JSON, not this file.
import type { Instrument } from '../definitions/instrument.js';
import data from '../../instruments/standard/who-5.json' with { type: 'json' };

export type Who5 = Instrument<'who-5', 'q1' | 'q2' | 'q3' | 'q4' | 'q5', 0 | 1 | 2 | 3 | 4 | 5, 'raw' | 'percentage'>;

/** WHO-5 Well-Being Index. */
export const who5 = data as unknown as Who5;
