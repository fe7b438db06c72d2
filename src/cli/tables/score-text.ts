import { plainDecimal } from '../../report/csv/plain-decimal.js';

/** No published score has more decimals; what lies behind them is the noise of binary fractions. */
const DECIMALS = 9;

/**
 * A score or a change of scores in plain decimals, without the noise that subtracting decimals leaves.
 *
 * @example
 * scoreText(19.98 - 17.43); // => '2.55'
 * scoreText(-0); // => '0'
 */
export function scoreText(value: number): string {
  return plainDecimal(Number.isSafeInteger(value) ? value : Number(value.toFixed(DECIMALS)));
}
