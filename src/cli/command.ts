import type { Command } from 'commander';
import type { ExitStatus } from './exit-status.js';
import type { Io } from './io.js';

/** Adds one command to the program. What the command does ends by handing its exit status to `exit`. */
export type AddCommand = (program: Command, io: Io, exit: (status: ExitStatus) => void) => void;

/** Text below a command's help: each example with what it is for. */
export function examples(...lines: readonly (readonly [what: string, command: string])[]): string {
  return ['', 'Examples:', ...lines.flatMap(([what, command]) => [`  # ${what}`, `  $ ${command}`])].join('\n');
}
