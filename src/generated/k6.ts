// Generated from instruments/standard/k6.json by scripts/generate-instruments.ts. Edit the JSON, not this file.
import type { Instrument } from '../definitions/instrument.js';
import data from '../../instruments/standard/k6.json' with { type: 'json' };

export type K6 = Instrument<'k6', 'q1' | 'q2' | 'q3' | 'q4' | 'q5' | 'q6', 0 | 1 | 2 | 3 | 4, 'total'>;

/** Kessler Psychological Distress Scale (K6). */
export const k6 = data as unknown as K6;
