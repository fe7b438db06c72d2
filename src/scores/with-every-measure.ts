import type { Measure } from '../definitions/measure.js';
import { measuresOf } from '../definitions/measures-of.js';
import type { Caseload } from '../records/caseload.js';
import type { Observations } from '../records/observations.js';
import type { Table } from '../records/table.js';
import { NO_VALUES } from '../records/valued.js';

/**
 * Observations with, beside those that were made, none of every other measure of some definitions: what one part of a
 * caseload does not hold, another may. They stand in the order in which `observe` gives those that are there.
 *
 * @param definitions ids of instruments, goal scales and outcomes; every one that the caseload knows when left out
 */
export function withEveryMeasure(caseload: Caseload, observations: ReadonlyMap<string, Observations>, definitions?: readonly string[]): ReadonlyMap<string, Observations> {
  const { instruments, outcomeDefinitions, goalScales } = caseload;
  const entries = [...instruments, ...outcomeDefinitions, ...goalScales].flatMap((definition) => measuresOf(definition).flatMap((measure) => {
    const own = observations.get(measure.id);
    if (own) return [own];
    return definitions === undefined || definitions.includes(definition.id) ? [noneOf(measure)] : [];
  }));
  return new Map(entries.map((own) => [own.measure.id, own]));
}

const NO_ROWS: Table = { size: 0, columns: {}, originAt: () => ({}) };

function noneOf(measure: Measure): Observations {
  const none = new Int32Array(0);
  return { measure, size: 0, subject: none, day: none, occasion: new Float64Array(0), values: NO_VALUES, status: new Uint8Array(0), table: NO_ROWS };
}
