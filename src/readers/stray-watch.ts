import type { RowFault } from '../records/cell-table.js';
import { areHeaders, isFooter } from './stray-rows.js';

/** The first two letters of everything that may stand below the last record, so that few rows need a look. */
const FOOTER_STARTS = ['gr', 'su', 'ov', 'to', 'co', 'av', 'me', 're', 'nu', 'en', 'ge', 'ex', 'pr'];

const encoder = new TextEncoder();

const [SPACE, QUOTE, COMMA, ASCII, LARGE] = [0x20, 34, 44, 0x80, 0x20];

/** 1 for two bytes that a row may begin with, if not as its headers do: ink, and no footer begins so, in small or large letters. */
const STARTS = new Uint8Array(0x10000).fill(1, startOf(SPACE + 1), startOf(ASCII)).fill(0, startOf(QUOTE), startOf(QUOTE + 1)).fill(0, startOf(COMMA), startOf(COMMA + 1));
for (const footer of FOOTER_STARTS) {
  const [one = 0, other = 0] = encoder.encode(footer);
  for (const first of [one, one - LARGE]) for (const second of [other, other - LARGE]) STARTS[startOf(first, second)] = 0;
}

function startOf(byte: number, next = 0): number {
  return (byte << 8) | next;
}

/** Watches rows go by for those that are no records: headers again, and what stands below the last one. */
export function strayWatch(headers: readonly string[]) {
  const again: RowFault[] = [];
  const first = encoder.encode(headers[0] ?? '');
  const plainStarts = STARTS.slice();
  const [byte = 0, next] = first;
  if (next === undefined) plainStarts.fill(0, startOf(byte), startOf(byte + 1));
  else plainStarts[startOf(byte, next)] = 0;
  // Footers so far, without a record below them.
  let [footerFrom, footerTo] = [0, 0];
  return {
    /** 1 for two bytes that a row may begin with without need of a look. */
    plainStarts,
    /** Whether a row needs no look, as its first cell holds something and begins neither as the headers nor as a footer does. */
    isPlain: (bytes: Uint8Array, start: number, end: number): boolean => {
      const at = bytes[start] === QUOTE ? start + 1 : start;
      const byte = bytes[at] ?? 0;
      if (STARTS[startOf(byte, bytes[at + 1])] !== 1) return false;
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

function isAt(text: Uint8Array, bytes: Uint8Array, start: number): boolean {
  for (let at = 0; at < text.length; at += 1) if (text[at] !== bytes[start + at]) return false;
  return true;
}
