// Generated from instruments/outcomes/digital-foundation.json by scripts/generate-instruments.ts. Edit the JSON, not this file.
import type { Outcome } from '../definitions/outcome.js';
import data from '../../instruments/outcomes/digital-foundation.json' with { type: 'json' };

export type DigitalFoundation = Outcome<'digital-foundation', 'turn-on' | 'controls' | 'settings' | 'apps' | 'wifi' | 'browser' | 'secure' | 'passwords'>;

/** Digital skills, foundation level. */
export const digitalFoundation = data as unknown as DigitalFoundation;
