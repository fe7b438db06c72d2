// Generated from instruments/standard/sdq.json by scripts/generate-instruments.ts. Edit the JSON, not this file.
import type { Instrument } from '../definitions/instrument.js';
import data from '../../instruments/standard/sdq.json' with { type: 'json' };

export type Sdq = Instrument<'sdq', never, never, 'total' | 'emotional-symptoms' | 'conduct-problems' | 'hyperactivity' | 'peer-problems' | 'prosocial'>;

/** Strengths and Difficulties Questionnaire (SDQ). */
export const sdq = data as unknown as Sdq;
