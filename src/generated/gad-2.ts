// Generated from instruments/standard/gad-2.json by scripts/generate-instruments.ts. Edit the JSON, not this file.
import type { Instrument } from '../definitions/instrument.js';
import data from '../../instruments/standard/gad-2.json' with { type: 'json' };

export type Gad2 = Instrument<'gad-2', 'q1' | 'q2', 0 | 1 | 2 | 3, 'total'>;

/** Generalised Anxiety Disorder-2 (GAD-2). */
export const gad2 = data as unknown as Gad2;
