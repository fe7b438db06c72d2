import type { Indicator, PairingPolicy } from '../definitions/indicator.js';
import type { frameOf } from './row-frame.js';
import type { Tally } from './tally.js';

/**
 * What one cell of a figure adds up to, before anything is divided: plain data about nobody in particular, from which
 * rows are made. Cells of parts of a caseload can be added up.
 */
export interface Cell {
  readonly indicator: Indicator;
  readonly frame: ReturnType<typeof frameOf>;
  readonly breakdown: string;
  readonly category: string;
  /** Place of the category in the order of its breakdown; those with the same stand by name. */
  readonly rank: number;
  /** Why there is no figure; then nothing is counted. */
  readonly unavailable?: string;
  readonly tally: Tally;
  /** The levels that the definition names, in their order. */
  readonly namedLevels: readonly string[];
  /** Of a ratio over another population: those they are counted over. */
  readonly over: number;
  readonly pairing: PairingPolicy | undefined;
  /** What to be careful with whoever is counted. */
  readonly cautions: readonly string[];
  readonly madeEpisodes: boolean;
}

/** A tally of nobody. */
export const NOBODY: Tally = { numerator: 0, denominator: 0, excluded: 0, levels: new Map(), values: [], exclusions: new Map(), mixedMode: false };
