// Generated from instruments/standard/phq-9.json by scripts/generate-instruments.ts. Edit the JSON, not this file.
import type { Instrument } from '../definitions/instrument.js';
import data from '../../instruments/standard/phq-9.json' with { type: 'json' };

export type Phq9 = Instrument<'phq-9', 'q1' | 'q2' | 'q3' | 'q4' | 'q5' | 'q6' | 'q7' | 'q8' | 'q9', 0 | 1 | 2 | 3, 'total'>;

/** Patient Health Questionnaire-9 (PHQ-9). */
export const phq9 = data as unknown as Phq9;
