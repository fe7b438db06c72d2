import { dirname, join, relative, resolve, sep } from 'node:path';
import type { Instrument } from '../../definitions/instrument.js';
import type { ProposedFile } from '../recognise/proposal.js';
import { proposeFiles } from '../recognise/propose-file.js';
import { readBytes } from '../tables/read-bytes.js';
import { CONFIG_FILE, proposedConfig, SCHEMA_FILE, starterConfig } from './config-text.js';
import { editorSchema } from './editor-schema.js';
import { OWN_INDICATORS_FILE, ownIndicators } from './own-indicators.js';
import { type Template, templates } from './templates.js';
import type { NewFile } from './write-new-files.js';

/** What `init` would write, and what it made of the files it was shown. */
export interface InitPlan {
  readonly config: NewFile;
  readonly others: readonly NewFile[];
  readonly proposals: readonly ProposedFile[];
}

/** The four questions of the national statistics office: short, free to use, and asked by most services. */
const TEMPLATE_INSTRUMENT = 'ons4';

/** For a service that starts with nothing: our templates, and a config that reads them. */
export function planStarter(instruments: readonly Instrument[]): InitPlan {
  const ours = templatesFrom(instruments);
  return { config: { path: CONFIG_FILE, text: starterConfig('data', ours) }, others: [schemaFile(), ownFile(), ...filesIn('data', ours)], proposals: [] };
}

/** What a plan from files starts from. */
export interface FromFiles {
  /** Folder the config is written to. */
  readonly target: string;
  /** Folder the paths are seen from. */
  readonly cwd: string;
  readonly instruments: readonly Instrument[];
  /** What becomes of guesses: asked about, taken, or left open. */
  readonly settle: (files: readonly ProposedFile[]) => Promise<readonly ProposedFile[]>;
}

/** For a service with exports: a config that reads them as well as their headers allow, and templates for what was not found. */
export async function planFrom(paths: readonly string[], { target, cwd, instruments, settle }: FromFiles): Promise<InitPlan> {
  const absolute = paths.map((path) => resolve(cwd, path));
  const folder = commonFolder(absolute);
  const guessed: ProposedFile[] = [];
  for (const [place, path] of absolute.entries()) {
    const bytes = await readBytes(paths[place] ?? path, cwd);
    guessed.push(...(await proposeFiles(bytes, slashed(relative(folder, path)), instruments)));
  }
  const proposals = await settle(guessed);
  const found = new Set(proposals.flatMap(({ readings }) => readings.map(({ kind }) => kind)));
  const lacking = templatesFrom(instruments).filter(({ kind }) => !found.has(kind));
  const text = proposedConfig(slashed(relative(target, folder)) || '.', proposals);
  return { config: { path: CONFIG_FILE, text }, others: [schemaFile(), ownFile(), ...filesIn('templates', lacking)], proposals };
}

function templatesFrom(instruments: readonly Instrument[]): readonly Template[] {
  return instruments.filter(({ id }) => id === TEMPLATE_INSTRUMENT).flatMap(templates);
}

function schemaFile(): NewFile {
  return { path: SCHEMA_FILE, text: editorSchema() };
}

/** A set of the service's own, to be changed. */
function ownFile(): NewFile {
  return { path: OWN_INDICATORS_FILE, text: ownIndicators() };
}

function filesIn(folder: string, ours: readonly Template[]): readonly NewFile[] {
  return ours.map(({ file, text }) => ({ path: join(folder, file), text }));
}

/** The innermost folder that holds them all. */
function commonFolder(paths: readonly string[]): string {
  const [first = [], ...rest] = paths.map((path) => dirname(path).split(sep));
  const length = rest.reduce((least, parts) => Math.min(least, sharedLength(first, parts)), first.length);
  return first.slice(0, length).join(sep) || sep;
}

function sharedLength(one: readonly string[], other: readonly string[]): number {
  const different = one.findIndex((part, place) => part !== other[place]);
  return different < 0 ? one.length : different;
}

/** A config is the same on every system. */
function slashed(path: string): string {
  return path.split(sep).join('/');
}
