/** A whole or decimal number written with a point, or `undefined`. Leading zeros are common in exports and harmless. */
export function toNumber(cell: unknown): number | undefined {
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell : undefined;
  if (typeof cell !== 'string' || !/^[+-]?\d+(\.\d+)?$/.test(cell)) return undefined;
  return Number(cell);
}
