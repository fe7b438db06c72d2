// Generated from instruments/goals/concern-severity.json by scripts/generate-instruments.ts. Edit the JSON, not this file.
import type { GoalScale } from '../definitions/goal-scale.js';
import data from '../../instruments/goals/concern-severity.json' with { type: 'json' };

export type ConcernSeverity = GoalScale<'concern-severity', never>;

/** How much a concern bothers, 0 to 6. */
export const concernSeverity = data as unknown as ConcernSeverity;
