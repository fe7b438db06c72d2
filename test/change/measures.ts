import type { ChangeRule } from '../../src/definitions/change-rule.js';
import type { Direction, Measure } from '../../src/definitions/measure.js';
import { measureOf, measuresOf, type MeasuredDefinition } from '../../src/definitions/measures-of.js';
import type { ValueKind } from '../../src/definitions/value-kind.js';
import { change, type PairedChange } from '../../src/change/change.js';
import { gad7 } from '../../src/generated/gad-7.js';
import { phq9 } from '../../src/generated/phq-9.js';
import { swemwbs } from '../../src/generated/swemwbs.js';
import { who5 } from '../../src/generated/who-5.js';

export const phq9Total = measureOf(phq9, 'total');
export const gad7Total = measureOf(gad7, 'total');
export const swemwbsMetric = measureOf(swemwbs, 'metric');
export const who5Percentage = measureOf(who5, 'percentage');

/** The measure of a goal scale or outcome, which has one. */
export function onlyMeasure(definition: MeasuredDefinition): Measure {
  const [only] = measuresOf(definition);
  if (!only) throw new RangeError(`${definition.id} has no measure`);
  return only;
}

interface MadeUp {
  readonly direction?: Direction;
  readonly range?: readonly [number, number];
  readonly rules?: readonly ChangeRule[];
  readonly value?: ValueKind;
}

/** A made-up measure, for what no shipped one has. */
export function madeUpMeasure({ direction = 'decrease', range = [0, 100], rules = [], value }: MadeUp = {}): Measure {
  return {
    id: 'made-up',
    title: { en: 'Made up for a test' },
    group: 'outcome',
    definition: { id: 'made-up', version: '1.0.0' },
    value: value ?? { kind: 'numeric', minimum: range[0], maximum: range[1], step: 1, unit: { en: 'points' } },
    direction,
    changeRules: rules,
    sources: [],
  };
}

const facts = { tie: 'at-least', source: 'invented', evidence: 'primary' } as const;

export const reliableBy = (points: number): ChangeRule => ({ ...facts, kind: 'reliable-change', points });
export const importantBy = (points: number): ChangeRule => ({ ...facts, kind: 'minimal-important-change', points });
export const moreThan = (rule: ChangeRule): ChangeRule => ({ ...rule, tie: 'more-than' });

/** The change of a pair that has both values. */
export function paired(measure: Measure, baseline: number | string, followUp: number | string, rules: readonly ChangeRule[] = []): PairedChange {
  const result = change({ measure, baseline: { value: baseline }, followUp: { value: followUp }, rules });
  if (result.status !== 'paired') throw new RangeError(`${measure.id}: ${result.status}`);
  return result;
}
