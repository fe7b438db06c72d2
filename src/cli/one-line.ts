/**
 * Text of a record on one line of a terminal: line breaks are blanks, and what a terminal would take for a command is gone.
 *
 * @example
 * oneLine('Walk\nto the \u001b[2Jshop'); // => 'Walk to the [2Jshop'
 */
export function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').replaceAll(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '').trim();
}
