/** Whether two pieces of plain data say the same; the order of keys says nothing, nor does a key without a value. */
export function isSame(one: unknown, other: unknown): boolean {
  return sorted({ one }) === sorted({ one: other });
}

function sorted(value: object): string {
  return JSON.stringify(value, (_, member: unknown) =>
    typeof member === 'object' && member !== null && !Array.isArray(member) ? Object.fromEntries(Object.entries(member).sort(([one], [other]) => (one < other ? -1 : 1))) : member);
}
