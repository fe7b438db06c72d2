import type { Source } from './fact.js';
import type { Licence } from './licence.js';
import type { ScoreDefinition } from './score-definition.js';
import type { Text } from './text.js';

/** The holder's words for one answer. */
export interface OptionWords {
  readonly value: number;
  readonly label: Text;
}

/** The holder's words for one item, and for its own answers where it has any. */
export interface ItemWords {
  readonly id: string;
  readonly wording: Text;
  readonly options?: readonly OptionWords[];
}

/**
 * What somebody who holds a licence adds to an instrument of the library, in a file of their own: wording and
 * translations, and scores such as a value set. The library's file stays as it was reviewed.
 */
export interface InstrumentOverlay<ScoreId extends string = string> {
  readonly kind: 'instrument-overlay';
  /** Id of the instrument it is for. */
  readonly instrument: string;
  readonly version: string;
  /** On what terms the words are held here; takes the place of the library's. */
  readonly licence?: Licence;
  readonly stem?: Text;
  readonly options?: readonly OptionWords[];
  readonly items?: readonly ItemWords[];
  readonly scores?: readonly ScoreDefinition<string, ScoreId>[];
  readonly sources: readonly Source[];
}
