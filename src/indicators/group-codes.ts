import type { CodeMapping, CodeSet } from '../definitions/code-set.js';

/** Which codes a breakdown's attribute has, and the grouping of them that is shown; without one, each code by itself. */
export interface BreakdownGroups {
  readonly codeSet: CodeSet;
  /** Id of one of its groupings. */
  readonly grouping?: string;
  /** Where the data hold codes of another set: that set, and what becomes of each of its codes. */
  readonly from?: CodeSet;
  readonly mapping?: CodeMapping;
}

/** Where a value is no code of the set, it stays in view by this name. */
const NOT_A_CODE = 'not-in-code-set';

/**
 * Turns a value of an attribute into its group: by the id of a code or by its label, in capitals or not. An empty value
 * is not known; not stated and not known stay groups of their own.
 *
 * @throws {RangeError} for a grouping that the set does not have
 */
export function grouper({ codeSet: { id, codes, groupings }, grouping, from, mapping }: BreakdownGroups): { readonly groupOf: (value: string | undefined) => string; readonly order: readonly string[] } {
  const groups = grouping === undefined ? codes.map((code) => ({ id: code.id, codes: [code.id] })) : groupings.find((own) => own.id === grouping)?.groups;
  if (!groups) throw new RangeError(`expected one of ${groupings.map((own) => own.id).join(', ')} of ${id}; found ${grouping}`);
  const byCode = new Map(groups.flatMap((group) => group.codes.map((code) => [code, group.id] as const)));
  const becomes = new Map(mapping?.rows.map((row) => [row.from, row.to]));
  const groupOfCode = (code: string) => byCode.get(from ? (becomes.get(code) ?? '') : code);
  const byName = new Map((from?.codes ?? codes).flatMap((code) => [code.id, ...Object.values(code.label)].map((name) => [name.trim().toLowerCase(), groupOfCode(code.id)] as const)));
  const unknown = byCode.get(codes.find(({ meaning }) => meaning === 'not-known')?.id ?? '') ?? 'not-known';
  return {
    groupOf: (value) => (value === undefined || value.trim() === '' ? unknown : (byName.get(value.trim().toLowerCase()) ?? NOT_A_CODE)),
    order: [...groups.map((group) => group.id), NOT_A_CODE],
  };
}
