// Generated from instruments/outcomes/carer-break.json by scripts/generate-instruments.ts. Edit the JSON, not this file.
import type { Outcome } from '../definitions/outcome.js';
import data from '../../instruments/outcomes/carer-break.json' with { type: 'json' };

export type CarerBreak = Outcome<'carer-break', never>;

/** A break from caring. */
export const carerBreak = data as unknown as CarerBreak;
