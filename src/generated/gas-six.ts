// Generated from instruments/goals/gas-six.json by scripts/generate-instruments.ts. Edit the JSON, not this file.
import type { GoalScale } from '../definitions/goal-scale.js';
import data from '../../instruments/goals/gas-six.json' with { type: 'json' };

export type GasSix = GoalScale<'gas-six', never>;

/** Goal attainment scaling, six levels. */
export const gasSix = data as unknown as GasSix;
