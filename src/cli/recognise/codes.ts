import { looksObjecting } from '../../readers/looks-objecting.js';
import { type Field, FIELDS, type RecordKind } from '../../records/fields.js';
import { fieldsByColumn } from '../../records/fields-by-column.js';
import { headerWords } from './header-words.js';

/** What the words of a source mean in ours, and how many different words were left that nothing is known of. */
export interface RecognisedCodes {
  /** Theirs → ours. */
  readonly codes: ReadonlyMap<string, string>;
  /** Never the words themselves: a column that was taken wrongly may hold anything. */
  readonly unknown: number;
}

/** Other words for ours, beside capitals, spaces and signs. */
const ALSO: Readonly<Record<string, readonly string[]>> = {
  yes: ['y', 'true', 'attended', 'present'],
  no: ['n', 'false', 'dna', 'did not attend', 'absent', 'not attended'],
  cancelled: ['canceled', 'cancelled by client', 'cancelled by provider'],
  phone: ['telephone', 'call', 'phone call'],
  'face-to-face': ['f2f', 'in person'],
  video: ['video call'],
  planned: ['completed', 'planned ending', 'support completed'],
  unplanned: ['disengaged', 'unplanned ending', 'lost contact'],
  died: ['deceased', 'death'],
  moved: ['moved away', 'moved out of area'],
  accepted: ['referral accepted'],
  'declined-by-person': ['declined', 'client declined'],
  'asked-declined': ['declined', 'refused', 'client declined'],
  active: ['in progress', 'open', 'ongoing'],
  achieved: ['met', 'completed', 'fully achieved'],
  'partly-achieved': ['partially achieved', 'partly met', 'partially met'],
  'not-achieved': ['not met'],
  baseline: ['pre', 'start', 'initial', 'first', 'entry'],
  final: ['post', 'end', 'exit', 'closing', 'discharge', 'last'],
  review: ['follow up', 'mid', 'midpoint'],
};

const OCCASIONS = ['baseline', 'review', 'final'];

/** Reads the words of a column of closed choices; `undefined` where every word is ours already, or the column holds no such choice. */
export function recogniseCodes(kind: RecordKind, ours: string, { header, cells }: { readonly header: string; readonly cells: readonly string[] }): RecognisedCodes | undefined {
  const choices = choicesOf(kind, ours);
  if (!choices) return undefined;
  if (ours === 'reporting_use') return recogniseUse(header, cells);
  const words = [...new Set(cells.map((cell) => cell.trim()))].filter((word) => word !== '' && !isOurs(word, choices));
  if (words.length === 0) return undefined;
  const pairs = words.flatMap((word) => {
    const meant = choices.find((choice) => means(word, choice));
    return meant === undefined ? [] : [[word, meant] as const];
  });
  return { codes: new Map(pairs), unknown: words.length - pairs.length };
}

const OBJECTED = ['objected', 'objects', 'opted out', 'opt out', 'dissent', 'dissented', 'withdrawn', 'declined', 'refused'];
const AGREED = ['consented', 'consent given', 'agreed', 'given', 'opted in'];

/** What "yes" says of the use in reports depends on what the header asks. */
function recogniseUse(header: string, cells: readonly string[]): RecognisedCodes | undefined {
  const [yes, no] = looksObjecting(header, [])?.yes === 'objected' ? ['objected', 'yes'] : ['yes', 'objected'];
  const meaning = (plain: string) => {
    if (OBJECTED.includes(plain)) return 'objected';
    if (AGREED.includes(plain)) return 'yes';
    if (plain === 'test record') return 'test-record';
    return ['yes', 'y', 'true', '1'].includes(plain) ? yes : ['no', 'n', 'false', '0'].includes(plain) ? no : undefined;
  };
  const words = [...new Set(cells.map((cell) => cell.trim()))].filter((word) => word !== '').map((word) => [word, meaning(headerWords(word))] as const);
  const told = words.flatMap(([word, meant]) => (meant === undefined || meant === word ? [] : [[word, meant] as const]));
  const unknown = words.filter(([, meant]) => meant === undefined).length;
  return told.length + unknown === 0 ? undefined : { codes: new Map(told), unknown };
}

function choicesOf(kind: RecordKind, ours: string): readonly string[] | undefined {
  const fields: Readonly<Record<string, Field | undefined>> = FIELDS[kind];
  const type = fields[fieldsByColumn(kind).get(ours) ?? '']?.type;
  if (type === 'occasion') return OCCASIONS;
  return typeof type === 'object' ? type : undefined;
}

function isOurs(word: string, choices: readonly string[]): boolean {
  return choices.includes(word) || (choices === OCCASIONS && /^[1-9]\d*$/.test(word));
}

function means(word: string, choice: string): boolean {
  const plain = headerWords(word);
  return plain === headerWords(choice) || (ALSO[choice] ?? []).includes(plain);
}
