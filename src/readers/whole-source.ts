import type { GridResult } from './grid.js';

/** A file's content while it comes in pieces. */
export interface FileSource {
  /** Takes the next piece, which is not kept, and says whether more is wanted. */
  readonly push: (piece: Uint8Array) => boolean;
  readonly end: () => GridResult;
}

/** Reads a file when all of it is there. */
export function wholeSource(read: (content: Uint8Array) => GridResult): FileSource {
  const pieces: Uint8Array[] = [];
  return {
    push: (piece) => pieces.push(piece.slice()) > 0,
    end: () => read(joined(pieces)),
  };
}

/** Pieces as one. */
export function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let start = 0;
  for (const piece of pieces) {
    whole.set(piece, start);
    start += piece.length;
  }
  return whole;
}
