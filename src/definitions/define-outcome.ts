import { checkOutcome } from './check-outcome.js';
import { throwIfAny } from './definition-error.js';
import type { Outcome } from './outcome.js';
import type { CountValue, EventValue, SustainedValue } from './recorded-value.js';
import type { FlagValue, MultiSelectValue, NumericValue, StateValue } from './value-kind.js';

/** States as their author writes them: only the list of states may introduce a state. */
export interface StateValueInput<StateId extends string>
  extends Omit<StateValue<StateId>, 'improves' | 'lateral' | 'achieved'> {
  readonly improves: readonly (readonly [from: NoInfer<StateId>, to: NoInfer<StateId>])[];
  readonly lateral?: readonly (readonly NoInfer<StateId>[])[];
  readonly achieved: readonly NoInfer<StateId>[];
}

/** Items as their author writes them: only the list of items may introduce one. */
export interface MultiSelectValueInput<ItemId extends string> extends Omit<MultiSelectValue<ItemId>, 'required'> {
  readonly required: { readonly of: readonly NoInfer<ItemId>[]; readonly atLeast: number };
}

/** A custom outcome as its author writes it: everything but `kind`. */
export interface OutcomeInput<Id extends string, StateId extends string>
  extends Omit<Outcome<Id, StateId>, 'kind' | 'value'> {
  readonly value:
    | NumericValue | FlagValue | StateValueInput<StateId> | MultiSelectValueInput<StateId>
    | CountValue | EventValue<StateId> | SustainedValue;
}

/**
 * Declares a custom outcome of your own, keeping the ids of its states (or items) as literal types.
 *
 * @param input the outcome without `kind`; it is not changed
 * @returns the outcome, for observations to be values of
 * @throws {DefinitionError} listing every issue that `checkOutcome` finds
 *
 * @example
 * const garden = defineOutcome({
 *   id: 'garden',
 *   version: '1.0.0',
 *   title: { en: 'Hours in the garden' },
 *   question: { en: 'How many hours did you spend in the garden last week?' },
 *   domain: 'activity',
 *   direction: 'increase',
 *   value: { kind: 'numeric', minimum: 0, maximum: 60, step: 1, unit: { en: 'hours' } },
 *   sources: [],
 * });
 * garden.id; // => 'garden'
 */
export function defineOutcome<const Id extends string, const StateId extends string = never>(
  input: OutcomeInput<Id, StateId>,
): Outcome<Id, StateId> {
  const outcome: Outcome<Id, StateId> = { ...input, kind: 'outcome' };
  throwIfAny(`Outcome ${outcome.id}`, checkOutcome(outcome));
  return outcome;
}
