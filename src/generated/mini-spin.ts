// Generated from instruments/standard/mini-spin.json by scripts/generate-instruments.ts. Edit the JSON, not this file.
import type { Instrument } from '../definitions/instrument.js';
import data from '../../instruments/standard/mini-spin.json' with { type: 'json' };

export type MiniSpin = Instrument<'mini-spin', 'q1' | 'q2' | 'q3', 0 | 1 | 2 | 3 | 4, 'total'>;

/** Mini Social Phobia Inventory (Mini-SPIN). */
export const miniSpin = data as unknown as MiniSpin;
