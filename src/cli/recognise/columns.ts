import type { RecordKind } from '../../records/fields.js';
import { fieldsByColumn } from '../../records/fields-by-column.js';
import { headerWords } from './header-words.js';
import { SYNONYMS } from './synonyms.js';

/** Our column → their header. */
export type Columns = ReadonlyMap<string, string>;

/**
 * The columns of a kind of record that stand among headers, under our names or usual others. Each header is taken
 * once, and our own names come first.
 *
 * @param about words that a header may begin with, such as the short name of an instrument: "SW not done"
 */
export function recogniseColumns(kind: RecordKind, headers: readonly string[], about: (word: string) => boolean = () => false): Columns {
  const found = new Map<string, string>();
  const take = (ours: string, words: readonly string[]) => {
    const header = found.has(ours) ? undefined : firstOf(words, headers.filter((one) => ![...found.values()].includes(one)), about);
    if (header !== undefined) found.set(ours, header);
  };
  const own = [...fieldsByColumn(kind).keys()];
  for (const ours of own) take(ours, [headerWords(ours)]);
  for (const ours of own) take(ours, synonymsOf(kind, ours));
  return new Map(own.flatMap((ours) => {
    const header = found.get(ours);
    return header === undefined ? [] : [[ours, header] as const];
  }));
}

function synonymsOf(kind: RecordKind, ours: string): readonly string[] {
  const lists = SYNONYMS[kind];
  return Object.hasOwn(lists, ours) ? (lists[ours] ?? []) : [];
}

/** A header of the instrument's own before one that all share; likelier words before others. */
function firstOf(words: readonly string[], headers: readonly string[], about: (word: string) => boolean): string | undefined {
  const spelt = headers.map((header) => ({ header, words: headerWords(header) }));
  const own = spelt.flatMap(({ header, words: all }) => {
    const [first = '', ...rest] = all.split(' ');
    return about(first) ? [{ header, words: rest.join(' ') }] : [];
  });
  return [own, spelt].flatMap((list) => words.flatMap((word) => list.filter((one) => one.words === word)))[0]?.header;
}
