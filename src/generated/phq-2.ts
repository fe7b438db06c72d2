// Generated from instruments/standard/phq-2.json by scripts/generate-instruments.ts. Edit the JSON, not this file.
import type { Instrument } from '../definitions/instrument.js';
import data from '../../instruments/standard/phq-2.json' with { type: 'json' };

export type Phq2 = Instrument<'phq-2', 'q1' | 'q2', 0 | 1 | 2 | 3, 'total'>;

/** Patient Health Questionnaire-2 (PHQ-2). */
export const phq2 = data as unknown as Phq2;
