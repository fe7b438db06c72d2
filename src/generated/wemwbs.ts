// Generated from instruments/standard/wemwbs.json by scripts/generate-instruments.ts. Edit the JSON, not this file.
import type { Instrument } from '../definitions/instrument.js';
import data from '../../instruments/standard/wemwbs.json' with { type: 'json' };

export type Wemwbs = Instrument<'wemwbs', 'q1' | 'q2' | 'q3' | 'q4' | 'q5' | 'q6' | 'q7' | 'q8' | 'q9' | 'q10' | 'q11' | 'q12' | 'q13' | 'q14', 1 | 2 | 3 | 4 | 5, 'total' | 'swemwbs-raw' | 'swemwbs-metric'>;

/** Warwick-Edinburgh Mental Well-being Scale (WEMWBS). */
export const wemwbs = data as unknown as Wemwbs;
