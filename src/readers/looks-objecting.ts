/** What a column may say of people's data being used. */
export interface Objecting {
  /** Whether a "yes" in it says that somebody objects, or that they agree. */
  readonly yes: 'objected' | 'yes';
  /** Whether the header plainly says so; a consent may also be to something else. */
  readonly isPlain: boolean;
}

const AGREES = /\b(consent(s|ed)?|permission|agree(s|d|ment)?|opt(s|ed|ing)? ?in|gdpr|privacy|data protection)\b|\b(use|used|include|included) (in|for) (report|statistic|analys|research|evaluation)/;
const SHARES = /\bsharing\b|\b(data|info|information|records?) share\b|\b(share|shared) (data|info|information|records?|with)\b/;
const OBJECTS = /\bopt(s|ed|ing)? ?outs?\b|\boptouts?\b|\bobject(s|ed|ing|ions?)\b|\bobject to\b|\bobjector\b|\bdissent(s|ed|ing)?\b/;
const KEPT_OUT = /\b(do not|don ?t|does not|not( to)? be|not for) (be )?(in |for |to )?(our |the )?(report|use|shar|includ)|\b(exclude[ds]?|withh[eo]ld) (from )?(our |the )?(report|data|statistic|analys)|\b(never|no) (data )?(report(ed|ing)|shar(ed?|ing))\b/;
const TAKEN_BACK = /\b(no|not|without|withdr[ae]wn?|refused?|declined?|denied|revoked)\b/;
const ABOUT_USE = /\b(data|info|information|records?|shar(e|ed|ing)|report(s|ing)?|statistics|analysis)\b/;
const OBJECTING_CELL = /^(objected|objects|objection|opt(ed)? out|test record|dissent(ed)?|do not (report|use|share))$/;
/** No longer than the longest of these with a sign or two; most texts need not be looked at. */
const MOST_LETTERS = 16;

/**
 * Whether a column of people or episodes may say who objects to being reported on, by its header or by a cell that says so:
 * it is no attribute unless somebody says that it is. `undefined` for any other.
 *
 * The words are our own choice and err on the careful side, as people who object would be counted.
 *
 * @example
 * looksObjecting('Data sharing opt out', []); // => { yes: 'objected', isPlain: true }
 * looksObjecting('Consent', []); // => { yes: 'yes', isPlain: false }
 * looksObjecting('shared_house', ['yes']); // => undefined
 */
export function looksObjecting(header: string, cells: Iterable<unknown>): Objecting | undefined {
  const words = plain(header);
  if (OBJECTS.test(words) || KEPT_OUT.test(words)) return { yes: 'objected', isPlain: true };
  if (AGREES.test(words) || SHARES.test(words)) return { yes: TAKEN_BACK.test(words) ? 'objected' : 'yes', isPlain: ABOUT_USE.test(words) };
  for (const cell of cells) if (typeof cell === 'string' && cell.length <= MOST_LETTERS && OBJECTING_CELL.test(plain(cell))) return { yes: 'yes', isPlain: false };
  return undefined;
}

function plain(text: string): string {
  return text.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase().replace(/[^a-z0-9]+/g, ' ').trim();
}
