// Generated from instruments/goals/activity-rating.json by scripts/generate-instruments.ts. Edit the JSON, not this file.
import type { GoalScale } from '../definitions/goal-scale.js';
import data from '../../instruments/goals/activity-rating.json' with { type: 'json' };

export type ActivityRating = GoalScale<'activity-rating', never>;

/** An activity of the person's own, 0 to 10. */
export const activityRating = data as unknown as ActivityRating;
