/**
 * Mean of one value or more, from a sum that carries along what each addition rounds away.
 *
 * Source: Neumaier A (1974). Rundungsfehleranalyse einiger Verfahren zur Summation endlicher Summen. Zeitschrift für
 * Angewandte Mathematik und Mechanik 54(1), 39-51, https://doi.org/10.1002/zamm.19740540106. A test holds it equal, to the
 * last bit, to a library's, which no bundler can take apart: these two functions would bring all of its classes along.
 */
export function meanOf(values: readonly number[]): number {
  let [sum, lost] = [0, 0];
  for (const value of values) {
    const next = sum + value;
    lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
    sum = next;
  }
  return (sum + lost) / values.length;
}

/** Sample standard deviation (divisor n − 1) of two values or more. */
export function sampleStandardDeviation(values: readonly number[]): number {
  const mean = meanOf(values);
  const squares = values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0);
  return Math.sqrt(squares / (values.length - 1));
}
