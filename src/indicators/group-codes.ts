import type { CodeSet } from '../definitions/code-set.js';

/** Which codes a breakdown's attribute has, and the grouping of them that is shown; without one, each code by itself. */
export interface BreakdownGroups {
  readonly codeSet: CodeSet;
  /** Id of one of its groupings. */
  readonly grouping?: string;
}

/** Where a value is no code of the set, it stays in view by this name. */
const NOT_A_CODE = 'not-in-code-set';

/**
 * Turns a value of an attribute into its group: by the id of a code or by its label, in capitals or not. An empty value
 * is not known; not stated and not known stay groups of their own.
 *
 * @throws {RangeError} for a grouping that the set does not have
 */
export function grouper({ codeSet: { id, codes, groupings }, grouping }: BreakdownGroups): { readonly groupOf: (value: string | undefined) => string; readonly order: readonly string[] } {
  const groups = grouping === undefined ? codes.map((code) => ({ id: code.id, codes: [code.id] })) : groupings.find((own) => own.id === grouping)?.groups;
  if (!groups) throw new RangeError(`expected one of ${groupings.map((own) => own.id).join(', ')} of ${id}; found ${grouping}`);
  const byCode = new Map(groups.flatMap((group) => group.codes.map((code) => [code, group.id] as const)));
  const byName = new Map(codes.flatMap((code) => [code.id, ...Object.values(code.label)].map((name) => [name.toLowerCase(), byCode.get(code.id)] as const)));
  const unknown = byCode.get(codes.find(({ meaning }) => meaning === 'not-known')?.id ?? '') ?? 'not-known';
  return {
    groupOf: (value) => (value === undefined || value.trim() === '' ? unknown : (byName.get(value.trim().toLowerCase()) ?? NOT_A_CODE)),
    order: [...groups.map((group) => group.id), NOT_A_CODE],
  };
}
