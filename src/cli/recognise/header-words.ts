/**
 * A header as plain words, so that spellings can be compared.
 *
 * @example
 * headerWords('ClientID (local)'); // => 'client id local'
 */
export function headerWords(header: string): string {
  const apart = header.replace(/([a-z])([A-Z])/g, '$1 $2');
  return apart.toLowerCase().replace(/[^a-z0-9]+/g, ' ').trim();
}
