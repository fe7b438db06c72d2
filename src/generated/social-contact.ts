// Generated from instruments/outcomes/social-contact.json by scripts/generate-instruments.ts. Edit the JSON, not this file.
import type { Outcome } from '../definitions/outcome.js';
import data from '../../instruments/outcomes/social-contact.json' with { type: 'json' };

export type SocialContact = Outcome<'social-contact', never>;

/** Days with company in the last week. */
export const socialContact = data as unknown as SocialContact;
