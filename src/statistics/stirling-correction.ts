/**
 * The remainder of Stirling's formula: ln Γ(x) − ((x − ½) ln x − x + ½ ln 2π).
 *
 * Gamma functions of large arguments are huge and only their ratios matter; writing them as Stirling's
 * formula plus this small remainder lets the huge parts cancel on paper instead of in floating point.
 *
 * Source: NIST Digital Library of Mathematical Functions, 5.11.1 (series) and 5.5.1 (recurrence),
 * https://dlmf.nist.gov/5.11. From 10 upwards the six terms are exact to double precision.
 *
 * @param x above 0
 * @example
 * stirlingCorrection(1).toFixed(12); // => '0.081061466795'
 */
export function stirlingCorrection(x: number): number {
  if (x < 10) return stirlingCorrection(x + 1) + (x + 0.5) * Math.log1p(1 / x) - 1;
  const s = 1 / (x * x);
  return (1 / 12 - s * (1 / 360 - s * (1 / 1260 - s * (1 / 1680 - s * (1 / 1188 - (s * 691) / 360360))))) / x;
}
