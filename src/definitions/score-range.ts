import { answersOf } from './check-items.js';
import type { Instrument } from './instrument.js';
import type { ScoreDefinition } from './score-definition.js';

/** Lowest and highest value. */
export type Range = readonly [minimum: number, maximum: number];

/**
 * The range that a score's method can reach with the answers that its items allow.
 *
 * @returns nothing where the method names no items, or one that the instrument does not have
 *
 * @example
 * scoreRange(phq9.scores[0], phq9); // => [0, 27]
 */
export function scoreRange({ method }: Pick<ScoreDefinition, 'method'>, instrument: Instrument): Range | undefined {
  if (method.kind === 'lookup') return span(method.table.map(([, to]) => to));
  if (method.kind === 'single-item') return sumOfRanges([method.item], instrument);
  if (method.kind === 'sum-of-products') return rangeOfProducts(method.products, instrument);
  if (method.kind === 'count-if') return rangeOfCount(method, instrument);
  const sum = sumOfRanges(method.items, instrument);
  if (!sum) return undefined;
  if (method.kind === 'mean') return [sum[0] / method.items.length, sum[1] / method.items.length];
  if (method.kind === 'scaled-sum') return span(sum.map((end) => (end + method.add) * method.multiply));
  return sum;
}

function span(values: readonly number[]): Range | undefined {
  return values.length === 0 ? undefined : [Math.min(...values), Math.max(...values)];
}

/** Reversing an item swaps its ends, so it does not change its range. */
function rangeOfItem(id: string, instrument: Instrument): Range | undefined {
  const item = instrument.items.find((candidate) => candidate.id === id);
  return item && span(answersOf(item, instrument));
}

function rangesOf(ids: readonly string[], instrument: Instrument): readonly Range[] | undefined {
  const ranges = ids.flatMap((id) => {
    const range = rangeOfItem(id, instrument);
    return range ? [range] : [];
  });
  return ids.length > 0 && ranges.length === ids.length ? ranges : undefined;
}

function sumOfRanges(ids: readonly string[], instrument: Instrument): Range | undefined {
  return addUp(rangesOf(ids, instrument));
}

function addUp(ranges: readonly Range[] | undefined): Range | undefined {
  return ranges?.reduce<Range>((sum, range) => [sum[0] + range[0], sum[1] + range[1]], [0, 0]);
}

function rangeOfCount(method: { items: readonly string[]; atLeast: number }, instrument: Instrument): Range | undefined {
  const counts = rangesOf(method.items, instrument)?.map(
    (range): Range => [Number(range[0] >= method.atLeast), Number(range[1] >= method.atLeast)],
  );
  return addUp(counts);
}

function rangeOfProducts(products: readonly (readonly string[])[], instrument: Instrument): Range | undefined {
  const ranges = products.flatMap((ids) => {
    const range = rangesOf(ids, instrument)?.reduce<Range>(multiply, [1, 1]);
    return range ? [range] : [];
  });
  return products.length > 0 && ranges.length === products.length ? addUp(ranges) : undefined;
}

/** With negative answers the ends of a product are among all four products of ends. */
function multiply([a, b]: Range, [c, d]: Range): Range {
  const corners = [a * c, a * d, b * c, b * d];
  return [Math.min(...corners), Math.max(...corners)];
}
