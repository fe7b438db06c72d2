import type { Instrument } from '../../definitions/instrument.js';
import type { Measure } from '../../definitions/measure.js';
import { measuresOf } from '../../definitions/measures-of.js';
import { UsageError } from '../cli-errors.js';
import { didYouMean } from '../near-matches.js';
import type { Definitions } from '../config/load-definitions.js';

/** @throws {UsageError} with the ids that come near, for an id that nothing has */
export function findInstrument(id: string, { instruments }: Definitions): Instrument {
  return found(id, instruments, 'an instrument');
}

/** @throws {UsageError} with the ids that come near, for an id that nothing has */
export function findMeasure(id: string, { instruments, goalScales, outcomes }: Definitions): Measure {
  return found(id, [...instruments, ...goalScales, ...outcomes].flatMap(measuresOf), 'a measure');
}

/** The one with the id, or a usage error that says where the ids are listed. */
export function found<Known extends { readonly id: string }>(id: string, known: readonly Known[], what: string, listedBy = 'whatmatters instruments lists them'): Known {
  const one = known.find((candidate) => candidate.id === id);
  if (one) return one;
  const hint = didYouMean(id, known.map((candidate) => candidate.id)) ?? listedBy;
  throw new UsageError(`expected the id of ${what}; found "${id}"`, hint);
}
