import type { RowFault } from '../records/cell-table.js';
import { areHeaders, isFooter } from './stray-rows.js';

/** The first two letters of everything that may stand below the last record, so that few rows need a look. */
const FOOTER_STARTS = new Set(['gr', 'su', 'ov', 'to', 'co', 'av', 'me', 're', 'nu', 'en', 'ge', 'ex', 'pr']);

const [SPACE, QUOTE, COMMA, ASCII, LOWER] = [0x20, 34, 44, 0x80, 0x20];

/** Watches rows go by for those that are no records: headers again, and what stands below the last one. */
export function strayWatch(headers: readonly string[]) {
  const again: RowFault[] = [];
  const first = new TextEncoder().encode(headers[0] ?? '');
  const starts = new Uint8Array(0x10000);
  for (const [one = '', other = ''] of FOOTER_STARTS) starts[(one.charCodeAt(0) << 8) | other.charCodeAt(0)] = 1;
  const plainStarts = new Uint8Array(0x10000);
  for (let two = 0; two < plainStarts.length; two += 1) plainStarts[two] = Number(isPlainStart(starts, two >> 8, two & 0xff) && (two >> 8 !== first[0] || ((two & 0xff) !== first[1] && first.length > 1)));
  // Footers so far, without a record below them.
  let [footerFrom, footerTo] = [0, 0];
  return {
    /** 1 for two bytes that a row may begin with without need of a look. */
    plainStarts,
    /** Whether a row needs no look, as its first cell holds something and begins neither as the headers nor as a footer does. */
    isPlain: (bytes: Uint8Array, start: number, end: number): boolean => {
      const at = bytes[start] === QUOTE ? start + 1 : start;
      const byte = bytes[at] ?? 0;
      if (!isPlainStart(starts, byte, bytes[at + 1] ?? 0)) return false;
      return byte !== first[0] || at + first.length > end || !isAt(first, bytes, at);
    },
    /** Looks at a row that is not blank. */
    look: (row: number, cells: readonly unknown[]): void => {
      if (areHeaders(headers, cells)) again.push({ row, code: 'headers-again' });
      if (!isFooter(cells)) return;
      if (footerTo !== row) footerFrom = row;
      footerTo = row + 1;
    },
    /** All of them, once there are no more rows. */
    strays: (size: number): readonly RowFault[] => {
      const footers = footerTo === size ? Array.from({ length: footerTo - footerFrom }, (_, place) => ({ row: footerFrom + place, code: 'totals-row' })) : [];
      return [...again, ...footers];
    },
  };
}

function isPlainStart(footers: Uint8Array, byte: number, next: number): boolean {
  return byte > SPACE && byte < ASCII && byte !== QUOTE && byte !== COMMA && footers[((byte | LOWER) << 8) | (next | LOWER)] !== 1;
}

function isAt(text: Uint8Array, bytes: Uint8Array, start: number): boolean {
  for (let at = 0; at < text.length; at += 1) if (text[at] !== bytes[start + at]) return false;
  return true;
}
