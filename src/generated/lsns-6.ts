// Generated from instruments/standard/lsns-6.json by scripts/generate-instruments.ts. Edit the JSON, not this file.
import type { Instrument } from '../definitions/instrument.js';
import data from '../../instruments/standard/lsns-6.json' with { type: 'json' };

export type Lsns6 = Instrument<'lsns-6', 'q1' | 'q2' | 'q3' | 'q4' | 'q5' | 'q6', 0 | 1 | 2 | 3 | 4 | 5, 'total' | 'family' | 'friends'>;

/** Lubben Social Network Scale, 6 items (LSNS-6). */
export const lsns6 = data as unknown as Lsns6;
