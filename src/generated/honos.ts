// Generated from instruments/standard/honos.json by scripts/generate-instruments.ts. Edit the JSON, not this file.
import type { Instrument } from '../definitions/instrument.js';
import data from '../../instruments/standard/honos.json' with { type: 'json' };

export type Honos = Instrument<'honos', 'q1' | 'q2' | 'q3' | 'q4' | 'q5' | 'q6' | 'q7' | 'q8' | 'q9' | 'q10' | 'q11' | 'q12', 0 | 1 | 2 | 3 | 4 | 9, 'total'>;

/** Health of the Nation Outcome Scales (HoNOS). */
export const honos = data as unknown as Honos;
