import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readLibraryFiles, ROOT } from '../library-files.js';
import { formatDefinition } from './format-definition.js';
import { lineOf, lint } from './lint.js';

/** Lays every file out again: `--fix`. Keys keep the order they are written in. */
function layOutAgain(): void {
  for (const { path, text } of readLibraryFiles()) {
    writeFileSync(join(ROOT, 'instruments', path), formatDefinition(JSON.parse(text)));
  }
}

if (process.argv.includes('--fix')) layOutAgain();
const files = readLibraryFiles();
const issues = files.flatMap(lint);
for (const issue of issues) console.error(lineOf(issue));
console.log(`${files.length} definitions, ${issues.length} issues`);
process.exitCode = issues.length > 0 ? 1 : 0;
