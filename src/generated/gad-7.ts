// Generated from instruments/standard/gad-7.json by scripts/generate-instruments.ts. Edit the JSON, not this file.
import type { Instrument } from '../definitions/instrument.js';
import data from '../../instruments/standard/gad-7.json' with { type: 'json' };

export type Gad7 = Instrument<'gad-7', 'q1' | 'q2' | 'q3' | 'q4' | 'q5' | 'q6' | 'q7', 0 | 1 | 2 | 3, 'total'>;

/** Generalised Anxiety Disorder-7 (GAD-7). */
export const gad7 = data as unknown as Gad7;
