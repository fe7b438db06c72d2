// Generated from instruments/outcomes/housing-status-settled.json by scripts/generate-instruments.ts. Edit the JSON, not this file.
import type { Outcome } from '../definitions/outcome.js';
import data from '../../instruments/outcomes/housing-status-settled.json' with { type: 'json' };

export type HousingStatusSettled = Outcome<'housing-status-settled', 'settled' | 'not-settled'>;

/** Settled where they live. */
export const housingStatusSettled = data as unknown as HousingStatusSettled;
