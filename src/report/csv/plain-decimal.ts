/**
 * A number in plain decimals, with every digit it has and never with an exponent.
 *
 * @example
 * plainDecimal(2 / 3); // => '0.6666666666666666'
 * plainDecimal(1.5e-7); // => '0.00000015'
 */
export function plainDecimal(value: number): string {
  const [digits = '', exponent] = String(value).split('e');
  if (exponent === undefined) return digits;
  const [, sign = '', whole = '', fraction = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(digits) ?? [];
  const places = Number(exponent);
  if (places >= 0) return `${sign}${(whole + fraction).padEnd(whole.length + places, '0')}`;
  return `${sign}0.${'0'.repeat(-places - 1)}${whole}${fraction}`;
}
