/** No published score has more decimals; what lies behind them is the noise of binary fractions. */
const DECIMALS = 9;

/**
 * A number in plain decimals, without an exponent and without the noise that subtracting decimals leaves.
 *
 * @example
 * plainDecimal(19.98 - 17.43); // => '2.55'
 * plainDecimal(1e-7); // => '0.0000001'
 */
export function plainDecimal(value: number): string {
  const text = value.toFixed(DECIMALS).replace(/\.?0+$/, '');
  return text === '-0' ? '0' : text;
}
