import type { Issue } from './issue.js';

/** Where in a definition an issue lies. */
export type Path = Issue['path'];

/** What is wrong with a definition, in the terms of a message: what was expected, and what was found. */
interface Fault {
  readonly code: string;
  readonly path: Path;
  readonly expected: string;
  /** Texts are put in quotation marks; nothing at all is "none". */
  readonly found?: string | number | undefined;
}

/**
 * No issue when the definition is sound here, else the one that says what is wrong.
 *
 * @example
 * faultUnless(2 > 3, { code: 'too-small', path: ['n'], expected: 'more than 3', found: 2 })[0]?.message; // => 'Expected more than 3, found 2.'
 */
export function faultUnless(sound: boolean, { code, path, expected, found = 'none' }: Fault): readonly Issue[] {
  if (sound) return [];
  const what = typeof found === 'number' || found === 'none' ? found : `"${found}"`;
  return [{ code, path, message: `Expected ${expected}, found ${what}.` }];
}

/** Names for a message. */
export function listed(names: Iterable<string | number>): string {
  return [...names].join(', ');
}
