/**
 * Texts as UTF-8, one after the other, made strings only when somebody asks: a million ids or goals are a few bytes each
 * and not a million objects. Places begin at 1, as 0 stands for no text everywhere.
 */
export interface ByteTexts {
  /** Texts, and 1. */
  readonly size: number;
  readonly bytes: Uint8Array;
  /** Where the text of each place ends; it begins where the one before it ends. */
  readonly ends: Uint32Array;
}

// A mark at the beginning of a text is part of it.
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
const SHORT = 24;
const ASCII = 0x80;

/** The text at a place. */
export function textOfBytes({ bytes, ends }: ByteTexts, place: number): string {
  return decodedBytes(bytes, ends[place - 1] ?? 0, ends[place] ?? 0);
}

/** Bytes of UTF-8 as a string. Of few bytes, putting letters together is quicker than asking for a decoder. */
function decodedBytes(bytes: Uint8Array, start: number, end: number): string {
  if (end - start > SHORT) return decoder.decode(bytes.subarray(start, end));
  let text = '';
  for (let at = start; at < end; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte >= ASCII) return decoder.decode(bytes.subarray(start, end));
    text += String.fromCharCode(byte);
  }
  return text;
}

/** A list that a text at a time is put at the end of. */
export interface GrowingTexts extends ByteTexts {
  size: number;
  bytes: Uint8Array;
  ends: Uint32Array;
}

export function growingTexts(): GrowingTexts {
  return { size: 1, bytes: new Uint8Array(1024), ends: new Uint32Array(64) };
}

/** Puts a text at the end and says at which place. */
export function addText(texts: GrowingTexts, source: Uint8Array, start: number, end: number): number {
  const place = texts.size;
  const from = texts.ends[place - 1] ?? 0;
  const to = from + end - start;
  if (to > texts.bytes.length) texts.bytes = longer(texts.bytes, to, (length) => new Uint8Array(length));
  if (place >= texts.ends.length) texts.ends = longer(texts.ends, place + 1, (length) => new Uint32Array(length));
  const { bytes } = texts;
  for (let at = from, byte = start; byte < end; at += 1, byte += 1) bytes[at] = source[byte] ?? 0;
  texts.ends[place] = to;
  texts.size += 1;
  return place;
}

/** A copy that is half as long again, or as long as is needed. */
export function longer<List extends Uint8Array | Uint16Array | Int32Array | Uint32Array>(list: List, needed: number, make: (length: number) => List): List {
  const grown = make(Math.max(needed, Math.ceil(list.length * GROWTH)));
  grown.set(list);
  return grown;
}

const GROWTH = 1.5;
