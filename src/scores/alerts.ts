import type { Alert } from '../definitions/instrument.js';
import { INVALID_ANSWER } from '../records/decode-table.js';
import type { CompiledInstrument } from './compile-instrument.js';

/** An answer to look at whatever the total: `raised`, or `unknown` because the item has no usable answer. */
export interface AlertResult<ItemId extends string = string> {
  readonly item: ItemId;
  readonly status: 'raised' | 'unknown';
  readonly alert: Alert<ItemId>;
}

/** The alerts of one assessment. A missing risk answer is unknown, never "no"; so is one that may be the answer to another question. */
export function alertsOf(compiled: CompiledInstrument, answers: Float64Array, isUnsure = false): readonly AlertResult[] {
  const found: AlertResult[] = [];
  for (const alert of compiled.instrument.alerts ?? []) {
    const place = compiled.places.get(alert.item) ?? -1;
    const answer = answers[place] ?? Number.NaN;
    // An answer such as "not known" is no answer about the risk.
    const isAbsent = compiled.scored[place]?.has(answer) === false;
    if (Number.isNaN(answer) || answer === INVALID_ANSWER || isAbsent) found.push({ item: alert.item, status: 'unknown', alert });
    else if (answer >= alert.atLeast) found.push({ item: alert.item, status: 'raised', alert });
    else if (isUnsure) found.push({ item: alert.item, status: 'unknown', alert });
  }
  return found;
}
