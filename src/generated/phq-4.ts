// Generated from instruments/standard/phq-4.json by scripts/generate-instruments.ts. Edit the JSON, not this file.
import type { Instrument } from '../definitions/instrument.js';
import data from '../../instruments/standard/phq-4.json' with { type: 'json' };

export type Phq4 = Instrument<'phq-4', 'q1' | 'q2' | 'q3' | 'q4', 0 | 1 | 2 | 3, 'total' | 'anxiety' | 'depression'>;

/** Patient Health Questionnaire-4 (PHQ-4). */
export const phq4 = data as unknown as Phq4;
