import { checkCommon } from './check-common.js';
import { checkUnique, repeatedIn } from './check-ids.js';
import type { CodeMapping, CodeSet, Grouping } from './code-set.js';
import { faultUnless, type Path } from './fault.js';
import type { Issue } from './issue.js';

/** What keeps groups from being a partition of codes. */
export interface PartitionFaults {
  /** Codes that no group holds: whoever has one would drop out without a word. */
  readonly unmapped: readonly string[];
  /** Codes in groups that the set does not have. */
  readonly unknown: readonly string[];
  /** Codes that several groups hold: whoever has one would be counted twice. */
  readonly repeated: readonly string[];
}

/**
 * Compares groups with the codes they are made of.
 *
 * @example
 * partitionFaults({ codes: ['A', 'B', 'C'], groups: { one: ['A'], two: ["B'C", 'A'] } });
 * // => { unmapped: ['B', 'C'], unknown: ["B'C"], repeated: ['A'] }
 */
export function partitionFaults({ codes, groups }: { readonly codes: readonly string[]; readonly groups: Readonly<Record<string, readonly string[]>> }): PartitionFaults {
  const grouped = Object.values(groups).flat();
  return {
    unmapped: codes.filter((code) => !grouped.includes(code)),
    unknown: grouped.filter((code) => !codes.includes(code)),
    repeated: repeatedIn(grouped),
  };
}

/**
 * Every way in which a set of codes does not make sense: codes twice, a name that could be read as two codes, and groupings
 * that are no partition.
 *
 * @example
 * const { 'ethnic-group-2001': nhs } = codeSets;
 * checkCodeSet(nhs); // => []
 */
export function checkCodeSet(set: CodeSet): readonly Issue[] {
  const { codes, groupings } = set;
  const ids = codes.map(({ id }) => id);
  return [
    ...checkCommon(set),
    ...checkUnique(ids, (index) => ['codes', index, 'id']),
    ...checkNames(codes),
    ...checkUnique(groupings.map(({ id }) => id), (index) => ['groupings', index, 'id']),
    ...groupings.flatMap((grouping, place) => checkGrouping(grouping, ids, ['groupings', place])),
  ];
}

/** A value of data is read by the id of a code or by its label, in capitals or not: none may mean two codes. */
function checkNames(codes: CodeSet['codes']): readonly Issue[] {
  const namesOf = ({ id, label }: CodeSet['codes'][number]) => [id, ...Object.values(label)].map((name) => name.trim().toLowerCase());
  return codes.flatMap((code, index) => {
    const taken = codes.find((other, place) => place < index && other.id !== code.id && namesOf(other).some((name) => namesOf(code).includes(name)));
    return faultUnless(taken === undefined, { code: 'code-read-twice', path: ['codes', index], expected: 'names that no other code has', found: `those of ${taken?.id ?? ''}` });
  });
}

/** A grouping is a partition of the codes it is made of. */
function checkGrouping({ groups }: Grouping, codes: readonly string[], path: Path): readonly Issue[] {
  const { unmapped, unknown, repeated } = partitionFaults({ codes, groups: Object.fromEntries(groups.map(({ id, codes: own }) => [id, own])) });
  const fault = (code: string, expected: string, found: readonly string[]) => faultUnless(found.length === 0, { code, path: [...path, 'groups'], expected, found: found.join(', ') });
  return [
    ...checkUnique(groups.map(({ id }) => id), (index) => [...path, 'groups', index, 'id']),
    ...fault('code-ungrouped', 'every code in a group', unmapped),
    ...fault('code-unknown', 'codes of the set only', unknown),
    ...fault('code-in-two-groups', 'every code in one group only', repeated),
  ];
}

/** A mapping says of every code of its first set which one of the second it becomes. */
export function checkCodeMapping(mapping: CodeMapping, { from, to }: { readonly from: CodeSet; readonly to: CodeSet }): readonly Issue[] {
  const { rows } = mapping;
  const given = rows.map((row) => row.from);
  const missing = from.codes.filter(({ id }) => !given.includes(id)).map(({ id }) => id);
  const unknown = rows.filter((row) => !to.codes.some(({ id }) => id === row.to) || !from.codes.some(({ id }) => id === row.from)).map((row) => `${row.from} to ${row.to}`);
  return [
    ...checkCommon(mapping),
    ...rows.flatMap(({ lossy, note }, index) => faultUnless(lossy !== true || (note ?? '').trim() !== '', { code: 'lossy-without-note', path: ['rows', index], expected: 'a note that says what is lost' })),
    ...checkUnique(given, (index) => ['rows', index, 'from']),
    ...faultUnless(missing.length === 0, { code: 'code-unmapped', path: ['rows'], expected: 'a row for every code', found: missing.join(', ') }),
    ...faultUnless(unknown.length === 0, { code: 'code-unknown', path: ['rows'], expected: 'codes of the two sets only', found: unknown.join('; ') }),
  ];
}
