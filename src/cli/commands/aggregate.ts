import { renameSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { UsageError } from '../cli-errors.js';
import { type AddCommand, examples } from '../command.js';
import { EXIT, type ExitStatus } from '../exit-status.js';
import type { Io } from '../io.js';
import { makePart } from '../parts/make-part.js';
import { partLines, type PartFile } from '../parts/part-file.js';
import { isWholePart } from '../parts/read-part.js';
import { progress } from '../progress.js';
import { alertLine } from '../report/alert-line.js';
import { prepareRun, type RunOptions, withRunOptions } from '../report/prepare-run.js';
import { partialOf, writeWhole } from '../whole-files.js';

interface AggregateOptions extends RunOptions {
  readonly part: string;
}

/** `aggregate`: the figures of some people, to be merged with those of others. */
export const addAggregate: AddCommand = (program, io, exit) => {
  const command = program
    .command('aggregate')
    .description('Aggregate some of the people to a part, which merge puts together with others to the report of them all.')
    .requiredOption('--part <file>', 'the part to write; it holds ids of people, so keep it where the records are kept');
  withRunOptions(command)
    .addHelpText('after', ABOUT + examples(
      ['each half of a caseload, cut by person', 'whatmatters aggregate --config whatmatters.config.yaml --data north --part parts/north.ids.ndjson'],
      ['and the report of both', 'whatmatters merge --config whatmatters.config.yaml --out out parts/north.ids.ndjson parts/south.ids.ndjson'],
    ))
    .action(async (options: AggregateOptions) => exit(await runAggregate(options, io)));
};

const ABOUT = `
The data folder of a part holds all records of its people, in files with the names and headers of the config; a file of
which it has no rows holds headers only. Nothing is rounded or hidden in a part: that is done when parts are merged.
`;

async function runAggregate(options: AggregateOptions, io: Io): Promise<ExitStatus> {
  const run = await prepareRun(options, io);
  if (run.status !== EXIT.done) return run.status;
  const bar = progress(io, { steps: run.config.reports.length, quiet: options.quiet ?? false });
  const part = await makePart(run, bar.step).finally(bar.end);
  await writePart(resolve(io.cwd, options.part), partLines(part), options.part);
  io.stdout.write(`${(options.json ? asJson : asText)(part, options.part)}\n`);
  if (!options.quiet) io.stderr.write(`${options.part} holds ids of people: keep it where the records are kept.\n${alertLine(part.head.alerts)}\n`);
  return EXIT.done;
}

/** What stands there already is replaced only if it is a part of ours, as it was made. */
async function writePart(path: string, content: Iterable<string>, name: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const standing = await readFile(path).catch((error: unknown) => {
    const { code = 'no reason given' } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return undefined;
    throw new UsageError(`--part: expected a file to write to; found ${name}, which cannot be read (${code})`);
  });
  if (standing && !isWholePart(standing)) throw new UsageError(`--part: expected to write over an earlier part only; found ${name}, changed since or made by something else`, 'choose another name, or move this file away');
  await writeWhole([{ path, content }], () => { renameSync(partialOf(path), path); });
}

function countsOf({ parts, head }: PartFile) {
  const { persons = [], episodes = [], goals = [] } = parts[0]?.ids ?? {};
  return { people: persons.length, episodes: episodes.length, goals: goals.length, reports: head.reports };
}

function asText(part: PartFile, name: string): string {
  const { people, episodes, goals } = countsOf(part);
  return `Part: ${name}\n  people: ${people}, episodes: ${episodes}, goals: ${goals}`;
}

function asJson(part: PartFile, name: string): string {
  return JSON.stringify({ part: name, ...countsOf(part) });
}
