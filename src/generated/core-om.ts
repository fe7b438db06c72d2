// Generated from instruments/standard/core-om.json by scripts/generate-instruments.ts. Edit the JSON, not this file.
import type { Instrument } from '../definitions/instrument.js';
import data from '../../instruments/standard/core-om.json' with { type: 'json' };

export type CoreOm = Instrument<'core-om', 'q1' | 'q2' | 'q3' | 'q4' | 'q5' | 'q6' | 'q7' | 'q8' | 'q9' | 'q10' | 'q11' | 'q12' | 'q13' | 'q14' | 'q15' | 'q16' | 'q17' | 'q18' | 'q19' | 'q20' | 'q21' | 'q22' | 'q23' | 'q24' | 'q25' | 'q26' | 'q27' | 'q28' | 'q29' | 'q30' | 'q31' | 'q32' | 'q33' | 'q34', 0 | 1 | 2 | 3 | 4, 'clinical' | 'mean' | 'non-risk' | 'wellbeing' | 'problems' | 'functioning' | 'risk'>;

/** Clinical Outcomes in Routine Evaluation - Outcome Measure (CORE-OM). */
export const coreOm = data as unknown as CoreOm;
