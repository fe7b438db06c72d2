import type { Source } from './fact.js';
import type { Caution, MeasureFacts } from './measure.js';
import type { RecordedValue } from './recorded-value.js';
import type { Text } from './text.js';

/**
 * A custom outcome: something a service follows that no questionnaire asks, such as leaving the house. `StateId` names
 * its states, its items, or what competes with its event.
 */
export interface Outcome<Id extends string = string, StateId extends string = string> extends MeasureFacts {
  readonly kind: 'outcome';
  readonly id: Id;
  readonly version: string;
  readonly title: Text;
  /** The question in plain words, as it is asked. */
  readonly question: Text;
  readonly domain: string;
  readonly value: RecordedValue<StateId>;
  /** What a reader must know before making anything of its figures, such as that high use tends to fall by itself. */
  readonly caution?: Caution;
  readonly sources: readonly Source[];
}
