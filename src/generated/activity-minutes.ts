// Generated from instruments/outcomes/activity-minutes.json by scripts/generate-instruments.ts. Edit the JSON, not this file.
import type { Outcome } from '../definitions/outcome.js';
import data from '../../instruments/outcomes/activity-minutes.json' with { type: 'json' };

export type ActivityMinutes = Outcome<'activity-minutes', never>;

/** Active minutes in the last week. */
export const activityMinutes = data as unknown as ActivityMinutes;
