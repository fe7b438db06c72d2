import type { Day } from '../records/day.js';

const MINUS = '−';

/**
 * A count as people write it.
 *
 * @example
 * countText(1045); // => '1,045'
 */
export function countText(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** Below this many, one decimal of a percentage says more than the data do; rounded counts need more than exact ones. */
const ONE_DECIMAL_FROM = { exact: 1000, rounded: 4000 } as const;

/**
 * A share as a percentage: whole, or with one decimal where the base is large enough. Neither 0% nor 100% is written
 * for what is not exactly that.
 *
 * @example
 * percentText({ value: 2 / 3, base: 195, counts: 'rounded' }); // => '67%'
 * percentText({ value: 0.4567, base: 5000, counts: 'rounded' }); // => '45.7%'
 * percentText({ value: 0.999, base: 800, counts: 'exact' }); // => 'over 99%'
 */
export function percentText({ value, base, counts }: { readonly value: number; readonly base: number; readonly counts: 'exact' | 'rounded' }): string {
  const decimals = base >= ONE_DECIMAL_FROM[counts] ? 1 : 0;
  const text = fixed(value * 100, decimals);
  if (value > 0 && Number(text) === 0) return decimals === 0 ? 'under 1%' : 'under 0.1%';
  if (value < 1 && Number(text) === 100) return decimals === 0 ? 'over 99%' : 'over 99.9%';
  return `${text}%`;
}

/**
 * A number with one decimal, and a minus sign that cannot be taken for a hyphen.
 *
 * @example
 * decimalText(-3.4923); // => '−3.5'
 * decimalText(-0.04); // => '0.0'
 */
export function decimalText(value: number): string {
  const text = fixed(Math.abs(value), 1);
  return value < 0 && Number(text) !== 0 ? `${MINUS}${text}` : text;
}

/**
 * A number with no more decimals than it has, one at most.
 *
 * @example
 * plainText(18); // => '18'
 * plainText(18.5); // => '18.5'
 */
export function plainText(value: number): string {
  if (!Number.isInteger(value)) return decimalText(value);
  return value < 0 ? `${MINUS}${countText(-value)}` : countText(value);
}

/**
 * A change, with its sign.
 *
 * @example
 * signedText(3); // => '+3'
 * signedText(-1.5); // => '−1.5'
 * signedText(0); // => '0'
 */
export function signedText(value: number): string {
  return value > 0 ? `+${plainText(value)}` : plainText(value);
}

/** Halves go up, also those that binary fractions put a hair below. */
function fixed(value: number, decimals: number): string {
  const scale = 10 ** decimals;
  return (Math.round(value * scale + 1e-9) / scale).toFixed(decimals);
}

/** Year, month from 1 and date of a day. */
export function partsOfDay(day: Day): { readonly year: number; readonly month: number; readonly date: number } {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return { year, month, date };
}
