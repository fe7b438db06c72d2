// Generated from instruments/goals/goal-progress.json by scripts/generate-instruments.ts. Edit the JSON, not this file.
import type { GoalScale } from '../definitions/goal-scale.js';
import data from '../../instruments/goals/goal-progress.json' with { type: 'json' };

export type GoalProgress = GoalScale<'goal-progress', never>;

/** Progress towards the goal, 0 to 10. */
export const goalProgress = data as unknown as GoalProgress;
