/** Adds what npm left out of package-lock.json: npx tsx scripts/complete-lock-file.ts, after each npm install. */
import { readFileSync, writeFileSync } from 'node:fs';
import { missingBinaries, type LockFile } from './lock-file.js';

const path = new URL('../package-lock.json', import.meta.url);
const lockFile = JSON.parse(readFileSync(path, 'utf8')) as LockFile;
const missing = missingBinaries(lockFile);
const inOrder = Object.entries({ ...lockFile.packages, ...Object.fromEntries(missing) }).sort(([one], [other]) => (one < other ? -1 : 1));
writeFileSync(path, `${JSON.stringify({ ...lockFile, packages: Object.fromEntries(inOrder) }, undefined, 2)}\n`);
console.log(`${missing.size} added`);
