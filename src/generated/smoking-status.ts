// Generated from instruments/outcomes/smoking-status.json by scripts/generate-instruments.ts. Edit the JSON, not this file.
import type { Outcome } from '../definitions/outcome.js';
import data from '../../instruments/outcomes/smoking-status.json' with { type: 'json' };

export type SmokingStatus = Outcome<'smoking-status', 'current' | 'ex-smoker' | 'non-smoker' | 'never'>;

/** Smoking. */
export const smokingStatus = data as unknown as SmokingStatus;
