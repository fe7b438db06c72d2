/**
 * A header as plain words, so that spellings can be compared. What a system puts around its own names of fields
 * (`pmdm__StartDate__c`) is left out.
 *
 * @example
 * headerWords('ClientID (local)'); // => 'client id local'
 */
export function headerWords(header: string): string {
  const bare = header.trim().replace(/^[a-z]+__(?=\w+__c$)/i, '').replace(/__c$/, '');
  const apart = bare.replace(/([a-z])([A-Z])/g, '$1 $2').replace(/([A-Z])([A-Z][a-z])/g, '$1 $2');
  return apart.toLowerCase().replace(/[^a-z0-9]+/g, ' ').trim();
}
