import type { Instrument, Item } from '../../definitions/instrument.js';
import { textIn } from '../../definitions/text.js';

/** How much speaks for a proposal. Nothing is certain until somebody who knows the data has looked. */
export type Sureness = 'sure' | 'likely' | 'a guess';

/** The columns of a file that look like all the items of an instrument. */
export interface RecognisedItems {
  readonly instrument: Instrument;
  /** Item id → header. */
  readonly headers: ReadonlyMap<string, string>;
  readonly sureness: Sureness;
}

/**
 * Looks for the items of an instrument among headers: by its name and their number (`PHQ1`, `phq9_q1`, `GAD-7 item 1`),
 * by its shortened name (`SW1` to `SW7`), or by what the items are about (`Life satisfaction`). Only a full set counts. One
 * that is scored elsewhere has no items: it is looked for by its total.
 *
 * @example
 * recogniseItems(gad7, ['id', 'GAD1', 'GAD2', 'GAD3', 'GAD4', 'GAD5', 'GAD6', 'GAD7'])?.headers.get('q7'); // => 'GAD7'
 */
export function recogniseItems(instrument: Instrument, headers: readonly string[]): RecognisedItems | undefined {
  const [full, stem] = aliasesOf(instrument.id);
  if (instrument.items.length === 0) return recogniseTotal(instrument, headers, full);
  const named = (aliases: readonly string[]) => fullSet(instrument, (item) => headers.find((header) => isNamed(header, aliases, item, instrument)));
  const sets: readonly (readonly [Sureness, ReadonlyMap<string, string> | undefined])[] = [
    ['sure', named([full])],
    ['sure', named([stem])],
    ['a guess', fullSet(instrument, (item) => headers.find((header) => header === shortNamed(instrument, stem, headers, item)))],
    ['likely', instrument.items.length < FEWEST_TOPICS ? undefined : fullSet(instrument, (item) => aboutItem(instrument, item, headers))],
  ];
  const first = sets.find(([, found]) => found !== undefined);
  return first?.[1] && { instrument, headers: first[1], sureness: first[0] };
}

/** One or two topics are words that many a column has. */
const FEWEST_TOPICS = 3;

/** `PAM13`, `pam_13_score`: the name by itself, or with the name of its first score. */
function recogniseTotal(instrument: Instrument, headers: readonly string[], name: string): RecognisedItems | undefined {
  const id = instrument.scores[0]?.id ?? '';
  const names = ['', letters(id), 'score', 'total', 'totalscore'].map((ending) => name + ending);
  const header = headers.find((candidate) => names.includes(letters(candidate)));
  return header === undefined ? undefined : { instrument, headers: new Map([[id, header]]), sureness: 'sure' };
}

/** `phq-9` may stand as phq9 or phq. */
function aliasesOf(id: string): readonly [full: string, stem: string] {
  const full = letters(id);
  return [full, full.replace(/\d+$/, '')];
}

function letters(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9]/g, '');
}

/** A header for every item, each once, or nothing. */
function fullSet({ items }: Instrument, headerOf: (item: Item) => string | undefined): ReadonlyMap<string, string> | undefined {
  const found = new Map(items.flatMap((item) => {
    const header = headerOf(item);
    return header === undefined ? [] : [[item.id, header] as const];
  }));
  return found.size === items.length && new Set(found.values()).size === items.length ? found : undefined;
}

function isNamed(header: string, aliases: readonly string[], item: Item, instrument: Instrument): boolean {
  const name = letters(header);
  return aliases.some((alias) => {
    if (!name.startsWith(alias)) return false;
    const rest = name.slice(alias.length);
    return isNumbered(rest, instrument.items.indexOf(item) + 1) || scoreNames(instrument, item).includes(rest);
  });
}

function isNumbered(text: string, number: number): boolean {
  const match = /^(?:q|i|item|question)?0*(\d+)$/.exec(text);
  return match !== null && Number(match[1]) === number;
}

/** Where an item is a score by itself: the score's name and its initials, such as lifesatisfaction and ls. */
function scoreNames({ scores }: Instrument, item: Item): readonly string[] {
  return scores.flatMap(({ id, method }) => {
    if (method.kind !== 'single-item' || method.item !== item.id) return [];
    return [letters(id), id.split('-').map((word) => word.charAt(0)).join('')];
  });
}

/** The header of an item in a set like SW1 … SW7: a beginning of the name, and no number above that of the last item. */
function shortNamed({ items }: Instrument, stem: string, headers: readonly string[], item: Item): string | undefined {
  const numbered = headers.flatMap((header) => {
    const match = /^([a-z]{2,})(?:q|i|item|question)?0*(\d+)$/.exec(letters(header));
    return match?.[1] !== undefined && stem.startsWith(match[1]) ? [{ header, short: match[1], number: Number(match[2]) }] : [];
  });
  const short = numbered.find(({ short: one }) => numbered.filter((other) => other.short === one).length === items.length)?.short;
  return numbered.find((one) => one.short === short && one.number === items.indexOf(item) + 1)?.header;
}

/** The only header with a word of what the item is about, or of the score it is by itself. */
function aboutItem(instrument: Instrument, item: Item, headers: readonly string[]): string | undefined {
  const own = aboutWords(instrument, item);
  const others = instrument.items.filter((other) => other !== item).flatMap((other) => aboutWords(instrument, other));
  const telling = own.filter((word) => !others.some((other) => areAlike(word, other)));
  const fits = headers.filter((header) => wordsOf(header).some((word) => telling.some((about) => areAlike(word, about))));
  return fits.length === 1 ? fits[0] : undefined;
}

/** The name of the score that an item is by itself says it in a word; other items have only a topic. */
function aboutWords({ scores }: Instrument, item: Item): readonly string[] {
  const own = scores.filter(({ method }) => method.kind === 'single-item' && method.item === item.id);
  return own.length > 0 ? own.flatMap(({ id }) => wordsOf(id)) : wordsOf(textIn(item.topic));
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().split(/[^a-z]+/).filter((word) => word.length >= 4);
}

/** Happy and happiness, anxious and anxiety: the same four letters at the start. */
function areAlike(one: string, other: string): boolean {
  return one.slice(0, 4) === other.slice(0, 4);
}
