/** The nearest multiple of a step, without the noise of binary fractions. */
export function toMultiple(value: number, step: number): number {
  return Number((Math.round(value / step) * step).toFixed(6));
}
