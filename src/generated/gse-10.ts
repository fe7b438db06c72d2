// Generated from instruments/standard/gse-10.json by scripts/generate-instruments.ts. Edit the JSON, not this file.
import type { Instrument } from '../definitions/instrument.js';
import data from '../../instruments/standard/gse-10.json' with { type: 'json' };

export type Gse10 = Instrument<'gse-10', 'q1' | 'q2' | 'q3' | 'q4' | 'q5' | 'q6' | 'q7' | 'q8' | 'q9' | 'q10', 1 | 2 | 3 | 4, 'total'>;

/** General Self-Efficacy Scale (GSE). */
export const gse10 = data as unknown as Gse10;
