/** Lists of this many numbers are still read one by one. */
const LONGEST_LISTED = 10;

/**
 * A text in which a list of whole numbers in a row, too long to be read, is told by its ends: the answers of a visual scale.
 *
 * @example
 * numbersInShort('one of 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10; found none'); // => 'one of 0 to 10; found none'
 * numbersInShort('one of 0, 1, 2, 3'); // => 'one of 0, 1, 2, 3'
 */
export function numbersInShort(text: string): string {
  return text.replaceAll(/-?\d+(?:, -?\d+)+/g, (list) => {
    const numbers = list.split(', ').map(Number);
    const [first = 0] = numbers;
    const isLongRow = numbers.length > LONGEST_LISTED && numbers.every((number, place) => number === first + place);
    return isLongRow ? `${first} to ${first + numbers.length - 1}` : list;
  });
}
