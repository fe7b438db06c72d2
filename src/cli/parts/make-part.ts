import { aggregatePart } from '../../indicators/parts/index.js';
import { waitingAlerts } from '../../scores/waiting-alerts.js';
import type { Config } from '../config/config.js';
import type { Definitions } from '../config/load-definitions.js';
import type { Step } from '../progress.js';
import { definitionVersion } from '../report/hashes.js';
import { asUsageError, type PreparedRun, reportSettings } from '../report/prepare-run.js';
import { VERSION } from '../version.js';
import { fileContent } from './file-content.js';
import { namedIds } from './named-ids.js';
import { FILE_VERSION, NOTICE, type PartFile, type PartHead, type PartSource } from './part-file.js';

/** The part of a run: the figures of every report before anything is divided, and what they were made from. */
export async function makePart(run: PreparedRun, step: Step): Promise<PartFile> {
  const { config, definitions, caseload, tables } = run;
  const ids = partDefinitions(config, definitions).map(({ id }) => id);
  const parts = config.reports.map((report) => {
    step(`counting for ${report.name}`);
    return asUsageError(() => aggregatePart({ caseload, definitions: ids, ...reportSettings(run, report) }));
  });
  return { head: await headOf(run), named: namedIds(tables, parts[0]?.ids ?? { persons: [], episodes: [], goals: [] }), parts };
}

async function headOf(run: PreparedRun): Promise<PartHead> {
  const { config, definitions, caseload, configHash, issues } = run;
  return {
    whatmatters: 'part',
    notice: NOTICE,
    version: FILE_VERSION,
    libraryVersion: VERSION,
    configHash,
    definitions: definitionVersionsOf(config, definitions),
    files: await Promise.all(run.files.map((file) => sourceOf(file, run))),
    problems: issues.filter(({ severity }) => severity === 'problem').length,
    alerts: waitingAlerts(caseload),
    reports: config.reports.map(({ name }) => name),
  };
}

async function sourceOf({ name, sha256, rows }: PreparedRun['files'][number], { config, dataFolder }: PreparedRun): Promise<PartSource> {
  const reading = config.data.files.find(({ file }) => file === name);
  const content = reading && (await fileContent(dataFolder, reading));
  return { name, sha256, rows, ...(content && { content }) };
}

/** What some part may hold records of: the instruments that files are read as, and every outcome and goal scale, which records name themselves. */
function partDefinitions({ data }: Config, { instruments, outcomes, goalScales }: Definitions) {
  const read = new Set(data.files.map(({ instrument }) => instrument));
  return [...instruments.filter(({ id }) => read.has(id)), ...outcomes, ...goalScales];
}

/** Two definitions of one id are told apart by their content. */
export function definitionVersionsOf(config: Config, definitions: Definitions): Readonly<Record<string, string>> {
  return Object.fromEntries(partDefinitions(config, definitions).map((definition) => [definition.id, definitionVersion(definition)]));
}

/** What parts of a config are made with, found by making one of nobody. */
export function expectedParts(run: Pick<PreparedRun, 'config' | 'definitions' | 'caseload'>) {
  const ids = partDefinitions(run.config, run.definitions).map(({ id }) => id);
  return run.config.reports.map((report) => asUsageError(() => aggregatePart({ caseload: run.caseload, definitions: ids, ...reportSettings(run, report) })));
}
