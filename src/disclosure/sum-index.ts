import { factorsOf, type CountModel } from './count-model.js';

/** Which cells each sum holds and how often, and which sums each cell is in: flat, to be gone through many times. */
export interface SumIndex {
  readonly cellsOf: readonly Int32Array[];
  /** How often each of these counts in a sum that has to come to 0: parts for, the total against. */
  readonly factorsOf: readonly Int32Array[];
  readonly sumsOf: readonly Int32Array[];
  /** How often the cell counts in each of its sums. */
  readonly timesIn: readonly Int32Array[];
}

export function sumIndexOf({ cells, sums }: CountModel): SumIndex {
  const factors = sums.map(factorsOf);
  const [sumsOf, timesIn] = [cells.map((): number[] => []), cells.map((): number[] => [])];
  factors.forEach((own, sum) => {
    for (const [cell, factor] of own) {
      sumsOf[cell]?.push(sum);
      timesIn[cell]?.push(factor);
    }
  });
  return {
    cellsOf: factors.map((own) => Int32Array.from(own.keys())),
    factorsOf: factors.map((own) => Int32Array.from(own.values())),
    sumsOf: sumsOf.map((own) => Int32Array.from(own)),
    timesIn: timesIn.map((own) => Int32Array.from(own)),
  };
}
