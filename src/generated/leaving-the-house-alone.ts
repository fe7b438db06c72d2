// Generated from instruments/outcomes/leaving-the-house-alone.json by scripts/generate-instruments.ts. Edit the JSON, not this file.
import type { Outcome } from '../definitions/outcome.js';
import data from '../../instruments/outcomes/leaving-the-house-alone.json' with { type: 'json' };

export type LeavingTheHouseAlone = Outcome<'leaving-the-house-alone', never>;

/** Days out of the house alone in the last week. */
export const leavingTheHouseAlone = data as unknown as LeavingTheHouseAlone;
