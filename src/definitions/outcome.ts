import type { Source } from './fact.js';
import type { MeasureFacts } from './measure.js';
import type { Text } from './text.js';
import type { FlagValue, NumericValue, StateValue } from './value-kind.js';

/** A custom outcome: something a service follows that no questionnaire asks, such as leaving the house. */
export interface Outcome<Id extends string = string, StateId extends string = string> extends MeasureFacts {
  readonly kind: 'outcome';
  readonly id: Id;
  readonly version: string;
  readonly title: Text;
  /** The question in plain words, as it is asked. */
  readonly question: Text;
  readonly domain: string;
  readonly value: NumericValue | FlagValue | StateValue<StateId>;
  readonly sources: readonly Source[];
}
