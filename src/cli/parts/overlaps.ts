import { sourceError } from '../../readers/source-issue.js';
import type { RecordIssue } from '../../records/record-issue.js';
import { NAMED, seal, type Named } from './named-ids.js';
import type { ReadPart } from './read-part.js';

/**
 * People (and records with ids of their own) that two parts share: they would be counted twice, or an objection would
 * hold in one part only. Says how many and in which files, and names nobody.
 */
export function overlapIssues(parts: readonly ReadPart[]): readonly RecordIssue[] {
  const repeated = parts.flatMap((part, place) => {
    const before = parts.slice(0, place).find((other) => other.sha256 === part.sha256 && part.head.files.some(({ rows }) => rows > 0));
    return before ? [sourceError({ code: 'part-twice', message: `expected each part once; found the same as ${before.file}`, file: part.file })] : [];
  });
  if (repeated.length > 0) return repeated;
  for (const kind of NAMED) {
    const issues = sharedBetween(parts, kind);
    // What belongs to people who are in two parts is in two parts too.
    if (issues.length > 0) return issues;
  }
  return [];
}

const WORDS: Readonly<Record<Named, readonly [one: string, several: string]>> = {
  persons: ['person', 'people'], episodes: ['episode', 'episodes'], goals: ['goal', 'goals'], assessments: ['assessment', 'assessments'],
};

function sharedBetween(parts: readonly ReadPart[], kind: Named): readonly RecordIssue[] {
  const owner = new Map<string, number>();
  const shared = new Map<string, Set<string>>();
  const meet = (id: string, place: number) => {
    const other = owner.get(id);
    if (other === undefined || other === place) return;
    const pair = `${Math.min(other, place)} ${Math.max(other, place)}`;
    shared.set(pair, (shared.get(pair) ?? new Set()).add(id));
  };
  parts.forEach((part, place) => {
    for (const id of knownIn(part, kind)) {
      meet(id, place);
      if (!owner.has(id)) owner.set(id, place);
    }
  });
  // A record of somebody who is in another part belongs there.
  parts.forEach((part, place) => part.named[kind].named.forEach((id) => { meet(id, place); }));
  return [...shared].map(([pair, ids]) => issueOf(pair.split(' ').map((place) => parts[Number(place)]?.file ?? ''), ids.size, kind));
}

function knownIn({ parts, named }: ReadPart, kind: Named): readonly string[] {
  const counted = kind === 'assessments' ? [] : (parts[0]?.ids[kind] ?? []);
  return [...counted.map((id) => seal(kind, id)), ...named[kind].known];
}

function issueOf([file = '', other = '']: readonly string[], count: number, kind: Named): RecordIssue {
  const [one, several] = WORDS[kind];
  return sourceError({
    code: kind === 'persons' ? 'people-in-two-parts' : 'records-in-two-parts',
    message: `expected all records of each ${one} in one part; found ${count} ${count === 1 ? one : several} of it in ${other} too`,
    hint: 'cut the files by person, so that whatever names a person goes to one part',
    file,
  });
}
