// Generated from instruments/standard/spin.json by scripts/generate-instruments.ts. Edit the JSON, not this file.
import type { Instrument } from '../definitions/instrument.js';
import data from '../../instruments/standard/spin.json' with { type: 'json' };

export type Spin = Instrument<'spin', 'q1' | 'q2' | 'q3' | 'q4' | 'q5' | 'q6' | 'q7' | 'q8' | 'q9' | 'q10' | 'q11' | 'q12' | 'q13' | 'q14' | 'q15' | 'q16' | 'q17', 0 | 1 | 2 | 3 | 4, 'total'>;

/** Social Phobia Inventory (SPIN). */
export const spin = data as unknown as Spin;
