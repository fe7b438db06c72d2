// Generated from instruments/standard/wsas.json by scripts/generate-instruments.ts. Edit the JSON, not this file.
import type { Instrument } from '../definitions/instrument.js';
import data from '../../instruments/standard/wsas.json' with { type: 'json' };

export type Wsas = Instrument<'wsas', 'q1' | 'q2' | 'q3' | 'q4' | 'q5', 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9, 'total'>;

/** Work and Social Adjustment Scale (WSAS). */
export const wsas = data as unknown as Wsas;
