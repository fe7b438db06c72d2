import { Presets, SingleBar } from 'cli-progress';
import type { Io } from './io.js';

/** One more step of a piece of work begins. */
export type Step = (what: string) => void;

/** Shows how far a long piece of work is. */
export interface Progress {
  /** One more step begins. */
  readonly step: Step;
  /** Clears the line, so that something else can be written; the next step draws it again. */
  readonly pause: () => void;
  readonly end: () => void;
}

/** Work that is over sooner needs no bar. */
const PATIENCE = 2000;

/**
 * A bar on standard error for work that takes longer than two seconds; nothing where that is no terminal, or where
 * nobody wants to hear anything. It names steps, never what is in them.
 *
 * @param now milliseconds by any clock
 */
export function progress(io: Pick<Io, 'stderr' | 'env'>, { steps, quiet, now = () => performance.now() }: { readonly steps: number; readonly quiet: boolean; readonly now?: () => number }): Progress {
  if (quiet || io.stderr.isTTY !== true || io.env['TERM'] === 'dumb') return { step: () => undefined, pause: () => undefined, end: () => undefined };
  const start = now();
  let done = -1;
  let bar: SingleBar | undefined;
  return {
    step: (what) => {
      done += 1;
      if (!bar && now() - start < PATIENCE) return;
      if (bar) bar.update(done, { what });
      else (bar = newBar(io)).start(steps, done, { what });
      // The next step may leave no time for a clock of the bar's own.
      bar.render();
    },
    pause: () => {
      bar?.stop();
      bar = undefined;
    },
    end: () => bar?.stop(),
  };
}

function newBar({ stderr }: Pick<Io, 'stderr'>): SingleBar {
  // The library asks for all of a stream, and uses no more of it than a terminal has.
  const stream = stderr as unknown as NodeJS.WritableStream;
  return new SingleBar({ stream, format: '{bar} {value} of {total}: {what}', clearOnComplete: true, hideCursor: null, linewrap: null, gracefulExit: false, barsize: 20 }, Presets.legacy);
}
