import type { Outcome } from '../definitions/outcome.js';
import type { RecordedValue } from '../definitions/recorded-value.js';
import { checkGoalEvents } from './check-goal-events.js';
import { checkGoalLinks } from './check-goal-links.js';
import { NO_DAY } from './day.js';
import type { Links } from './links.js';
import { isObservedAsRecorded, observedValues } from './observed-values.js';
import type { Stack } from './stack.js';
import { report, setAside } from './stack.js';
import type { RecordDefinitions, Stacks } from './stacks.js';
import { isScoreAsDay, numberOnScale, scoreAsDay } from './score-text.js';
import { scaleInWords, valueOnScale } from './value-on-scale.js';

/** The values of ratings and custom outcomes on their scales, by row; NaN for none. */
export interface ScaleValues {
  readonly ratings: Float64Array;
  readonly outcomes: Float64Array;
}

/** Reads the values that only a definition can read; what is off its scale is set aside. */
export function scaleValuesOf(stacks: Stacks, definitions: RecordDefinitions, { goal, episode }: Links): ScaleValues {
  const { goals, goalRatings, outcomes } = stacks;
  const scaleOf = (goal: number) => definitions.goalScales.find((scale) => scale.id === goals.values.get('scale')?.[goal]);
  const outcomeOf = (row: number) => definitions.outcomes.find((outcome) => outcome.id === outcomes.values.get('outcome')?.[row]);
  checkNames(goals, 'scale', 'a goal scale', definitions.goalScales, 'error');
  checkNames(outcomes, 'outcome', 'an outcome', definitions.outcomes, 'problem');
  checkGoalEvents(stacks, definitions, goal.goalEvents);
  checkGoalLinks(stacks);
  checkNames(stacks.assessments, 'instrument', 'an instrument', definitions.instruments, 'problem');
  return {
    ratings: valuesOf(goalRatings, (row) => scaleOf(goal.goalRatings?.[row] ?? -1)?.value),
    outcomes: observed(outcomes, valuesOf(outcomes, (row) => outcomeOf(row)?.value), { definitions: definitions.outcomes, episode: episode.outcomes }),
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

function valuesOf(stack: Stack, kindOf: (row: number) => RecordedValue | undefined): Float64Array {
  const raw = stack.values.get('value');
  return Float64Array.from({ length: stack.size }, (_, row) => {
    const text = raw?.[row];
    const kind = kindOf(row);
    if (text === undefined || kind === undefined) return Number.NaN;
    const value = valueOnScale(kind, String(kind.kind === 'numeric' ? (numberOnScale(text, kind.maximum) ?? text) : text));
    if (value === undefined) setAside(stack, row, 'value', offScale(kind, text));
    return value ?? Number.NaN;
  });
}

function offScale(kind: RecordedValue, text: unknown) {
  const expected = scaleInWords(kind);
  const isDay = (kind.kind === 'numeric' || kind.kind === 'count') && isScoreAsDay(text);
  return isDay ? scoreAsDay(expected) : { code: 'value-off-scale', message: `expected ${expected}; found something else` };
}

/** Makes observations of what is recorded otherwise, outcome by outcome and episode by episode. */
function observed(
  stack: Stack,
  recorded: Float64Array,
  { definitions, episode }: { readonly definitions: readonly Outcome[]; readonly episode: Int32Array | undefined },
): Float64Array {
  const values = recorded.slice();
  const outcomeIds = stack.values.get('outcome');
  for (const { id, value } of definitions.filter((outcome) => !isObservedAsRecorded(outcome.value))) {
    const rows = new Map<number, number[]>();
    outcomeIds?.forEach((own, row) => {
      const subject = episode?.[row] ?? -1;
      if (own === id && subject >= 0 && stack.setAside[row] === undefined) rows.set(subject, [...(rows.get(subject) ?? []), row]);
    });
    for (const own of rows.values()) observeRows(stack, values, own, value);
  }
  return values;
}

function observeRows(stack: Stack, values: Float64Array, rows: readonly number[], value: RecordedValue): void {
  const cell = (field: string, row: number, none: number) => {
    const found = stack.values.get(field)?.[row];
    return typeof found === 'number' ? found : none;
  };
  const entries = rows.map((row) => ({ day: cell('on', row, NO_DAY), recorded: values[row] ?? Number.NaN, exposureDays: cell('exposureDays', row, Number.NaN) }));
  observedValues(value, entries).forEach((found, place) => {
    const row = rows[place] ?? -1;
    values[row] = typeof found === 'number' ? found : Number.NaN;
    if (typeof found === 'object') setAside(stack, row, found.field, found);
  });
}
