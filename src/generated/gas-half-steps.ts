// Generated from instruments/goals/gas-half-steps.json by scripts/generate-instruments.ts. Edit the JSON, not this file.
import type { GoalScale } from '../definitions/goal-scale.js';
import data from '../../instruments/goals/gas-half-steps.json' with { type: 'json' };

export type GasHalfSteps = GoalScale<'gas-half-steps', never>;

/** Goal attainment scaling, five levels and half steps. */
export const gasHalfSteps = data as unknown as GasHalfSteps;
