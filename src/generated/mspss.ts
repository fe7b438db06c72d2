// Generated from instruments/standard/mspss.json by scripts/generate-instruments.ts. Edit the JSON, not this file.
import type { Instrument } from '../definitions/instrument.js';
import data from '../../instruments/standard/mspss.json' with { type: 'json' };

export type Mspss = Instrument<'mspss', 'q1' | 'q2' | 'q3' | 'q4' | 'q5' | 'q6' | 'q7' | 'q8' | 'q9' | 'q10' | 'q11' | 'q12', 1 | 2 | 3 | 4 | 5 | 6 | 7, 'total' | 'significant-other' | 'family' | 'friends'>;

/** Multidimensional Scale of Perceived Social Support (MSPSS). */
export const mspss = data as unknown as Mspss;
