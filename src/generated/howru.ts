// Generated from instruments/standard/howru.json by scripts/generate-instruments.ts. Edit the JSON, not this file.
import type { Instrument } from '../definitions/instrument.js';
import data from '../../instruments/standard/howru.json' with { type: 'json' };

export type Howru = Instrument<'howru', never, never, 'total'>;

/** howRu health status. */
export const howru = data as unknown as Howru;
