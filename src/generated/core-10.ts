// Generated from instruments/standard/core-10.json by scripts/generate-instruments.ts. Edit the JSON, not this file.
import type { Instrument } from '../definitions/instrument.js';
import data from '../../instruments/standard/core-10.json' with { type: 'json' };

export type Core10 = Instrument<'core-10', 'q1' | 'q2' | 'q3' | 'q4' | 'q5' | 'q6' | 'q7' | 'q8' | 'q9' | 'q10', 0 | 1 | 2 | 3 | 4, 'total'>;

/** Clinical Outcomes in Routine Evaluation-10 (CORE-10). */
export const core10 = data as unknown as Core10;
