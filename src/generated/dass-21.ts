// Generated from instruments/standard/dass-21.json by scripts/generate-instruments.ts. Edit the JSON, not this file.
import type { Instrument } from '../definitions/instrument.js';
import data from '../../instruments/standard/dass-21.json' with { type: 'json' };

export type Dass21 = Instrument<'dass-21', 'q1' | 'q2' | 'q3' | 'q4' | 'q5' | 'q6' | 'q7' | 'q8' | 'q9' | 'q10' | 'q11' | 'q12' | 'q13' | 'q14' | 'q15' | 'q16' | 'q17' | 'q18' | 'q19' | 'q20' | 'q21', 0 | 1 | 2 | 3, 'depression' | 'anxiety' | 'stress'>;

/** Depression Anxiety Stress Scales, 21 items (DASS-21). */
export const dass21 = data as unknown as Dass21;
