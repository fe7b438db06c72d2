// Generated from instruments/goals/attainment.json by scripts/generate-instruments.ts. Edit the JSON, not this file.
import type { GoalScale } from '../definitions/goal-scale.js';
import data from '../../instruments/goals/attainment.json' with { type: 'json' };

export type Attainment = GoalScale<'attainment', 'attained' | 'partly' | 'not'>;

/** Goal attained or not. */
export const attainment = data as unknown as Attainment;
