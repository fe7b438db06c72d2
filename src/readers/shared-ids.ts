import { remembered } from '../definitions/remembered.js';
import { byteDictionary, type ByteDictionary } from './byte-dictionary.js';
import { markNumbers } from './numbered-texts.js';

/** Stands for the ids that several sources name. Opaque: what is known of them is kept beside it, as long as it is there. */
export interface SharedIds {
  readonly kind: 'shared-ids';
}

/**
 * Lets several reads keep the ids that their sources share once, and each by one code wherever it stands, so that records need not
 * be matched to what they belong to. What is read is the same, in whatever order the sources come, or all at once; of many
 * people it takes less time and memory. One for the sources of one caseload: it holds on to the ids.
 *
 * @example
 * const [ids, bytes] = [sharedIds(), (text: string) => new TextEncoder().encode(text)];
 * const persons = readCsv(bytes('person_id\np1\n'), { kind: 'persons', ids });
 * const goals = readCsv(bytes('person_id,statement,scale\np1,Invented,attainment\n'), { kind: 'goals', ids });
 * [...persons.tables, ...goals.tables].map(({ rows }) => rows[0]?.[0]); // => ['p1', 'p1']
 */
export function sharedIds(): SharedIds {
  return { kind: 'shared-ids' };
}

/** Those that records are linked by. */
const LINKING: ReadonlySet<string> = new Set(['personId', 'episodeId', 'goalId']);

const dictionariesOf = remembered((_: SharedIds) => new Map<string, ByteDictionary>());

/** The texts that the columns of a field share, made ready for the next column; nothing for a field that holds no such ids. */
export function sharedTexts(ids: SharedIds, field: string): ByteDictionary | undefined {
  if (!LINKING.has(field)) return undefined;
  const dictionaries = dictionariesOf(ids);
  const own = dictionaries.get(field) ?? byteDictionary();
  dictionaries.set(field, own);
  markNumbers(own.numbered);
  return own;
}
