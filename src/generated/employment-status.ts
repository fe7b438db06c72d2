// Generated from instruments/outcomes/employment-status.json by scripts/generate-instruments.ts. Edit the JSON, not this file.
import type { Outcome } from '../definitions/outcome.js';
import data from '../../instruments/outcomes/employment-status.json' with { type: 'json' };

export type EmploymentStatus = Outcome<'employment-status', 'employed' | 'seeking-work' | 'studying' | 'long-term-sick' | 'homemaker' | 'not-seeking-work' | 'voluntary-work' | 'retired'>;

/** Employment status. */
export const employmentStatus = data as unknown as EmploymentStatus;
