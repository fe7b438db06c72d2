/**
 * Whether two names differ in capitals, spaces and signs only.
 *
 * @example
 * sameLetters('Person ID', 'person_id'); // => true
 */
export function sameLetters(one: string, other: string): boolean {
  const letters = lettersOf(one);
  return letters !== '' && letters === lettersOf(other);
}

/** A name without capitals, spaces and signs. */
export function lettersOf(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '');
}
