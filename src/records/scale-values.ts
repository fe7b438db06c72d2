import type { ValueKind } from '../definitions/value-kind.js';
import { GOAL_STATUSES } from './record-types.js';
import type { Stack } from './stack.js';
import { report, setAside } from './stack.js';
import type { RecordDefinitions, Stacks } from './stacks.js';
import { scaleInWords, valueOnScale } from './value-on-scale.js';

/** The values of ratings and custom outcomes on their scales, by row; NaN for none. */
export interface ScaleValues {
  readonly ratings: Float64Array;
  readonly outcomes: Float64Array;
}

/** Reads the values that only a definition can read; what is off its scale is set aside. */
export function scaleValuesOf(stacks: Stacks, definitions: RecordDefinitions, goalOfRating: Int32Array | undefined): ScaleValues {
  const { goals, goalRatings, outcomes } = stacks;
  const scaleOf = (goal: number) => definitions.goalScales.find((scale) => scale.id === goals.values.get('scale')?.[goal]);
  const outcomeOf = (row: number) => definitions.outcomes.find((outcome) => outcome.id === outcomes.values.get('outcome')?.[row]);
  checkNames(goals, 'scale', 'a goal scale', definitions.goalScales, 'error');
  checkNames(outcomes, 'outcome', 'an outcome', definitions.outcomes, 'problem');
  checkStatusEvents(stacks.goalEvents);
  checkNames(stacks.assessments, 'instrument', 'an instrument', definitions.instruments, 'problem');
  return {
    ratings: valuesOf(goalRatings, (row) => scaleOf(goalOfRating?.[row] ?? -1)?.value),
    outcomes: valuesOf(outcomes, (row) => outcomeOf(row)?.value),
  };
}

function checkNames(stack: Stack, field: string, what: string, definitions: readonly { readonly id: string }[], severity: 'error' | 'problem'): void {
  const known = new Set(definitions.map((definition) => definition.id));
  stack.values.get(field)?.forEach((id, row) => {
    if (id === undefined || known.has(String(id))) return;
    const issue = { code: `unknown-${field}`, message: `expected the id of ${what} (${[...known].join(', ') || 'none is defined'}); found another` };
    stack.setAside[row] ??= issue.code;
    report(stack, row, field, issue, severity);
  });
}

/** A status event that names no status would be lost in silence. */
function checkStatusEvents(events: Stack): void {
  const values = events.values.get('value');
  events.values.get('kind')?.forEach((kind, row) => {
    if (kind !== 'status' || (GOAL_STATUSES as readonly unknown[]).includes(values?.[row])) return;
    setAside(events, row, 'value', { code: 'unknown-status', message: `expected one of ${GOAL_STATUSES.join(', ')}; found something else` });
  });
}

function valuesOf(stack: Stack, kindOf: (row: number) => ValueKind | undefined): Float64Array {
  const raw = stack.values.get('value');
  return Float64Array.from({ length: stack.size }, (_, row) => {
    const text = raw?.[row];
    const kind = kindOf(row);
    if (text === undefined || kind === undefined) return Number.NaN;
    const value = valueOnScale(kind, String(text));
    if (value === undefined) setAside(stack, row, 'value', { code: 'value-off-scale', message: `expected ${scaleInWords(kind)}; found something else` });
    return value ?? Number.NaN;
  });
}
