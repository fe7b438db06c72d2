import { classify } from '../../change/classify.js';
import type { ChangeClass } from '../../definitions/criteria.js';
import type { Measure } from '../../definitions/measure.js';
import { measuresOf } from '../../definitions/measures-of.js';
import type { IndicatorContext } from '../../indicators/context.js';
import type { Linked } from '../../records/caseload.js';
import { OBSERVATION_STATUSES, type Observations } from '../../records/observations.js';
import { rowsOf } from '../../records/rows-of.js';
import { textAt } from '../../records/table.js';
import { valueIn } from '../../records/valued.js';
import { measureLabel } from '../../report/measure-names.js';
import { dayOrNull } from '../worklist/open-episodes.js';
import type { Until } from './until.js';
import { timeOf, type TimelineValue } from './timeline-goals.js';
import { valueInWords } from './value-in-words.js';

/** From the first to the last value of an episode, with its class under the rule that the measure declares. */
export interface TimelineChange {
  readonly from: TimelineValue;
  readonly to: TimelineValue;
  /** `null` where the measure declares no rule. */
  readonly changeClass: ChangeClass | null;
}

/** A score of an instrument, or a custom outcome, over time. */
export interface TimelineMeasure {
  readonly measure: string;
  readonly label: string;
  readonly group: 'instrument' | 'outcome';
  /** Ends of its scale, where it is a number. */
  readonly range: readonly [number, number] | null;
  readonly direction: Measure['direction'];
  readonly values: readonly TimelineValue[];
  readonly changes: readonly TimelineChange[];
}

/** Every measure that the person was asked, instruments first. What was asked and gave no value says why. */
export function timelineMeasures(context: IndicatorContext, until: Until): readonly TimelineMeasure[] {
  const { assessments, outcomes } = context.caseload;
  return [
    ...assessments.flatMap((own) => measuresOf(own.instrument).flatMap((measure) => measureOf(context, { measure, group: 'instrument', linked: own, until }))),
    ...outcomes.flatMap((own) => measuresOf(own.outcome).flatMap((measure) => measureOf(context, { measure, group: 'outcome', linked: own, until }))),
  ];
}

function measureOf(
  context: IndicatorContext,
  { measure, group, linked, until }: { readonly measure: Measure; readonly group: TimelineMeasure['group']; readonly linked: Linked; readonly until: Until },
): readonly TimelineMeasure[] {
  const observations = context.observations.get(measure.id);
  if (!observations) return [];
  const rows = rowsOf(linked.person, until.person)
    .filter((row) => (observations.day[row] ?? 0) <= until.day)
    .sort((one, other) => timeOf(observations.day[one] ?? 0) - timeOf(observations.day[other] ?? 0));
  if (rows.length === 0) return [];
  const { value, direction } = measure;
  return [{
    measure: measure.id,
    label: measureLabel(measure, 'en'),
    group,
    range: value.kind === 'numeric' ? [value.minimum, value.maximum] : null,
    direction,
    values: rows.map((row) => valueAt(observations, row)),
    changes: changesOf(context.asOf(until.day), { measure: measure.id, person: until.person }),
  }];
}

/** Observations stand at the rows they were read from. */
function valueAt({ measure, day, values, status, table }: Observations, row: number): TimelineValue {
  const number = valueIn(values, row);
  const found = OBSERVATION_STATUSES[status[row] ?? -1];
  const isUsable = (found === 'complete' || found === 'prorated') && !Number.isNaN(number);
  return {
    on: dayOrNull(day[row] ?? 0),
    occasion: textAt(table, 'occasion', row) ?? null,
    value: isUsable ? valueInWords(measure.value, number) : null,
    reason: isUsable ? null : (textAt(table, 'absentReason', row) ?? REASONS[found ?? 'absent'] ?? null),
  };
}

const REASONS: Readonly<Record<string, string>> = { insufficient: 'too few answers', invalid: 'cannot be used', absent: 'not recorded' };

function changesOf(context: IndicatorContext, { measure, person }: { readonly measure: string; readonly person: number }): readonly TimelineChange[] {
  const [pairs, compiled] = [context.pairs(measure, context.goalPairing), context.measure(measure)];
  if (!pairs || !compiled) return [];
  const { observations } = pairs;
  return rowsOf(context.caseload.episodes.person, person).flatMap((episode): readonly TimelineChange[] => {
    const [first, last] = [pairs.baseline[episode] ?? -1, pairs.followUp[episode] ?? -1];
    if (first < 0 || last < 0) return [];
    const values = { baseline: valueIn(observations.values, first), followUp: valueIn(observations.values, last) };
    return [{ from: valueAt(observations, first), to: valueAt(observations, last), changeClass: classify(compiled, 'change', values) ?? null }];
  });
}
