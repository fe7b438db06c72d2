import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AnyInstrument } from '../src/definitions/instrument.js';
import type { GoalScale } from '../src/definitions/goal-scale.js';
import type { Outcome } from '../src/definitions/outcome.js';
import { textIn } from '../src/definitions/text.js';
import { catalogue } from './catalogue.js';
import { readLibraryFiles, ROOT, type LibraryDefinition, type LibraryFile } from './library-files.js';
import { reviewChecklist } from './lint-instruments/review-checklist.js';

/** A definition and the JSON file it stands in. */
interface DefinitionFile {
  readonly path: string;
  readonly definition: LibraryDefinition;
}

const LISTS = { instrument: 'instruments', 'goal-scale': 'goalScales', outcome: 'outcomes' } as const;
const NOTICE = 'by scripts/generate-instruments.ts. Edit the JSON, not this file.';

/** Every generated file with its content, by path from the root of the project. */
export function generatedFiles(libraryFiles: readonly LibraryFile[]): ReadonlyMap<string, string> {
  const files = libraryFiles.map(({ path, text, notes = '' }) => ({ path, notes, definition: JSON.parse(text) as LibraryDefinition }));
  const entries = files.flatMap(({ definition, notes }) => (definition.kind === 'instrument' ? [{ instrument: definition, notes }] : []));
  return new Map([
    ...files.map((file) => [`src/generated/${file.definition.id}.ts`, shimOf(file)] as const),
    ['src/generated/all.ts', listsOf(files)],
    ['instruments/README.md', reviewChecklist()],
    ['docs/instruments.md', catalogue(entries)],
  ]);
}

/** The name a definition is imported by: `phq9` for `phq-9`. */
export function exportName(id: string): string {
  return id.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
}

/** A type annotation and an import: the JSON stays the only thing that is reviewed. */
function shimOf({ path, definition }: DefinitionFile): string {
  const name = exportName(definition.id);
  const type = name.charAt(0).toUpperCase() + name.slice(1);
  const shape = SHAPES[definition.kind];
  return `// Generated from instruments/${path} ${NOTICE}
import type { ${shape.type} } from '../definitions/${shape.file}.js';
import data from '${posix.relative('src/generated', `instruments/${path}`)}' with { type: 'json' };

export type ${type} = ${typeOf(definition)};

/** ${textIn(definition.title)}. */
export const ${name} = data as unknown as ${type};
`;
}

const SHAPES = {
  instrument: { type: 'Instrument', file: 'instrument' },
  'goal-scale': { type: 'GoalScale', file: 'goal-scale' },
  outcome: { type: 'Outcome', file: 'outcome' },
} as const;

function typeOf(definition: LibraryDefinition): string {
  const { type } = SHAPES[definition.kind];
  const parameters = definition.kind === 'instrument' ? instrumentParameters(definition) : [statesOf(definition)];
  return `${type}<${[`'${definition.id}'`, ...parameters].join(', ')}>`;
}

function instrumentParameters({ items, options, scores }: AnyInstrument): readonly string[] {
  const answers = [...options, ...items.flatMap((item) => item.options ?? [])].map((option) => option.value);
  return [
    unionOf(items.map((item) => `'${item.id}'`)),
    unionOf([...new Set(answers)].sort((one, other) => one - other).map(String)),
    unionOf(scores.map((score) => `'${score.id}'`)),
  ];
}

/** States and items have names, and what competes with an event; a number or a flag has none. */
function statesOf({ value }: GoalScale | Outcome): string {
  const named = value.kind === 'state' ? value.states : value.kind === 'multi-select' ? value.items : value.kind === 'event' ? (value.competing ?? []) : [];
  return named.length > 0 ? unionOf(named.map(({ id }) => `'${id}'`)) : 'never';
}

function unionOf(members: readonly string[]): string {
  return members.length === 0 ? 'never' : members.join(' | ');
}

/** For the command line and the catalogue, which need them all; nothing that users import may import this. */
function listsOf(files: readonly DefinitionFile[]): string {
  const imports = files.map(({ definition: { id } }) => `import { ${exportName(id)} } from './${id}.js';`);
  const types = Object.values(SHAPES).map(({ type, file }) => `import type { ${type} } from '../definitions/${file}.js';`);
  const lists = Object.entries(LISTS).map(([kind, list]) => {
    const names = files.filter(({ definition }) => definition.kind === kind).map(({ definition }) => exportName(definition.id));
    return `export const ${list}: readonly ${SHAPES[kind as keyof typeof SHAPES].type}[] = [${names.join(', ')}];`;
  });
  return `// Generated from instruments/ ${NOTICE}
${[...types, ...imports].join('\n')}

${lists.join('\n')}
`;
}

/** Writes what is generated, and removes shims whose definition is gone. */
export function writeGeneratedFiles(root = ROOT): void {
  const generated = generatedFiles(readLibraryFiles(root));
  const folder = join(root, 'src/generated');
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder)) if (!generated.has(`src/generated/${name}`)) rmSync(join(folder, name));
  for (const [path, content] of generated) {
    const target = join(root, path);
    if (!existsSync(target) || readFileSync(target, 'utf8') !== content) writeFileSync(target, content);
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) writeGeneratedFiles();
