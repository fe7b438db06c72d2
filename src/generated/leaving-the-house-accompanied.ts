// Generated from instruments/outcomes/leaving-the-house-accompanied.json by scripts/generate-instruments.ts. Edit the JSON, not this file.
import type { Outcome } from '../definitions/outcome.js';
import data from '../../instruments/outcomes/leaving-the-house-accompanied.json' with { type: 'json' };

export type LeavingTheHouseAccompanied = Outcome<'leaving-the-house-accompanied', never>;

/** Days out of the house with somebody in the last week. */
export const leavingTheHouseAccompanied = data as unknown as LeavingTheHouseAccompanied;
