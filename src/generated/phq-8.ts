// Generated from instruments/standard/phq-8.json by scripts/generate-instruments.ts. Edit the JSON, not this file.
import type { Instrument } from '../definitions/instrument.js';
import data from '../../instruments/standard/phq-8.json' with { type: 'json' };

export type Phq8 = Instrument<'phq-8', 'q1' | 'q2' | 'q3' | 'q4' | 'q5' | 'q6' | 'q7' | 'q8', 0 | 1 | 2 | 3, 'total'>;

/** Patient Health Questionnaire-8 (PHQ-8). */
export const phq8 = data as unknown as Phq8;
