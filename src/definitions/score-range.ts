import { scoredAnswers } from './answers-of.js';
import type { Instrument } from './instrument.js';
import type { ScoreDefinition, ScoreMethod } from './score-definition.js';

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
  if (method.kind === 'classify') return span([...method.classes.map(({ value }) => value), method.otherwise]);
  if (method.kind === 'weights') return rangeOfWeights(method);
  if (method.kind === 'imported') return undefined;
  const sum = sumOfRanges(method.items, instrument);
  if (!sum) return undefined;
  if (method.kind === 'mean') return [sum[0] / method.items.length, sum[1] / method.items.length];
  if (method.kind === 'scaled-sum') return span(sum.map((end) => (end + method.add) * method.multiply));
  return sum;
}

function span(values: readonly number[]): Range | undefined {
  return values.length === 0 ? undefined : [Math.min(...values), Math.max(...values)];
}

function rangeOfItem(id: string, instrument: Instrument): Range | undefined {
  const item = instrument.items.find((candidate) => candidate.id === id);
  const otherwise = item?.askedWhen?.otherwise;
  return item && span([...scoredAnswers(item, instrument).values(), ...(otherwise === undefined ? [] : [otherwise])]);
}

/** A value set is rounded as published, which sums of binary fractions are not. */
function rangeOfWeights({ constant, weights }: Extract<ScoreMethod, { kind: 'weights' }>): Range | undefined {
  const ranges = weights.map(({ values }): Range => span(Object.values(values)) ?? [0, 0]);
  const sum = addUp(ranges);
  return sum && [Number((constant + sum[0]).toPrecision(12)), Number((constant + sum[1]).toPrecision(12))];
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
