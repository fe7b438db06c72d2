// Generated from instruments/goals/gas.json by scripts/generate-instruments.ts. Edit the JSON, not this file.
import type { GoalScale } from '../definitions/goal-scale.js';
import data from '../../instruments/goals/gas.json' with { type: 'json' };

export type Gas = GoalScale<'gas', never>;

/** Goal attainment scaling, five levels. */
export const gas = data as unknown as Gas;
