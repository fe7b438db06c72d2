import type { SourceIssue } from './source-issue.js';

/** How bytes stand for text. Never guessed: text of one read as the other is readable, and wrong. */
export type Encoding = 'utf-8' | 'windows-1252';

/** Turns pieces of a source into text, and says so when it is no text. */
export interface PieceDecoder {
  readonly decode: (piece: Uint8Array | string) => string | SourceIssue;
  readonly end: () => string | SourceIssue;
}

/** A decoder for one source. A byte-order mark is left out. */
export function pieceDecoder(encoding: Encoding = 'utf-8'): PieceDecoder {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const watch = encoding === 'utf-8' ? undefined : utf8Watch();
  let head: readonly number[] = [];
  let isFirst = true;
  const checked = (read: () => string): string | SourceIssue => {
    try {
      const text = read();
      return text.includes('\0') ? notText(head) : text;
    } catch {
      return notText(head);
    }
  };
  return {
    decode: (piece) => {
      if (head.length < HEAD) head = [...head, ...headOf(piece)].slice(0, HEAD);
      if (typeof piece !== 'string') {
        watch?.see(piece);
        return checked(() => decoder.decode(piece, { stream: true }));
      }
      const text = isFirst ? piece.replace(/^\uFEFF/, '') : piece;
      isFirst = false;
      return checked(() => text);
    },
    end: () => (watch?.isUtf8() === true ? OTHER_ENCODING : checked(() => decoder.decode())),
  };
}

/** Sees whether bytes are UTF-8 with a letter beyond ASCII, which text in another encoding hardly ever happens to be. */
function utf8Watch(): { readonly see: (piece: Uint8Array) => void; readonly isUtf8: () => boolean } {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let [isWellFormed, hasLetter] = [true, false];
  const look = (read: () => unknown) => {
    try {
      if (isWellFormed) read();
    } catch {
      isWellFormed = false;
    }
  };
  return {
    see: (piece) => {
      hasLetter ||= piece.some((byte) => byte >= FIRST_BEYOND_ASCII);
      look(() => decoder.decode(piece, { stream: true }));
    },
    isUtf8: () => {
      look(() => decoder.decode());
      return isWellFormed && hasLetter;
    },
  };
}

const FIRST_BEYOND_ASCII = 0x80;
const OTHER_ENCODING: SourceIssue = {
  code: 'other-encoding',
  message: 'expected Windows-1252 text, as declared; found UTF-8, of which every letter with an accent would be read as two others',
  hint: 'declare encoding: utf-8, or none',
};

/** Bytes that tell what a file is, and what to call it. */
const KINDS: readonly { readonly head: readonly number[]; readonly found: string; readonly hint: string }[] = [
  { head: [0x50, 0x4b, 3, 4], found: 'an Excel workbook or another zip file', hint: 'this is an Excel workbook, save it as CSV (“CSV UTF-8”)' },
  { head: [0xd0, 0xcf, 0x11, 0xe0], found: 'an old Excel workbook', hint: 'this is an Excel workbook, save it as CSV (“CSV UTF-8”)' },
  { head: [0xff, 0xfe], found: 'UTF-16 text', hint: 'this is what Excel calls “Unicode Text”, save it as “CSV UTF-8”' },
  { head: [0xfe, 0xff], found: 'UTF-16 text', hint: 'save it as UTF-8' },
  { head: [0x25, 0x50, 0x44, 0x46], found: 'a PDF', hint: 'ask for the data as CSV' },
  { head: [0x1f, 0x8b], found: 'a compressed file', hint: 'unpack it first' },
];
export const HEAD = 4;

export function headOf(piece: Uint8Array | string): readonly number[] {
  return typeof piece === 'string' ? Array.from(piece.slice(0, HEAD), (letter) => letter.charCodeAt(0)) : [...piece.subarray(0, HEAD)];
}

/** What bytes that are no text may be, by the first of them. */
export function notText(head: readonly number[]): SourceIssue {
  const kind = KINDS.find((candidate) => candidate.head.every((byte, place) => head[place] === byte));
  return {
    code: 'not-text',
    message: `expected UTF-8 text; found ${kind?.found ?? 'bytes that are no such text'}`,
    hint: kind?.hint ?? 'save it as “CSV UTF-8”; if it comes from an older Windows program, declare encoding: windows-1252',
  };
}
