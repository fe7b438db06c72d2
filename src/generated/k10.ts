// Generated from instruments/standard/k10.json by scripts/generate-instruments.ts. Edit the JSON, not this file.
import type { Instrument } from '../definitions/instrument.js';
import data from '../../instruments/standard/k10.json' with { type: 'json' };

export type K10 = Instrument<'k10', 'q1' | 'q2' | 'q3' | 'q4' | 'q5' | 'q6' | 'q7' | 'q8' | 'q9' | 'q10', 1 | 2 | 3 | 4 | 5, 'total' | 'total-zero-based'>;

/** Kessler Psychological Distress Scale (K10). */
export const k10 = data as unknown as K10;
