import type { Outcome } from '../definitions/outcome.js';
import type { RecordedValue } from '../definitions/recorded-value.js';
import { checkGoalEvents } from './check-goal-events.js';
import { checkGoalLinks } from './check-goal-links.js';
import { noCells, type Values } from './cells.js';
import { NO_DAY } from './day.js';
import type { CellValue } from './decode-column.js';
import type { Links } from './links.js';
import { isObservedAsRecorded, observedValues } from './observed-values.js';
import type { Stack } from './stack.js';
import { report, setAside, valueAt } from './stack.js';
import { giveReason } from './set-aside.js';
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
  const scales = definedBy(goals, 'scale', definitions.goalScales);
  const ofGoals = goal.goalRatings;
  const ofOutcomes = definedBy(outcomes, 'outcome', definitions.outcomes);
  checkNames(goals, 'scale', 'a goal scale', definitions.goalScales, 'error');
  checkNames(outcomes, 'outcome', 'an outcome', definitions.outcomes, 'problem');
  checkGoalEvents(stacks, definitions, goal.goalEvents);
  checkGoalLinks(stacks);
  checkNames(stacks.assessments, 'instrument', 'an instrument', definitions.instruments, 'problem');
  return {
    ratings: valuesOf(goalRatings, (row) => scales(ofGoals?.[row] ?? -1)?.value),
    outcomes: observed(outcomes, valuesOf(outcomes, (row) => ofOutcomes(row)?.value), { definitions: definitions.outcomes, episode: episode.outcomes }),
  };
}

/** The definition that a field names, by row. */
function definedBy<Definition extends { readonly id: string }>(stack: Stack, field: string, definitions: readonly Definition[]): (row: number) => Definition | undefined {
  const { codes, values } = stack.values.get(field) ?? noCells(stack.size);
  const byCode = Array.from({ length: values.size }, (_, code) => definitions.find(({ id }) => id === values.at(code)));
  return (row) => (row < 0 ? undefined : byCode[codes[row] ?? 0]);
}

function checkNames(stack: Stack, field: string, what: string, definitions: readonly { readonly id: string }[], severity: 'error' | 'problem'): void {
  const known = new Set(definitions.map((definition) => definition.id));
  const names = stack.values.get(field);
  const wrong = Array.from({ length: names?.values.size ?? 0 }, (_, code) => names?.values.at(code)).map((id) => id !== undefined && !known.has(String(id)));
  if (!wrong.includes(true)) return;
  const issue = { code: `unknown-${field}`, message: `expected the id of ${what} (${[...known].join(', ') || 'none is defined'}); found another` };
  names?.codes.forEach((code, row) => {
    if (wrong[code] !== true) return;
    giveReason(stack.setAside, row, issue.code);
    report(stack, row, field, issue, severity);
  });
}

/** Each different text is read once for each scale. */
function valuesOf(stack: Stack, kindOf: (row: number) => RecordedValue | undefined): Float64Array {
  const found = new Float64Array(stack.size).fill(Number.NaN);
  const raw = stack.values.get('value');
  if (!raw) return found;
  const read = new Map<RecordedValue, Float64Array>();
  // Most rows are on the scale of the one before.
  let [last, values]: [RecordedValue | undefined, Float64Array] = [undefined, new Float64Array(0)];
  for (let row = 0; row < found.length; row += 1) {
    const kind = kindOf(row);
    if (kind === undefined) continue;
    if (kind !== last) {
      values = read.get(kind) ?? readOnScale(kind, raw.values);
      read.set(kind, values);
      last = kind;
    }
    const value = values[raw.codes[row] ?? 0] ?? Number.NaN;
    if (value !== OFF_SCALE) found[row] = value;
    else setAside(stack, row, 'value', offScale(kind, raw.values.at(raw.codes[row] ?? 0)));
  }
  return found;
}

const OFF_SCALE = Number.POSITIVE_INFINITY;

function readOnScale(kind: RecordedValue, raw: Values<CellValue>): Float64Array {
  return Float64Array.from({ length: raw.size }, (_, code) => {
    const text = raw.at(code);
    if (text === undefined) return Number.NaN;
    return valueOnScale(kind, String(kind.kind === 'numeric' ? (numberOnScale(text, kind.maximum) ?? text) : text)) ?? OFF_SCALE;
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
  for (const { id, value } of definitions.filter((outcome) => !isObservedAsRecorded(outcome.value))) {
    const rows = new Map<number, number[]>();
    for (let row = 0; row < stack.size; row += 1) {
      const subject = episode?.[row] ?? -1;
      if (subject < 0 || stack.setAside.codes[row] !== 0 || valueAt(stack, 'outcome', row) !== id) continue;
      const own = rows.get(subject);
      if (own) own.push(row);
      else rows.set(subject, [row]);
    }
    for (const own of rows.values()) observeRows(stack, values, own, value);
  }
  return values;
}

function observeRows(stack: Stack, values: Float64Array, rows: readonly number[], value: RecordedValue): void {
  const cell = (field: string, row: number, none: number) => {
    const found = valueAt(stack, field, row);
    return typeof found === 'number' ? found : none;
  };
  const entries = rows.map((row) => ({ day: cell('on', row, NO_DAY), recorded: values[row] ?? Number.NaN, exposureDays: cell('exposureDays', row, Number.NaN) }));
  observedValues(value, entries).forEach((found, place) => {
    const row = rows[place] ?? -1;
    values[row] = typeof found === 'number' ? found : Number.NaN;
    if (typeof found === 'object') setAside(stack, row, found.field, found);
  });
}
