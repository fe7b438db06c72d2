// Generated from instruments/standard/rses.json by scripts/generate-instruments.ts. Edit the JSON, not this file.
import type { Instrument } from '../definitions/instrument.js';
import data from '../../instruments/standard/rses.json' with { type: 'json' };

export type Rses = Instrument<'rses', 'q1' | 'q2' | 'q3' | 'q4' | 'q5' | 'q6' | 'q7' | 'q8' | 'q9' | 'q10', 0 | 1 | 2 | 3, 'total' | 'total-10-40'>;

/** Rosenberg Self-Esteem Scale (RSES). */
export const rses = data as unknown as Rses;
