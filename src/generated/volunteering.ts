// Generated from instruments/outcomes/volunteering.json by scripts/generate-instruments.ts. Edit the JSON, not this file.
import type { Outcome } from '../definitions/outcome.js';
import data from '../../instruments/outcomes/volunteering.json' with { type: 'json' };

export type Volunteering = Outcome<'volunteering', never>;

/** Volunteering. */
export const volunteering = data as unknown as Volunteering;
