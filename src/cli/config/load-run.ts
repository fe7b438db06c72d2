import { readFile } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import type { CellTable } from '../../records/cell-table.js';
import type { Day } from '../../records/day.js';
import type { RecordIssue } from '../../records/record-issue.js';
import { pieceDecoder } from '../../readers/text-decoder.js';
import { UsageError } from '../cli-errors.js';
import type { Step } from '../progress.js';
import { canonicalJson } from '../report/canonical-json.js';
import { sha256 } from '../report/hashes.js';
import { isDay } from './check-config.js';
import { checkNames } from './check-names.js';
import type { Config, DataFile } from './config.js';
import { crossedGoals } from './crossed-goals.js';
import { ConfigError } from './config-error.js';
import { loadDefinitions, type Definitions } from './load-definitions.js';
import { parseConfig } from './parse-config.js';
import { readData, type FileFacts } from './read-data.js';

/** What the command line says in place of the config. */
export interface RunOverrides {
  /** Folder of the data files. */
  readonly data?: string | undefined;
  readonly asAt?: string | undefined;
}

/** How a run tells how far it is: the number of steps, once that is known, gives what to call at each. */
export type RunSteps = (steps: number) => Step;

/** What was asked for. */
export interface LoadedConfig {
  readonly config: Config;
  readonly definitions: Definitions;
  /** The same for the same config and definition files, however they are laid out. */
  readonly configHash: string;
  /** Where data files are looked for. */
  readonly dataFolder: string;
}

/** Everything a run starts from: what was asked for, and what the files hold. */
export interface Run extends LoadedConfig {
  /** For `caseload`. */
  readonly tables: readonly CellTable[];
  readonly issues: readonly RecordIssue[];
  readonly files: readonly FileFacts[];
  /** Readings that gave nothing, as there is an error in what they read. */
  readonly unread: readonly DataFile[];
}

/**
 * Reads a config, the definitions and the data files it names.
 *
 * @param configPath from the current folder, or absolute
 * @throws {UsageError} when there is no such config; {ConfigError} listing everything that is wrong with it or with
 * a definition file. What is wrong with data is listed in `issues`.
 */
export async function loadRun(configPath: string, overrides: RunOverrides = {}, steps: RunSteps = () => () => undefined): Promise<Run> {
  const loaded = await loadConfig(configPath, overrides);
  const { config, definitions, dataFolder } = loaded;
  const data = await readData(config.data.files, dataFolder, definitions, steps);
  return { ...loaded, ...data, issues: [...data.issues, ...crossedGoals(config.data.files)] };
}

/** The same without the data. */
export async function loadConfig(configPath: string, overrides: RunOverrides = {}): Promise<LoadedConfig> {
  const folder = dirname(configPath);
  const { config: written, placed } = parseConfig(await textOf(configPath), basename(configPath));
  const config = { ...written, asAt: asAtOf(overrides, written) };
  const { definitions, files: definitionFiles, issues } = await loadDefinitions(config.definitions, folder);
  if (issues.length > 0) throw new ConfigError(basename(configPath), issues);
  const misnamed = checkNames(config, definitions);
  if (misnamed.length > 0) throw new ConfigError(basename(configPath), placed(misnamed));
  const dataFolder = overrides.data ?? resolve(folder, config.data.folder);
  return { config, definitions, dataFolder, configHash: sha256(canonicalJson({ config, definitions: definitionFiles })) };
}

async function textOf(configPath: string): Promise<string> {
  const bytes = await readFile(configPath).catch(() => undefined);
  if (bytes === undefined) throw new UsageError(`expected a config at ${configPath}; found none that can be read`, 'whatmatters init makes one');
  const text = pieceDecoder().decode(bytes);
  if (typeof text === 'string') return text;
  // Read as another encoding, names in a report would be wrong, and nobody told.
  throw new ConfigError(basename(configPath), [{ code: 'not-text', path: [], message: text.message, hint: 'save the config as UTF-8', file: basename(configPath) }]);
}

function asAtOf({ asAt }: RunOverrides, config: Config): Day {
  if (asAt === undefined) return config.asAt;
  if (!isDay(asAt)) throw new UsageError(`expected a day such as 2025-03-31 after --as-at; found ${JSON.stringify(asAt)}`);
  return asAt as Day;
}
