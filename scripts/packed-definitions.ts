import { cpSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';

const DEFINITIONS = 'instruments';

/** `whatmatters/instruments/<id>` for each: their typed shims are one entry each, and not the list of all of them. */
export function definitionIds(): readonly string[] {
  return definitionFiles().filter((path) => path.endsWith('.json')).map((path) => basename(path, '.json'));
}

/**
 * Lays every definition, and the page with its sources and licence, side by side in one folder, so that
 * `whatmatters/instruments/phq-9.json` need not know whether it is an instrument, a goal scale or an outcome.
 */
export function copyDefinitions(to: string): void {
  for (const path of definitionFiles()) cpSync(path, join(to, basename(path)));
}

/** The files in the folders of `instruments`; what stands beside the folders is for reviewers. */
function definitionFiles(): readonly string[] {
  const folders = readdirSync(DEFINITIONS, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders.flatMap(({ name }) => readdirSync(join(DEFINITIONS, name)).map((file) => join(DEFINITIONS, name, file)));
}
