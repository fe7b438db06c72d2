// Generated from instruments/standard/qpr-15.json by scripts/generate-instruments.ts. Edit the JSON, not this file.
import type { Instrument } from '../definitions/instrument.js';
import data from '../../instruments/standard/qpr-15.json' with { type: 'json' };

export type Qpr15 = Instrument<'qpr-15', 'q1' | 'q2' | 'q3' | 'q4' | 'q5' | 'q6' | 'q7' | 'q8' | 'q9' | 'q10' | 'q11' | 'q12' | 'q13' | 'q14' | 'q15', 0 | 1 | 2 | 3 | 4, 'total'>;

/** Questionnaire about the Process of Recovery (QPR-15). */
export const qpr15 = data as unknown as Qpr15;
