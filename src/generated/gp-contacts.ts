// Generated from instruments/outcomes/gp-contacts.json by scripts/generate-instruments.ts. Edit the JSON, not this file.
import type { Outcome } from '../definitions/outcome.js';
import data from '../../instruments/outcomes/gp-contacts.json' with { type: 'json' };

export type GpContacts = Outcome<'gp-contacts', never>;

/** GP contacts. */
export const gpContacts = data as unknown as GpContacts;
