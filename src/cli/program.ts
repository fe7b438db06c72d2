import { Command, CommanderError } from 'commander';
import type { AddCommand } from './command.js';
import { DataError, UsageError } from './cli-errors.js';
import { EXIT, type ExitStatus } from './exit-status.js';
import type { Io } from './io.js';
import { tellError, tellIssues } from './messages.js';
import { paintFor } from './paint.js';
import { systemFault } from './system-fault.js';
import { VERSION } from './version.js';

/** Every command, in the order of the help: from a first config to the figures, then the single verbs. */
const COMMANDS: Readonly<Record<string, () => Promise<AddCommand>>> = {
  init: async () => (await import('./commands/init.js')).addInit,
  check: async () => (await import('./commands/check.js')).addCheck,
  report: async () => (await import('./commands/report.js')).addReport,
  aggregate: async () => (await import('./commands/aggregate.js')).addAggregate,
  merge: async () => (await import('./commands/merge.js')).addMerge,
  trace: async () => (await import('./commands/trace.js')).addTrace,
  worklist: async () => (await import('./commands/worklist.js')).addWorklist,
  timeline: async () => (await import('./commands/timeline.js')).addTimeline,
  score: async () => (await import('./commands/score.js')).addScore,
  change: async () => (await import('./commands/change.js')).addChange,
  instruments: async () => (await import('./commands/instruments.js')).addInstruments,
  indicators: async () => (await import('./commands/indicators.js')).addIndicators,
  completion: async () => (await import('./commands/completion.js')).addCompletion,
};

/** What one command needs takes a while to load, and others need none of it; help, completion and words that are none ask for all. */
async function commandsFor([name = '']: readonly string[]): Promise<readonly AddCommand[]> {
  const own = name !== 'completion' && Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (own) return [await own()];
  return VERSION_OPTIONS.has(name) ? [] : Promise.all(Object.values(COMMANDS).map((load) => load()));
}

const VERSION_OPTIONS: ReadonlySet<string> = new Set(['-V', '--version']);

/**
 * Runs the program once.
 *
 * @param argv the arguments after the program's name
 * @returns the exit status; nothing a user can do wrong throws
 */
export async function run(argv: readonly string[], io: Io): Promise<ExitStatus> {
  let status: ExitStatus = EXIT.done;
  const program = programFor(io);
  for (const add of await commandsFor(argv)) {
    add(program, io, (own) => {
      status = own;
    });
  }
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return status;
  } catch (error) {
    return statusOf(error, io);
  }
}

function programFor(io: Io): Command {
  return new Command('whatmatters')
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
}

function statusOf(error: unknown, io: Io): ExitStatus {
  // Commander has already said what is wrong; help and version come this way too.
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
  if (error instanceof DataError) tellIssues(error.issues, io);
  else if (error instanceof UsageError) tellError(error.message, error.hint, io);
  else return refusedBySystem(error, io);
  return error.status;
}

/** A folder that is a file, a disk that is full: what the system refuses is no fault of ours. */
function refusedBySystem(error: unknown, io: Io): ExitStatus {
  const fault = systemFault(error);
  if (!fault) throw error;
  tellError(fault.message, fault.hint, io);
  return EXIT.usage;
}
