// Generated from instruments/standard/djg-6.json by scripts/generate-instruments.ts. Edit the JSON, not this file.
import type { Instrument } from '../definitions/instrument.js';
import data from '../../instruments/standard/djg-6.json' with { type: 'json' };

export type Djg6 = Instrument<'djg-6', 'q1' | 'q2' | 'q3' | 'q4' | 'q5' | 'q6', 1 | 2 | 3, 'total' | 'emotional' | 'social'>;

/** De Jong Gierveld Loneliness Scale, 6 items. */
export const djg6 = data as unknown as Djg6;
