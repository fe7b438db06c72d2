import { resolve } from 'node:path';
import { type AddCommand, examples } from '../command.js';
import { loadConfig } from '../config/load-run.js';
import { EXIT, type ExitStatus } from '../exit-status.js';
import type { Io } from '../io.js';
import { tellError, warn } from '../messages.js';
import { mergedFiles } from '../parts/merged-files.js';
import { mergedTable, refuseMisfits } from '../parts/merge-run.js';
import { readPart, type ReadPart } from '../parts/read-part.js';
import { progress } from '../progress.js';
import { alertLine } from '../report/alert-line.js';
import { runIdOf } from '../report/hashes.js';
import { type ReportRun, type RunOptions, withRunOptions } from '../report/prepare-run.js';
import { withReportOptions, writeReports, type WriteOptions } from '../report/write-reports.js';
import { VERSION } from '../version.js';

type MergeOptions = RunOptions & WriteOptions;

/** `merge`: the report of all people from parts of them. */
export const addMerge: AddCommand = (program, io, exit) => {
  const command = program
    .command('merge')
    .description('Make the report from parts that aggregate wrote: the same files as one run over all records.')
    .argument('<part...>', 'the parts, in any order');
  withRunOptions(withReportOptions(command))
    .addHelpText('after', ABOUT + examples(
      ['the report of two parts', 'whatmatters merge --config whatmatters.config.yaml --out out parts/north.ids.ndjson parts/south.ids.ndjson'],
      ['of parts that were cut from the files in exports', 'whatmatters merge --config whatmatters.config.yaml --data exports --out out parts/*.ids.ndjson'],
    ))
    .action(async (files: readonly string[], options: MergeOptions) => exit(await runMerge(files, options, io)));
};

const ABOUT = `
Where the data folder (of the config, or --data) holds the very files that the parts were cut from, the report is the same
to the last byte as one run over them would make it. Where it does not, run id, hashes and the table of files are those
of the parts, and all figures are the same. With --data it is refused where it does not.
`;

async function runMerge(files: readonly string[], options: MergeOptions, io: Io): Promise<ExitStatus> {
  const data = options.data === undefined ? undefined : resolve(io.cwd, options.data);
  const loaded = await loadConfig(resolve(io.cwd, options.config), { data, asAt: options.asAt });
  const parts = await readParts(files, options, io);
  const expected = refuseMisfits(parts, loaded);
  const problems = sum(parts.map(({ head }) => head.problems));
  if (options.strict && problems > 0) {
    tellError(`expected parts without problems under --strict; found ${problems}`, 'whatmatters check lists them, for the data of each part', io);
    return EXIT.data;
  }
  const { config, definitions, configHash } = loaded;
  const { files: sources, isWhole } = await mergedFiles(parts, loaded, data !== undefined);
  if (!isWhole && parts.length > 1 && !options.quiet) warn('the data folder does not hold the files that these parts were cut from; run id, hashes and the table of files are those of the parts', io);
  const runId = runIdOf({ libraryVersion: VERSION, configHash, fileHashes: sources.map(({ sha256 }) => sha256) });
  const run: ReportRun = { config, definitions, configHash, files: sources, runId };
  const status = await writeReports(run, (report) => mergedTable(parts, { report: config.reports.indexOf(report), expected, runId }), options, io);
  if (status === EXIT.done && !options.quiet) io.stderr.write(`${alertLine({ raised: sum(parts.map(({ head }) => head.alerts.raised)), unknown: sum(parts.map(({ head }) => head.alerts.unknown)) })}\n`);
  return status;
}

async function readParts(files: readonly string[], { quiet }: MergeOptions, io: Io): Promise<readonly ReadPart[]> {
  const bar = progress(io, { steps: files.length, quiet: quiet ?? false });
  const parts: ReadPart[] = [];
  try {
    for (const file of files) {
      bar.step(`reading ${file}`);
      parts.push(await readPart(file, io.cwd));
    }
    return parts;
  } finally {
    bar.end();
  }
}

function sum(counts: readonly number[]): number {
  return counts.reduce((all, count) => all + count, 0);
}
