/**
 * Canonical JSON (RFC 8785): members in code-unit order, no spaces, numbers as ECMAScript writes them. The same data
 * give the same bytes, so that a hash names a definition wherever it is made.
 *
 * @example
 * canonicalJson({ b: 1, a: [true, null] }); // => '{"a":[true,null],"b":1}'
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, member: unknown) => (isObject(member) ? sorted(member) : member));
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Code-unit order is what `sort` does. */
function sorted(object: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.keys(object).sort().map((key) => [key, object[key]]));
}
