import type { Instrument } from '../../definitions/instrument.js';
import type { TimePoint } from '../../readers/read-options.js';
import { headerWords } from './header-words.js';
import { type RecognisedItems, recogniseItems } from './items.js';
import { SYNONYMS } from './synonyms.js';

/** The items of an instrument, several times beside each other, and what tells the times apart. */
export interface RecognisedTimes extends RecognisedItems {
  readonly timePoints: readonly TimePoint[];
}

const WORDS = 'pre|post|before|after|baseline|start|initial|first|entry|follow[ _-]?up|final|last|end|exit|closing|review|in|out|t\\d+|time ?\\d+|\\d+';
const PREFIX = new RegExp(`^(?:${WORDS})[ _.:-]+`, 'i');
const SUFFIX = new RegExp(`[ _.:-]+(?:${WORDS})$`, 'i');

/** Looks for an instrument in a wide sheet, where `pre_phq1` and `post_phq1` are two answers to one item. */
export function recogniseTimes(instrument: Instrument, headers: readonly string[]): RecognisedTimes | undefined {
  const sets = [...affixed(headers, 'prefix'), ...affixed(headers, 'suffix')].flatMap((affix) => {
    const items = recogniseItems(instrument, affix.headers.map(({ bare }) => bare));
    return items ? [{ affix, items }] : [];
  });
  const [first] = sets;
  const alike = sets.filter(({ items }) => first && sameHeaders(items, first.items));
  if (!first || alike.length < 2) return undefined;
  return { ...first.items, timePoints: alike.map(({ affix }) => timePointOf(affix, alike.length)) };
}

interface Affix {
  readonly side: 'prefix' | 'suffix';
  readonly text: string;
  readonly headers: readonly { readonly header: string; readonly bare: string }[];
}

/** Headers by what stands before, or after, their bare names. */
function affixed(headers: readonly string[], side: Affix['side']): readonly Affix[] {
  const groups = new Map<string, { header: string; bare: string }[]>();
  for (const header of headers) {
    const text = (side === 'prefix' ? PREFIX : SUFFIX).exec(header)?.[0];
    if (text === undefined || text.length === header.length) continue;
    const bare = side === 'prefix' ? header.slice(text.length) : header.slice(0, -text.length);
    groups.set(text, [...(groups.get(text) ?? []), { header, bare }]);
  }
  return [...groups].map(([text, own]) => ({ side, text, headers: own }));
}

function sameHeaders(one: RecognisedItems, other: RecognisedItems): boolean {
  return [...one.headers].every(([item, header]) => other.headers.get(item) === header);
}

function timePointOf({ side, text, headers }: Affix, count: number): TimePoint {
  const days = SYNONYMS.assessments['on'] ?? [];
  const on = headers.find(({ bare }) => days.includes(headerWords(bare)))?.header;
  return { [side]: text, ...(on !== undefined && { on }), occasion: occasionOf(headerWords(text), count) };
}

/** Of two times a follow-up is the final one; of more, one of the reviews. */
export function occasionOf(words: string, count: number): string {
  const number = /\d+$/.exec(words)?.[0];
  if (number !== undefined) return String(Math.max(1, Number(number)));
  if (/^(pre|baseline|start|initial|first|set|entry|before|in)$/.test(words)) return 'baseline';
  return /^(review|follow ?up)$/.test(words) && count > 2 ? 'review' : 'final';
}
