import { relative, resolve } from 'node:path';
import { ConfigError } from '../config/config-error.js';
import { type Definitions, loadDefinitions } from '../config/load-definitions.js';

/**
 * The definitions of this package and those of a file of the caller's, as a config would have them.
 *
 * @throws {ConfigError} with every issue of the file
 */
export async function knownDefinitions(file: string | undefined, cwd: string): Promise<Definitions> {
  const names = file === undefined ? [] : [relative(cwd, resolve(cwd, file))];
  const { definitions, issues } = await loadDefinitions(names, cwd);
  if (issues.length > 0) throw new ConfigError(file ?? '', issues);
  return definitions;
}
