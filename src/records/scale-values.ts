import type { Outcome } from '../definitions/outcome.js';
import type { RecordedValue } from '../definitions/recorded-value.js';
import { checkGoalEvents } from './check-goal-events.js';
import { checkGoalLinks } from './check-goal-links.js';
import { codesFor, noCells, type Codes } from './cells.js';
import { NO_DAY } from './day.js';
import type { CellValue } from './decode-column.js';
import { rowsWith } from './kept-rows.js';
import type { Links } from './links.js';
import { isObservedAsRecorded, observedValues } from './observed-values.js';
import type { Stack } from './stack.js';
import { report, setAside, valueAt } from './stack.js';
import { giveReason } from './set-aside.js';
import type { RecordDefinitions, Stacks } from './stacks.js';
import { noScore, numberOnScale } from './score-text.js';
import { scaleInWords, valueOnScale } from './value-on-scale.js';
import { numbering, numbersIn, type Valued } from './valued.js';

/** The values of ratings and custom outcomes on their scales, by row. */
export interface ScaleValues {
  readonly ratings: Valued;
  /** NaN for none. */
  readonly outcomes: Float64Array;
}

/** Reads the values that only a definition can read; what is off its scale is set aside. */
export function scaleValuesOf(stacks: Stacks, definitions: RecordDefinitions, { goal, episode }: Links): ScaleValues {
  const { goals, goalRatings, outcomes } = stacks;
  const scales = kindsBy(goals, 'scale', definitions.goalScales);
  const ofOutcomes = kindsBy(outcomes, 'outcome', definitions.outcomes);
  checkNames(goals, 'scale', 'a goal scale', definitions.goalScales, 'error');
  checkNames(outcomes, 'outcome', 'an outcome', definitions.outcomes, 'problem');
  checkGoalEvents(stacks, definitions, goal.goalEvents);
  checkGoalLinks(stacks);
  checkNames(stacks.assessments, 'instrument', 'an instrument', definitions.instruments, 'problem');
  return {
    ratings: valuesOf(goalRatings, scales, goal.goalRatings),
    outcomes: observed(outcomes, valuesOf(outcomes, ofOutcomes), { definitions: definitions.outcomes, episode: episode.outcomes }),
  };
}

/** The kinds of values that the definitions named in a field have, by code. */
function kindsBy(stack: Stack, field: string, definitions: readonly { readonly id: string; readonly value: RecordedValue }[]): Kinds {
  const { codes, values } = stack.values.get(field) ?? noCells(stack.size);
  return { codes, kinds: Array.from({ length: values.size }, (_, code) => definitions.find(({ id }) => id === values.at(code))?.value) };
}

interface Kinds {
  readonly codes: Codes;
  readonly kinds: readonly (RecordedValue | undefined)[];
}

function checkNames(stack: Stack, field: string, what: string, definitions: readonly { readonly id: string }[], severity: 'error' | 'problem'): void {
  const known = new Set(definitions.map((definition) => definition.id));
  const { codes, values } = stack.values.get(field) ?? noCells(0);
  const wrong = [...new Uint8Array(values.size).keys()].filter((code) => values.at(code) !== undefined && !known.has(String(values.at(code))));
  const issue = { code: `unknown-${field}`, message: `expected the id of ${what} (${[...known].join(', ') || 'none is defined'}); found another` };
  for (const row of rowsWith(codes, wrong)) {
    giveReason(stack.setAside, row, issue.code);
    report(stack, row, field, issue, severity);
  }
}

/** Each different text is read once for each scale, which a record names itself or by the row of what it belongs to. */
function valuesOf(stack: Stack, { codes, kinds }: Kinds, owner?: Int32Array): Valued {
  const raw = stack.values.get('value') ?? noCells(stack.size);
  const { different, codeOf } = numbering();
  const read = kinds.map((kind) => Int32Array.from({ length: raw.values.size }, (_, code) => codeOf(readOnScale(kind, raw.values.at(code)))));
  const scaleOf = (row: number) => codes[owner ? (owner[row] ?? -1) : row] ?? 0;
  const found = codesFor(stack.size, different.length);
  choose(found, read, raw.codes, scaleOf);
  const off = different.indexOf(OFF_SCALE);
  for (let row = found.indexOf(off); row >= 0; row = found.indexOf(off, row + 1)) {
    offScale(stack, row, kinds[scaleOf(row)]);
    found[row] = 0;
  }
  return { different, codes: found };
}

/** Stands by itself, as all that stands beside a loop is compiled with it. */
function choose(found: Codes, lists: readonly Int32Array[], codes: Codes, listOf: (row: number) => number): void {
  for (let row = 0; row < found.length; row += 1) found[row] = lists[listOf(row)]?.[codes[row] ?? 0] ?? 0;
}

const OFF_SCALE = Number.POSITIVE_INFINITY;

function readOnScale(kind: RecordedValue | undefined, text: CellValue): number {
  if (!kind || text === undefined) return Number.NaN;
  return valueOnScale(kind, String(kind.kind === 'numeric' ? (numberOnScale(text, kind.maximum) ?? text) : text)) ?? OFF_SCALE;
}

function offScale(stack: Stack, row: number, kind: RecordedValue | undefined): void {
  const expected = kind ? scaleInWords(kind) : '';
  const isNumber = kind?.kind === 'numeric' || kind?.kind === 'count';
  setAside(stack, row, 'value', noScore(isNumber ? valueAt(stack, 'value', row) : '', 'value-off-scale', expected));
}

/** Makes observations of what is recorded otherwise, outcome by outcome and episode by episode. */
function observed(
  stack: Stack,
  recorded: Valued,
  { definitions, episode }: { readonly definitions: readonly Outcome[]; readonly episode: Int32Array | undefined },
): Float64Array {
  const values = numbersIn(recorded);
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
