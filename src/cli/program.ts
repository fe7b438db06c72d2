import { Command, CommanderError } from 'commander';
import type { AddCommand } from './command.js';
import { DataError, UsageError } from './cli-errors.js';
import { addAggregate } from './commands/aggregate.js';
import { addChange } from './commands/change.js';
import { addCheck } from './commands/check.js';
import { addCompletion } from './commands/completion.js';
import { addIndicators } from './commands/indicators.js';
import { addInit } from './commands/init.js';
import { addInstruments } from './commands/instruments.js';
import { addMerge } from './commands/merge.js';
import { addReport } from './commands/report.js';
import { addScore } from './commands/score.js';
import { addTimeline } from './commands/timeline.js';
import { addTrace } from './commands/trace.js';
import { addWorklist } from './commands/worklist.js';
import { EXIT, type ExitStatus } from './exit-status.js';
import type { Io } from './io.js';
import { tellError, tellIssues } from './messages.js';
import { paintFor } from './paint.js';
import { VERSION } from './version.js';

/** Every command, in the order of the help: from a first config to the figures, then the single verbs. */
const COMMANDS: readonly AddCommand[] = [addInit, addCheck, addReport, addAggregate, addMerge, addTrace, addWorklist, addTimeline, addScore, addChange, addInstruments, addIndicators, addCompletion];

/**
 * Runs the program once.
 *
 * @param argv the arguments after the program's name
 * @returns the exit status; nothing a user can do wrong throws
 */
export async function run(argv: readonly string[], io: Io): Promise<ExitStatus> {
  let status: ExitStatus = EXIT.done;
  const program = programFor(io, (own) => {
    status = own;
  });
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return status;
  } catch (error) {
    return statusOf(error, io);
  }
}

function programFor(io: Io, exit: (status: ExitStatus) => void): Command {
  const program = new Command('whatmatters')
    .description('What matters to people, next to the measures that services are paid by.')
    .version(VERSION, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .showHelpAfterError('Add --help to see what it takes.')
    .configureOutput({
      writeOut: (text) => void io.stdout.write(text),
      writeErr: (text) => void io.stderr.write(text),
      // Help is the same on every terminal, so that it can be quoted and tested.
      getOutHelpWidth: () => 110,
      getErrHelpWidth: () => 110,
      outputError: (text, write) => write(text.replace(/^error:/, paintFor(io.stderr, io.env).red('error:'))),
    })
    .exitOverride();
  for (const add of COMMANDS) add(program, io, exit);
  return program;
}

function statusOf(error: unknown, io: Io): ExitStatus {
  // Commander has already said what is wrong; help and version come this way too.
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
  if (error instanceof DataError) tellIssues(error.issues, io);
  else if (error instanceof UsageError) tellError(error.message, error.hint, io);
  else throw error;
  return error.status;
}
