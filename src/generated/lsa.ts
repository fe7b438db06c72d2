// Generated from instruments/standard/lsa.json by scripts/generate-instruments.ts. Edit the JSON, not this file.
import type { Instrument } from '../definitions/instrument.js';
import data from '../../instruments/standard/lsa.json' with { type: 'json' };

export type Lsa = Instrument<'lsa', 'q1' | 'q2' | 'q3' | 'q4' | 'q5' | 'q6' | 'q7' | 'q8' | 'q9' | 'q10' | 'q11' | 'q12' | 'q13' | 'q14' | 'q15', 0 | 1 | 1.5 | 2 | 3 | 4, 'total'>;

/** UAB Life-Space Assessment (LSA). */
export const lsa = data as unknown as Lsa;
