import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the project, with a slash at its end. */
export const projectFolder = fileURLToPath(new URL('../../', import.meta.url));

const MADE_OR_INSTALLED = new Set(['.git', 'node_modules', 'dist', 'out', 'coverage']);

/** Every file that belongs to the project, as a path from its folder; what is installed or built does not belong. */
export function projectFiles(folder = ''): readonly string[] {
  return readdirSync(join(projectFolder, folder), { withFileTypes: true })
    .filter((entry) => !MADE_OR_INSTALLED.has(entry.name) && !entry.name.endsWith('.tgz'))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? projectFiles(path) : [path];
    });
}

export function readProjectFile(path: string): string {
  return readFileSync(join(projectFolder, path), 'utf8');
}

/** The library's own sources. */
export const sourceFiles: readonly string[] = projectFiles('src').filter((path) => /\.tsx?$/.test(path));
