// Generated from instruments/goals/problem-severity.json by scripts/generate-instruments.ts. Edit the JSON, not this file.
import type { GoalScale } from '../definitions/goal-scale.js';
import data from '../../instruments/goals/problem-severity.json' with { type: 'json' };

export type ProblemSeverity = GoalScale<'problem-severity', never>;

/** How bad a problem is, 1 to 7. */
export const problemSeverity = data as unknown as ProblemSeverity;
