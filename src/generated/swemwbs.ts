// Generated from instruments/standard/swemwbs.json by scripts/generate-instruments.ts. Edit the JSON, not this file.
import type { Instrument } from '../definitions/instrument.js';
import data from '../../instruments/standard/swemwbs.json' with { type: 'json' };

export type Swemwbs = Instrument<'swemwbs', 'q1' | 'q2' | 'q3' | 'q4' | 'q5' | 'q6' | 'q7', 1 | 2 | 3 | 4 | 5, 'raw' | 'metric'>;

/** Short Warwick-Edinburgh Mental Well-being Scale (SWEMWBS). */
export const swemwbs = data as unknown as Swemwbs;
