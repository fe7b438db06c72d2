// Generated from instruments/standard/osss-3.json by scripts/generate-instruments.ts. Edit the JSON, not this file.
import type { Instrument } from '../definitions/instrument.js';
import data from '../../instruments/standard/osss-3.json' with { type: 'json' };

export type Osss3 = Instrument<'osss-3', 'q1' | 'q2' | 'q3', 1 | 2 | 3 | 4 | 5, 'total'>;

/** Oslo Social Support Scale (OSSS-3). */
export const osss3 = data as unknown as Osss3;
