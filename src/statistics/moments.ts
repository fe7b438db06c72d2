/** Values, each with how often it occurs. */
export type Counted = readonly (readonly [value: number, count: number])[];

/** Each value once. */
export function eachOnce(values: readonly number[]): Counted {
  return values.map((value) => [value, 1]);
}

/**
 * How many values there are, their mean (NaN of none) and their sample standard deviation (divisor n − 1; NaN of fewer than two), from
 * sums that carry along what each addition rounds away.
 *
 * Source: Neumaier A (1974). Rundungsfehleranalyse einiger Verfahren zur Summation endlicher Summen. Zeitschrift für
 * Angewandte Mathematik und Mechanik 54(1), 39-51, https://doi.org/10.1002/zamm.19740540106. A test holds it equal, to the
 * last bit, to a library's, which no bundler can take apart: these two functions would bring all of its classes along.
 */
export function momentsOf(values: Counted): { readonly n: number; readonly mean: number; readonly standardDeviation: number } {
  let n = 0;
  let sum = 0;
  let lost = 0;
  // Taken apart by place: as a list, each pair would be gone through.
  for (const { 0: value, 1: count } of values) {
    n += count;
    for (let time = 0; time < count; time += 1) {
      const next = sum + value;
      lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
      sum = next;
    }
  }
  const mean = (sum + lost) / n;
  let squares = 0;
  for (const { 0: value, 1: count } of values) {
    const square = (value - mean) * (value - mean);
    for (let time = 0; time < count; time += 1) squares += square;
  }
  return { n, mean, standardDeviation: Math.sqrt(squares / (n - 1)) };
}
