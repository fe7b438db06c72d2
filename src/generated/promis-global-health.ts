// Generated from instruments/standard/promis-global-health.json by scripts/generate-instruments.ts. Edit the JSON, not this file.
import type { Instrument } from '../definitions/instrument.js';
import data from '../../instruments/standard/promis-global-health.json' with { type: 'json' };

export type PromisGlobalHealth = Instrument<'promis-global-health', 'q1' | 'q2' | 'q3' | 'q4' | 'q5' | 'q6' | 'q7' | 'q8' | 'q9' | 'q10', 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10, 'physical-raw' | 'physical-t' | 'mental-raw' | 'mental-t'>;

/** PROMIS Global Health. */
export const promisGlobalHealth = data as unknown as PromisGlobalHealth;
