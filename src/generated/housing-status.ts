// Generated from instruments/outcomes/housing-status.json by scripts/generate-instruments.ts. Edit the JSON, not this file.
import type { Outcome } from '../definitions/outcome.js';
import data from '../../instruments/outcomes/housing-status.json' with { type: 'json' };

export type HousingStatus = Outcome<'housing-status', 'rough-sleeping' | 'shelter-or-sofa' | 'hostel-or-temporary' | 'supported' | 'settled-mainstream' | 'sheltered-or-extra-care' | 'hospital' | 'prison' | 'refuge' | 'care-home'>;

/** Housing status. */
export const housingStatus = data as unknown as HousingStatus;
