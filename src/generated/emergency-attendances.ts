// Generated from instruments/outcomes/emergency-attendances.json by scripts/generate-instruments.ts. Edit the JSON, not this file.
import type { Outcome } from '../definitions/outcome.js';
import data from '../../instruments/outcomes/emergency-attendances.json' with { type: 'json' };

export type EmergencyAttendances = Outcome<'emergency-attendances', never>;

/** Emergency department attendances. */
export const emergencyAttendances = data as unknown as EmergencyAttendances;
