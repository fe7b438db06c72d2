import type { Io } from './io.js';

/** Asks a question on the terminal; anything but yes is no. */
export async function askYesNo(question: string, io: Io): Promise<boolean> {
  io.stderr.write(`${question} [y/N] `);
  let answer = '';
  for await (const piece of io.stdin) {
    answer += typeof piece === 'string' ? piece : Buffer.from(piece).toString('utf8');
    if (answer.includes('\n')) break;
  }
  return /^\s*y(es)?\s*$/i.test(answer);
}
