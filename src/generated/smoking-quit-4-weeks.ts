// Generated from instruments/outcomes/smoking-quit-4-weeks.json by scripts/generate-instruments.ts. Edit the JSON, not this file.
import type { Outcome } from '../definitions/outcome.js';
import data from '../../instruments/outcomes/smoking-quit-4-weeks.json' with { type: 'json' };

export type SmokingQuit4Weeks = Outcome<'smoking-quit-4-weeks', never>;

/** Quit smoking at 4 weeks. */
export const smokingQuit4Weeks = data as unknown as SmokingQuit4Weeks;
