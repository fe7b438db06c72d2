// Generated from instruments/standard/ons-loneliness.json by scripts/generate-instruments.ts. Edit the JSON, not this file.
import type { Instrument } from '../definitions/instrument.js';
import data from '../../instruments/standard/ons-loneliness.json' with { type: 'json' };

export type OnsLoneliness = Instrument<'ons-loneliness', 'q1', 1 | 2 | 3 | 4 | 5, 'total'>;

/** ONS direct loneliness question. */
export const onsLoneliness = data as unknown as OnsLoneliness;
