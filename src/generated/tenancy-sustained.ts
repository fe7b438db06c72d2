// Generated from instruments/outcomes/tenancy-sustained.json by scripts/generate-instruments.ts. Edit the JSON, not this file.
import type { Outcome } from '../definitions/outcome.js';
import data from '../../instruments/outcomes/tenancy-sustained.json' with { type: 'json' };

export type TenancySustained = Outcome<'tenancy-sustained', never>;

/** A tenancy kept for a year. */
export const tenancySustained = data as unknown as TenancySustained;
