import type { Io, Output } from './io.js';

/** Colours for a stream: they change nothing where the stream is no terminal or colours are not wanted. */
export interface Paint {
  readonly red: (text: string) => string;
  readonly yellow: (text: string) => string;
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
}

const CODES = { red: [31, 39], yellow: [33, 39], bold: [1, 22], dim: [2, 22] } as const;

/**
 * Colours that suit a stream. `NO_COLOR` (https://no-color.org) set to anything but an empty text turns them off,
 * and so does a terminal that calls itself `dumb`.
 */
export function paintFor(stream: Output, env: Io['env']): Paint {
  const wanted = stream.isTTY === true && !env['NO_COLOR'] && env['TERM'] !== 'dumb';
  const painter = ([open, close]: readonly [number, number]) => (text: string) =>
    wanted ? `\u001b[${open}m${text}\u001b[${close}m` : text;
  return {
    red: painter(CODES.red),
    yellow: painter(CODES.yellow),
    bold: painter(CODES.bold),
    dim: painter(CODES.dim),
  };
}

/** No colours, for text that goes into a file. */
export const PLAIN: Paint = paintFor({ write: () => undefined }, {});
