// Generated from instruments/standard/whodas-12.json by scripts/generate-instruments.ts. Edit the JSON, not this file.
import type { Instrument } from '../definitions/instrument.js';
import data from '../../instruments/standard/whodas-12.json' with { type: 'json' };

export type Whodas12 = Instrument<'whodas-12', 'q1' | 'q2' | 'q3' | 'q4' | 'q5' | 'q6' | 'q7' | 'q8' | 'q9' | 'q10' | 'q11' | 'q12', 0 | 1 | 2 | 3 | 4, 'total' | 'total-one-based'>;

/** WHO Disability Assessment Schedule 2.0, 12 items (WHODAS 2.0). */
export const whodas12 = data as unknown as Whodas12;
