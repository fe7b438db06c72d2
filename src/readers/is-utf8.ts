const ASCII = 0x80;
const TAIL = 0xc0;

/** The least and the most that the second byte may be, where the first allows less than any (Unicode 16.0, table 3-7). */
const SECOND: Readonly<Record<number, readonly [least: number, most: number]>> = { 0xe0: [0xa0, 0xbf], 0xed: [0x80, 0x9f], 0xf0: [0x90, 0xbf], 0xf4: [0x80, 0x8f] };
const ANY = [0x80, 0xbf] as const;

/** Whether bytes are well-formed UTF-8. Most are ASCII, and need no second look. */
// eslint-disable-next-line complexity -- each byte that is no ASCII has its own rule
export function isUtf8(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte < ASCII) continue;
    const more = tailOf(byte);
    const [least, most] = SECOND[byte] ?? ANY;
    const second = bytes[at + 1] ?? 0;
    if (more === 0 || at + more >= end || second < least || second > most) return false;
    for (let tail = 2; tail <= more; tail += 1) if (((bytes[at + tail] ?? 0) & TAIL) !== ASCII) return false;
    at += more;
  }
  return true;
}

/** How many bytes follow the first one of a letter; 0 for a byte that is no first one. */
export function tailOf(byte: number): number {
  if (byte >= 0xc2 && byte <= 0xdf) return 1;
  if (byte >= 0xe0 && byte <= 0xef) return 2;
  return byte >= 0xf0 && byte <= 0xf4 ? 3 : 0;
}
