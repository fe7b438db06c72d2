import { type AddCommand, examples } from '../command.js';
import { found } from '../definitions/find-definition.js';
import { knownDefinitions } from '../definitions/known-definitions.js';
import { EXIT, type ExitStatus } from '../exit-status.js';
import { describe } from '../instruments/describe.js';
import { listAsData, listAsText } from '../instruments/list-definitions.js';
import type { Io } from '../io.js';

interface InstrumentsOptions {
  readonly json?: true;
}

/** `instruments`: what can be scored and compared, and where every number of it comes from. */
export const addInstruments: AddCommand = (program, io, exit) => {
  program
    .command('instruments')
    .description('List the instruments, goal scales and outcomes, or show one with its rules and sources.')
    .argument('[id]', 'one of them, such as phq-9 or housing-status')
    .option('--json', 'print JSON; for one definition, the definition itself')
    .addHelpText('after', examples(['what there is', 'whatmatters instruments'], ['one of them', 'whatmatters instruments swemwbs']))
    .action(async (id: string | undefined, options: InstrumentsOptions) => exit(await runInstruments(id, options, io)));
};

async function runInstruments(id: string | undefined, { json }: InstrumentsOptions, io: Io): Promise<ExitStatus> {
  const definitions = await knownDefinitions(undefined, io.cwd);
  if (id === undefined) print(json ? [toJson(listAsData(definitions))] : listAsText(definitions), io);
  else {
    const { instruments, goalScales, outcomes } = definitions;
    const definition = found(id, [...instruments, ...goalScales, ...outcomes], 'an instrument, goal scale or outcome');
    print(json ? [toJson(definition)] : describe(definition), io);
  }
  return EXIT.done;
}

function toJson(value: unknown): string {
  return JSON.stringify(value, null, 2);
}

function print(lines: readonly string[], io: Io): void {
  io.stdout.write(`${lines.join('\n')}\n`);
}
