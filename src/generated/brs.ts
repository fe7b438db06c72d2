// Generated from instruments/standard/brs.json by scripts/generate-instruments.ts. Edit the JSON, not this file.
import type { Instrument } from '../definitions/instrument.js';
import data from '../../instruments/standard/brs.json' with { type: 'json' };

export type Brs = Instrument<'brs', 'q1' | 'q2' | 'q3' | 'q4' | 'q5' | 'q6', 1 | 2 | 3 | 4 | 5, 'total'>;

/** Brief Resilience Scale (BRS). */
export const brs = data as unknown as Brs;
