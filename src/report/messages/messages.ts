import { en } from './en.js';

/** The sentences of a report in one language. */
export type Messages = typeof en;

const LANGUAGES: Readonly<Record<string, Messages>> = { en };

/** The sentences in a language, or `undefined` where there are none yet. */
export function messagesIn(language: string): Messages | undefined {
  return LANGUAGES[language];
}
