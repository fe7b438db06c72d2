/** Published scores and criteria have two decimals at most; what stands after the ninth is noise. */
const DECIMALS = 9;

/**
 * A number made of decimals without the noise that their arithmetic leaves in its last bits, and without the sign of −0.
 *
 * @example
 * withoutNoise(23.21 - 20.73); // => 2.48
 */
export function withoutNoise(value: number): number {
  return (Number.isInteger(value) ? value : Number(value.toFixed(DECIMALS))) + 0;
}
