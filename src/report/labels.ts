import type { Messages } from './messages/messages.js';

/** Codes that hold nothing but lower-case letters, joined by hyphens or underscores, may be written as words. */
const CODE = /^[a-z]+(?:[-_][a-z]+)*$/;

/**
 * A code as words, where it is one; any other text is somebody's own and stays as it is.
 *
 * @example
 * inWords('getting-out'); // => 'Getting out'
 * inWords('25-34'); // => '25-34'
 * inWords('Asian, Asian British'); // => 'Asian, Asian British'
 */
export function inWords(code: string): string {
  if (!CODE.test(code)) return code;
  const words = code.replace(/[-_]/g, ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The words for a code, from a table of labels; a code that the table does not know in its own words. */
export function labelOf(labels: Readonly<Record<string, string>>, code: string): string {
  return Object.hasOwn(labels, code) ? (labels[code] ?? code) : inWords(code);
}

const ABSENT = /^(no-baseline|no-follow-up)-(.+)$/;

/** Why somebody is not in a figure, such as `no follow-up, too unwell`. */
export function reasonText(code: string, { labels, quality }: Messages): string {
  const [, missing, detail] = ABSENT.exec(code) ?? [];
  if (missing !== undefined && detail !== undefined) return quality.reasonDetail({ missing: wordsFor(labels.absences, missing), detail: wordsFor(labels.details, detail) });
  return wordsFor(labels.reasons, code);
}

/** The same without saying which measurement is missing: `too unwell`. */
export function absenceText(code: string, { labels }: Messages): string {
  const detail = ABSENT.exec(code)?.[2];
  return detail === undefined ? wordsFor(labels.reasons, code) : wordsFor(labels.details, detail);
}

function wordsFor(labels: Readonly<Record<string, string>>, code: string): string {
  return Object.hasOwn(labels, code) ? (labels[code] ?? code) : code.replace(/[-_]/g, ' ');
}

export function breakdownLabel(breakdown: string, { labels }: Messages): string {
  return labelOf(labels.breakdowns, breakdown);
}

export function categoryLabel(category: string, { labels }: Messages): string {
  return labelOf(labels.categories, category);
}
