import type { Io } from './io.js';

/** Asks on the terminal, as many questions as are wanted; the input is read once, line by line. */
export interface Asker {
  /** The answer without the spaces around it; empty at the end of the input. */
  readonly ask: (question: string) => Promise<string>;
  /** Anything but yes is no. */
  readonly askYesNo: (question: string) => Promise<boolean>;
  readonly close: () => Promise<void>;
}

export function asker(io: Io): Asker {
  const pieces = io.stdin[Symbol.asyncIterator]();
  let rest = '';
  const nextLine = async (): Promise<string> => {
    while (!rest.includes('\n')) {
      const piece: IteratorResult<Uint8Array | string, unknown> = await pieces.next();
      if (piece.done === true) break;
      rest += typeof piece.value === 'string' ? piece.value : Buffer.from(piece.value).toString('utf8');
    }
    const end = rest.includes('\n') ? rest.indexOf('\n') + 1 : rest.length;
    const line = rest.slice(0, end);
    rest = rest.slice(end);
    return line.trim();
  };
  const ask = (question: string) => {
    io.stderr.write(`${question} `);
    return nextLine();
  };
  return {
    ask,
    askYesNo: async (question) => /^y(es)?$/i.test(await ask(`${question} [y/N]`)),
    close: async () => {
      await pieces.return?.();
    },
  };
}
