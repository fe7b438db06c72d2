// Generated from instruments/outcomes/housing-worry.json by scripts/generate-instruments.ts. Edit the JSON, not this file.
import type { Outcome } from '../definitions/outcome.js';
import data from '../../instruments/outcomes/housing-worry.json' with { type: 'json' };

export type HousingWorry = Outcome<'housing-worry', 'steady' | 'worried' | 'no-steady-place'>;

/** A steady place to live. */
export const housingWorry = data as unknown as HousingWorry;
