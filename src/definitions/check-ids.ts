import { faultUnless, type Path } from './fault.js';
import type { Issue } from './issue.js';

const KEBAB_CASE = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** Ids are kebab case, so that they can stand in file names, columns and addresses. */
export function checkId(id: string, path: Path): readonly Issue[] {
  return faultUnless(KEBAB_CASE.test(id), {
    code: 'id-not-kebab-case',
    path,
    expected: 'an id such as leaving-the-house',
    found: id,
  });
}

/** The ids of one list are kebab case, and none stands there twice. */
export function checkIds(things: readonly { readonly id: string }[], path: Path): readonly Issue[] {
  const ids = things.map(({ id }) => id);
  const pathOf = (index: number) => [...path, index, 'id'];
  return [...ids.flatMap((id, index) => checkId(id, pathOf(index))), ...checkUnique(ids, pathOf)];
}

/** None of the names or values stands twice. */
export function checkUnique(names: readonly (string | number)[], pathOf: (index: number) => Path): readonly Issue[] {
  return names.flatMap((name, index) =>
    faultUnless(names.indexOf(name) === index, {
      code: 'not-unique',
      path: pathOf(index),
      expected: 'each of them once',
      found: `${name} twice`,
    }),
  );
}

/** Every name is one of those that exist. */
export function checkKnown(
  names: readonly string[],
  { known, code, pathOf }: { known: readonly string[]; code: string; pathOf: (index: number) => Path },
): readonly Issue[] {
  return names.flatMap((name, index) =>
    faultUnless(known.includes(name), { code, path: pathOf(index), expected: `one of ${known.join(', ')}`, found: name }),
  );
}

/** What stands in a list more than once, named once. */
export function repeatedIn(names: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return [...new Set(names.filter((name) => seen.has(name) || !seen.add(name)))];
}
