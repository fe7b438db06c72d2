import { fileOf, importsOf, type Sources } from './imports.js';

const LINE = ['definitions', 'records', 'scores', 'change', 'indicators', 'disclosure', 'report'];

/** What each folder of src may import: what stands left of it on the line, and `statistics`. */
const MAY_IMPORT: ReadonlyMap<string, readonly string[]> = new Map([
  ...LINE.map((folder, place): [string, readonly string[]] => [folder, [folder, ...LINE.slice(0, place), 'statistics']]),
  ['statistics', ['statistics']],
  ['readers', ['readers', 'definitions', 'records', 'statistics']],
  ['schema', ['schema', 'definitions', 'records', 'statistics']],
  ['generated', ['generated', 'definitions']],
  ['index.ts', ['definitions', 'records', 'scores', 'change', 'indicators', 'statistics']],
  ['cli', ['cli', ...LINE, 'statistics', 'readers', 'schema', 'generated']],
]);

/** The folders that know measures and observations, and nothing about questionnaires. */
const RIGHT_OF_THE_OBSERVATION = ['change', 'indicators', 'disclosure', 'report'];
const QUESTIONNAIRE_FILES = /definitions\/(?:instrument|score-definition|define-instrument|check-items)\.|scores\/(?:compile-instrument|score-kernel|alerts)\./;
const QUESTIONNAIRE_NAMES = new Set(
  ['Instrument', 'AnyInstrument', 'Item', 'Option', 'Alert', 'ResponsesOf', 'ScoreDefinition', 'ScoreMethod', 'MissingRule', 'LinkedAssessments', 'AssessmentRecord'],
);

/** The folder below src, or the file's own name for one that stands directly in it. */
function folderOf(path: string): string {
  return path.split('/')[1] ?? '';
}

/** Imports that run against the line of design, each as `from -> to`. */
export function backwardImports(sources: Sources): readonly string[] {
  return eachImport(sources, (from, specifier) => {
    const to = fileOf(from, specifier, sources);
    if (to === undefined) return [];
    const allowed = to.startsWith('src/') ? MAY_IMPORT.get(folderOf(from))?.includes(folderOf(to)) : mayImportData(from, to);
    return allowed ? [] : [`${from} -> ${to}`];
  });
}

/** Data outside src: a shim has the JSON of its definition, the command line its own version. */
function mayImportData(from: string, to: string): boolean {
  if (folderOf(from) === 'generated') return /^instruments\/.*\.json$/.test(to);
  return folderOf(from) === 'cli' && to === 'package.json';
}

/** Node's own modules anywhere but in the command line. */
export function nodeImports(sources: Sources): readonly string[] {
  return eachImport(sources, (from, specifier) => (specifier.startsWith('node:') && folderOf(from) !== 'cli' ? [`${from} -> ${specifier}`] : []));
}

/** Questionnaire words taken where only measures and observations should be known. */
export function questionnaireImports(sources: Sources): readonly string[] {
  return eachImport(sources, (from, specifier, names) => {
    if (!RIGHT_OF_THE_OBSERVATION.includes(folderOf(from))) return [];
    const file = fileOf(from, specifier, sources) ?? '';
    const taken = QUESTIONNAIRE_FILES.test(file) ? names : names.filter((name) => QUESTIONNAIRE_NAMES.has(name));
    return taken.map((name) => `${from} -> ${name} of ${file}`);
  });
}

/** Files that come back to themselves by their imports, each as one loop. */
export function importCycles(sources: Sources): readonly string[] {
  const settled = new Set<string>();
  const cycles: string[] = [];
  const visit = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) cycles.push([...path.slice(path.indexOf(file)), file].join(' -> '));
    if (settled.has(file) || path.includes(file)) return;
    for (const next of filesFrom(file, sources)) visit(next, [...path, file]);
    settled.add(file);
  };
  for (const file of sources.keys()) visit(file, []);
  return cycles;
}

/** Packages that one file brings along, directly or through others. */
export function packagesReached(entry: string, sources: Sources): ReadonlySet<string> {
  const files = new Set([entry]);
  for (const file of files) for (const next of filesFrom(file, sources)) files.add(next);
  const specifiers = [...files].flatMap((file) => importsOf(file, sources.get(file) ?? '').map((each) => each.specifier));
  return new Set(specifiers.filter((specifier) => !specifier.startsWith('.')));
}

function filesFrom(file: string, sources: Sources): readonly string[] {
  const files = importsOf(file, sources.get(file) ?? '').map(({ specifier }) => fileOf(file, specifier, sources));
  return files.filter((found) => found !== undefined && sources.has(found)) as readonly string[];
}

function eachImport(sources: Sources, problems: (from: string, specifier: string, names: readonly string[]) => readonly string[]): readonly string[] {
  return [...sources].flatMap(([from, text]) => importsOf(from, text).flatMap(({ specifier, names }) => problems(from, specifier, names)));
}
