/**
 * A human text keyed by language (`{ "en": "…" }`), so that a definition can be read in several languages.
 * Ids and column names never translate; texts do.
 */
export type Text = Readonly<Record<string, string>>;

/**
 * The text in a language, or the English one, or the first there is.
 *
 * @example
 * textIn({ en: 'Sleep', cy: 'Cwsg' }, 'cy'); // => 'Cwsg'
 */
export function textIn(text: Text, language = 'en'): string {
  return text[language] ?? text['en'] ?? Object.values(text)[0] ?? '';
}
