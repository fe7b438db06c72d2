import type { Issue } from '../../definitions/issue.js';
import { partFaults } from './part-faults.js';
import { PART_VERSION, type Part, type PartData, type PartIds, type PartRun } from './part.js';
import { isSame } from './same.js';

/** Everything for which parts cannot be put together. It counts people who are in two parts, and names none of them. */
export function partsIssues(parts: readonly Part[]): readonly Issue[] {
  const [first, ...others] = parts;
  if (!first) return [{ code: 'no-parts', path: [], message: 'expected at least one part; found none' }];
  const versions = parts.flatMap((part, place) => versionIssues(part, place));
  // What another version holds, nobody here knows.
  if (versions.length > 0) return versions;
  const faults = parts.flatMap(partFaults);
  if (faults.length > 0) return faults;
  return [...others.flatMap((part, place) => differences(first, part, place + 1)), ...attributeIssues(parts), ...overlaps(parts)];
}

function versionIssues({ kind, version }: Readonly<Partial<Record<'kind' | 'version', unknown>>>, place: number): readonly Issue[] {
  if (kind === 'part' && version === PART_VERSION) return [];
  return [{ code: 'part-version', path: [place], message: `expected a part of version ${PART_VERSION}; found ${kind === 'part' ? 'one of another version' : 'something else'}` }];
}

/**
 * The settings that two parts do not share, by name; `mergeParts` refuses parts that have any.
 *
 * @example
 * const made = (end: '2025-03-31' | '2025-06-30') => aggregatePart({ caseload: caseload({ definitions: [] }).caseload, indicators: [], period: { start: '2025-01-01', end } });
 * differentSettings(made('2025-03-31').run, made('2025-06-30').run); // => ['period', 'asAt']
 */
export function differentSettings(one: PartRun, other: PartRun): readonly (keyof PartRun)[] {
  return (Object.keys({ ...one, ...other }) as (keyof PartRun)[]).filter((key) => !isSame(one[key], other[key]));
}

function differences(first: Part, part: Part, place: number): readonly Issue[] {
  const settings = differentSettings(first.run, part.run);
  const files = isSame(first.data.given, part.data.given) ? [] : ['the files that are there'];
  const names = [...settings, ...files];
  return names.length === 0 ? [] : [{ code: 'parts-differ', path: [place], message: `expected every part to be made with the same settings; found others of ${names.join(', ')}` }];
}

/** A part without people has no columns for them either. */
function attributeIssues(parts: readonly Part[]): readonly Issue[] {
  return (['persons', 'episodes'] as const).flatMap((owner) => {
    const lists = attributeLists(parts, owner).map((names) => [...names].sort());
    const some = [...new Set(lists.flat())].filter((name) => lists.some((names) => !names.includes(name)));
    return some.length === 0 ? [] : [{ code: 'parts-differ', path: [owner], message: `expected the same columns of ${owner} in every part; found ${some.join(', ')} in some only` }];
  });
}

/** The attributes of people or episodes in those parts that have any. */
export function attributeLists(parts: readonly Part[], owner: keyof PartData['attributes']): readonly (readonly string[])[] {
  const hasAny = ({ data, ids }: Part) => ids[owner].length > 0 || data.attributes[owner].length > 0;
  return parts.filter(hasAny).map(({ data }) => data.attributes[owner]);
}

function overlaps(parts: readonly Part[]): readonly Issue[] {
  return (['persons', 'episodes', 'goals'] as const).flatMap((kind) => overlapsOf(parts, kind));
}

function overlapsOf(parts: readonly Part[], kind: keyof PartIds): readonly Issue[] {
  const owners = new Map<string, number>();
  const shared = new Map<string, number>();
  parts.forEach(({ ids }, place) => {
    for (const id of ids[kind]) {
      const owner = owners.get(id);
      if (owner === undefined) owners.set(id, place);
      else shared.set(`${owner} ${place}`, (shared.get(`${owner} ${place}`) ?? 0) + 1);
    }
  });
  return [...shared].map(([pair, count]) => ({ code: `${kind}-overlap`, path: pair.split(' ').map(Number), message: `expected each of ${kind} in one part only; found ${count} in two` }));
}
