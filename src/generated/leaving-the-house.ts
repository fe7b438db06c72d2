// Generated from instruments/outcomes/leaving-the-house.json by scripts/generate-instruments.ts. Edit the JSON, not this file.
import type { Outcome } from '../definitions/outcome.js';
import data from '../../instruments/outcomes/leaving-the-house.json' with { type: 'json' };

export type LeavingTheHouse = Outcome<'leaving-the-house', never>;

/** Days out of the house in the last week. */
export const leavingTheHouse = data as unknown as LeavingTheHouse;
