// Generated from instruments/standard/cantril.json by scripts/generate-instruments.ts. Edit the JSON, not this file.
import type { Instrument } from '../definitions/instrument.js';
import data from '../../instruments/standard/cantril.json' with { type: 'json' };

export type Cantril = Instrument<'cantril', 'q1' | 'q2', 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10, 'present' | 'future' | 'category'>;

/** Cantril Self-Anchoring Striving Scale (ladder). */
export const cantril = data as unknown as Cantril;
