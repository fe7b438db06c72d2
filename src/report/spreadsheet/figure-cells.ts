import type { Messages } from '../messages/messages.js';
import type { Cell } from '../table.js';
import type { SheetCell } from './sheet.js';

const NOT_APPLICABLE = '[z]';
const NOT_AVAILABLE = '[x]';

/** A number as a table writes it, when it stands alone. */
const PLAIN = /^[−+]?\d[\d,]*(?:\.\d+)?%?$/;

/** A figure as cells of its own: no cell holds two things. */
export interface FigureCells {
  readonly value: SheetCell;
  readonly numerator: SheetCell;
  readonly denominator: SheetCell;
  readonly lower: SheetCell;
  readonly upper: SheetCell;
  readonly limits: string;
  readonly remarks: string;
}

/** Takes a cell apart into its numbers, each as a number; marks and words stay as they are. */
export function figureCells(cell: Cell, { spreadsheet: { figures }, page }: Messages): FigureCells {
  const { numbers, marker } = cell;
  if (!numbers) return { value: valueOf(cell.text), ...NOTHING, remarks: cell.detail ?? NOT_APPLICABLE };
  const { as, numerator, denominator, lower, upper } = numbers;
  const format = formatOf(cell);
  const missing = marker ?? (numbers.value === undefined && as !== 'bounds' ? NOT_AVAILABLE : NOT_APPLICABLE);
  const number = (value: number | undefined, own: string, otherwise: string): SheetCell => (value === undefined ? otherwise : { value, format: own });
  const counted = as === 'share' || as === 'ratio';
  return {
    value: number(numbers.value, format, missing),
    numerator: number(numerator, COUNT, counted ? missing : NOT_APPLICABLE),
    denominator: number(denominator, COUNT, counted ? missing : NOT_APPLICABLE),
    lower: number(lower, format, missing),
    upper: number(upper, format, missing),
    limits: lower === undefined ? NOT_APPLICABLE : figures.kinds[as],
    remarks: remarksOf(cell, page.between('', '').split(' ')[0] ?? ''),
  };
}

const NOTHING = { numerator: NOT_APPLICABLE, denominator: NOT_APPLICABLE, lower: NOT_APPLICABLE, upper: NOT_APPLICABLE, limits: NOT_APPLICABLE } as const;

const COUNT = '#,##0';

/** A number that stands alone as a number; anything else as it is written. */
function valueOf(text: string): SheetCell {
  if (!PLAIN.test(text)) return text === '' ? NOT_APPLICABLE : text;
  const value = Number(text.replace('−', '-').replace(/[,%+]/g, ''));
  const decimals = /\.\d+/.exec(text)?.[0].length ?? 1;
  const zeros = decimals > 1 ? `.${'0'.repeat(decimals - 1)}` : '';
  return text.endsWith('%') ? { value: value / 100, format: `0${zeros}%` } : { value, format: zeros === '' ? COUNT : `0${zeros}` };
}

/** As many decimals as the report shows; one more where it says `over 99%`, so that nothing rounds to all of them. */
function formatOf({ text, numbers }: Cell): string {
  switch (numbers?.as) {
    case 'share':
    case 'bounds':
      return text.includes('.') || !PLAIN.test(text) ? '0.0%' : '0%';
    case 'points':
      return '+0;-0;0';
    case 'mean':
    case 'median':
      return '0.0';
    case 'ratio':
      return '0.00';
    default:
      return COUNT;
  }
}

/** What stands beside a figure that is no number of it, such as the part of the period it is of. */
function remarksOf({ detail = '', numbers }: Cell, between: string): string {
  const all = detail.split('; ');
  // A median says its quartiles first.
  const own = (numbers?.as === 'median' && numbers.lower !== undefined ? all.slice(1) : all).filter((part) => part !== '' && !(between !== '' && part.startsWith(`${between} `)) && !saysCounts(part, numbers));
  return own.length === 0 ? NOT_APPLICABLE : own.join('; ');
}

/** `130 of 195` and the like: the counts have columns of their own. */
function saysCounts(part: string, numbers: Cell['numbers']): boolean {
  const found = [...part.matchAll(/\d[\d,]*/g)].map(([text]) => Number(text.replaceAll(',', '')));
  const known = [numbers?.numerator, numbers?.denominator].flatMap((value) => (value === undefined ? [] : [Math.round(value)]));
  return found.length > 0 && found.length === known.length && found.every((value, place) => value === known[place]);
}
