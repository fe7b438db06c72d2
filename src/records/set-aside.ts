import { rowsWith, rowsWithout, type KeptRows } from './kept-rows.js';

/** For each row of a kind why it is set aside, if it is. */
export interface SetAside {
  /** Places in `reasons`; 0 for a row that is used. */
  readonly codes: Uint8Array;
  readonly reasons: (string | undefined)[];
}

export function noneSetAside(size: number): SetAside {
  return { codes: new Uint8Array(size), reasons: [undefined] };
}

/** Whether any row is. */
export function hasSetAside({ reasons }: SetAside): boolean {
  return reasons.length > 1;
}

/** Why a row is set aside; `undefined` for a row that is used, or that is not there. */
export function reasonOf({ codes, reasons }: SetAside, row: number): string | undefined {
  return reasons[codes[row] ?? 0];
}

/** Gives a row its reason. The first one stands, unless it is to be replaced. */
export function giveReason(aside: SetAside, row: number, reason: string, { replace = false } = {}): void {
  if (!replace && aside.codes[row] !== 0) return;
  const known = aside.reasons.indexOf(reason);
  aside.codes[row] = known > 0 ? known : aside.reasons.push(reason) - 1;
}

/** The same of several lists below each other. */
export function asideBelow(lists: readonly SetAside[]): SetAside {
  const [only] = lists;
  if (only && lists.length === 1) return only;
  const all = noneSetAside(lists.reduce((sum, { codes }) => sum + codes.length, 0));
  let start = 0;
  for (const own of lists) {
    for (const row of rowsSetAside(own)) giveReason(all, start + row, reasonOf(own, row) ?? '');
    start += own.codes.length;
  }
  return all;
}

/** The rows that are set aside, in order. */
export function rowsSetAside({ codes, reasons }: SetAside): Int32Array {
  return rowsWith(codes, [...reasons.keys()].slice(1));
}

/** The rows that are used, in order. */
export function rowsUsed({ codes, reasons }: SetAside): KeptRows {
  return rowsWithout(codes, [...reasons.keys()].slice(1));
}
