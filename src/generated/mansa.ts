// Generated from instruments/standard/mansa.json by scripts/generate-instruments.ts. Edit the JSON, not this file.
import type { Instrument } from '../definitions/instrument.js';
import data from '../../instruments/standard/mansa.json' with { type: 'json' };

export type Mansa = Instrument<'mansa', 'q1' | 'q2' | 'q3' | 'q4' | 'q5' | 'q6' | 'q7' | 'q8' | 'q9' | 'q10' | 'q11' | 'q12', 1 | 2 | 3 | 4 | 5 | 6 | 7, 'total'>;

/** Manchester Short Assessment of Quality of Life (MANSA). */
export const mansa = data as unknown as Mansa;
