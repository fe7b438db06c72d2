/**
 * Text that Markdown shows as it is written: no markup, link, tag or heading comes out of it. A mark such as `[c]` stays
 * readable where the text is pasted unrendered, as brackets matter only before another bracket, a parenthesis or a colon.
 *
 * @example
 * escapeMarkdown('<script> & [c] *x*'); // => '\\<script> & [c] \\*x\\*'
 * escapeMarkdown('[here](http://example.org)'); // => '[here\\](http://example.org)'
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_<|~]/g, '\\$&')
    .replace(/\](?=[[(:])/g, '\\]')
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/^(\s*)([#>+=-]|\d+(?=[.)]))/, '$1\\$2');
}
