// Generated from instruments/standard/dialog.json by scripts/generate-instruments.ts. Edit the JSON, not this file.
import type { Instrument } from '../definitions/instrument.js';
import data from '../../instruments/standard/dialog.json' with { type: 'json' };

export type Dialog = Instrument<'dialog', 'q1' | 'q2' | 'q3' | 'q4' | 'q5' | 'q6' | 'q7' | 'q8' | 'q9' | 'q10' | 'q11', 1 | 2 | 3 | 4 | 5 | 6 | 7, 'quality-of-life' | 'treatment-satisfaction'>;

/** DIALOG. */
export const dialog = data as unknown as Dialog;
