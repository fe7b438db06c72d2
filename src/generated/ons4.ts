// Generated from instruments/standard/ons4.json by scripts/generate-instruments.ts. Edit the JSON, not this file.
import type { Instrument } from '../definitions/instrument.js';
import data from '../../instruments/standard/ons4.json' with { type: 'json' };

export type Ons4 = Instrument<'ons4', 'q1' | 'q2' | 'q3' | 'q4', 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10, 'life-satisfaction' | 'worthwhile' | 'happiness' | 'anxiety'>;

/** ONS personal well-being questions (ONS4). */
export const ons4 = data as unknown as Ons4;
