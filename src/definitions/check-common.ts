import { checkId, checkIds, checkKnown } from './check-ids.js';
import type { Source } from './fact.js';
import { faultUnless } from './fault.js';
import type { Issue } from './issue.js';
import { objectsIn, type ObjectAtPath } from './objects-in.js';

const SEMANTIC_VERSION = /^\d+\.\d+\.\d+(-[0-9a-z.-]+)?$/i;

/** Keys that hold a text for people, wherever they stand. */
export const TEXT_KEYS = ['title', 'description', 'question', 'stem', 'topic', 'wording', 'label', 'message', 'unit', 'yes', 'no', 'text', 'happened', 'notYet', 'holds', 'lapsed'];

interface Definition {
  readonly id: string;
  readonly version: string;
  readonly sources: readonly Source[];
}

/** What holds for every definition: its id and version, its texts, and that every fact names a source it lists. */
export function checkCommon(definition: Definition): readonly Issue[] {
  const { id, version, sources } = definition;
  const objects = objectsIn(definition);
  const sourceIds = sources.map((source) => source.id);
  return [
    ...checkId(id, ['id']),
    ...checkVersion(version),
    ...objects.flatMap(checkTexts),
    ...checkIds(sources, ['sources']),
    ...objects.flatMap((at) => checkProvenance(at, sourceIds)),
  ];
}

function checkVersion(version: string): readonly Issue[] {
  const sound = SEMANTIC_VERSION.test(version);
  return faultUnless(sound, { code: 'version-not-semantic', path: ['version'], expected: 'a version such as 1.0.0', found: version });
}

function checkTexts({ object, path }: ObjectAtPath): readonly Issue[] {
  return TEXT_KEYS.flatMap((key) => {
    const text = object[key];
    if (typeof text !== 'object' || text === null) return [];
    const words = Object.values(text);
    const sound = words.length > 0 && words.every((word) => String(word).trim() !== '');
    return faultUnless(sound, { code: 'text-empty', path: [...path, key], expected: 'words in a language' });
  });
}

function checkProvenance({ object, path }: ObjectAtPath, sourceIds: readonly string[]): readonly Issue[] {
  const { source, evidence, note } = object;
  if (typeof source !== 'string' || evidence === undefined) return [];
  const reasoned = evidence !== 'decision' || (typeof note === 'string' && note.trim() !== '');
  return [
    ...checkKnown([source], { known: sourceIds, code: 'source-unknown', pathOf: () => [...path, 'source'] }),
    ...faultUnless(reasoned, { code: 'decision-without-reason', path, expected: 'a note with the reason' }),
  ];
}
