import { ruleName } from '../../definitions/change-rule.js';
import type { GoalScale } from '../../definitions/goal-scale.js';
import type { Instrument } from '../../definitions/instrument.js';
import type { Measure, MeasureFacts } from '../../definitions/measure.js';
import { measuresOf } from '../../definitions/measures-of.js';
import type { Outcome } from '../../definitions/outcome.js';
import { textIn } from '../../definitions/text.js';
import type { RecordedValue } from '../../definitions/recorded-value.js';
import { scaleInWords } from '../../records/value-on-scale.js';
import type { Definitions } from '../config/load-definitions.js';
import { textTable } from '../text-table.js';

/** All definitions as text: a line per measure, instruments first. */
export function listAsText({ instruments, goalScales, outcomes }: Definitions): readonly string[] {
  return [
    'Instruments',
    ...textTable(['ID', 'ITEMS', 'SCORE', 'DIRECTION', 'CHANGE RULES', 'LICENCE', 'TITLE'], instruments.flatMap(linesOfInstrument)),
    '',
    'Goal scales',
    ...textTable(HEADINGS, goalScales.map(lineOfMeasured)),
    '',
    'Outcomes',
    ...textTable(HEADINGS, outcomes.map(lineOfMeasured)),
    '',
    'A measure is ID/SCORE for an instrument, and the ID of a goal scale or outcome.',
    'whatmatters instruments ID shows one of them with its rules and sources.',
  ];
}

const HEADINGS = ['ID', 'VALUES', 'DIRECTION', 'CHANGE RULES', 'TITLE'] as const;

function linesOfInstrument({ id, items, scores, licence, title }: Instrument): readonly (readonly string[])[] {
  return scores.map((score, place) => {
    const measured = [score.id, score.direction, rulesOf(score)];
    return place === 0 ? [id, String(items.length), ...measured, licence.status, textIn(title)] : ['', '', ...measured];
  });
}

function lineOfMeasured(definition: GoalScale | Outcome): readonly string[] {
  return [definition.id, valuesInShort(definition.value), definition.direction, rulesOf(definition), textIn(definition.title)];
}

/** A list of states is too long for a table; the definition by itself shows it. */
function valuesInShort(value: RecordedValue): string {
  if (value.kind === 'multi-select') return `any of ${value.items.length} items`;
  return value.kind === 'state' ? `one of ${value.states.length} states` : scaleInWords(value);
}

function rulesOf({ changeRules }: MeasureFacts): string {
  return changeRules?.map(ruleName).join('; ') || 'none published';
}

/** All definitions as plain data: what each is, its measures and its licence. */
export function listAsData({ instruments, goalScales, outcomes }: Definitions): readonly unknown[] {
  return [...instruments, ...goalScales, ...outcomes].map((definition) => ({
    id: definition.id,
    kind: definition.kind,
    version: definition.version,
    title: textIn(definition.title),
    ...(definition.kind === 'instrument' && { items: definition.items.length, licence: definition.licence.status }),
    measures: measuresOf(definition).map(measureAsData),
  }));
}

function measureAsData({ id, direction, changeRules }: Measure) {
  return { id, direction, changeRules: changeRules.map(ruleName) };
}
