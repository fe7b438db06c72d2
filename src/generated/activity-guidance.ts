// Generated from instruments/outcomes/activity-guidance.json by scripts/generate-instruments.ts. Edit the JSON, not this file.
import type { Outcome } from '../definitions/outcome.js';
import data from '../../instruments/outcomes/activity-guidance.json' with { type: 'json' };

export type ActivityGuidance = Outcome<'activity-guidance', 'achieves' | 'does-not'>;

/** Achieves the guidance on physical activity. */
export const activityGuidance = data as unknown as ActivityGuidance;
