import type { Measure } from '../../definitions/measure.js';
import type { ReportContext } from '../context.js';
import { clearDifference } from './clear-difference.js';

/** More names than these in a title are counted. */
const NAMED = 2;

/** The message of better and worse side by side: only measures on which the intervals do not overlap are named. */
export function classesTitle(context: ReportContext, measures: readonly Measure[], { better, worse }: { readonly better: { readonly indicator: string; readonly level?: string }; readonly worse: { readonly indicator: string; readonly level?: string } }): string {
  const { text, row } = context;
  const words = text.pictures.classes;
  const clear = measures.map((measure) => ({ measure, found: clearDifference(row({ ...better, measure: measure.id }), row({ ...worse, measure: measure.id })) }));
  const named = (wanted: string) => namesOf(context, clear.filter(({ found }) => found === wanted).map(({ measure }) => measure), measures.length);
  const [forward, back] = [named('first'), named('second')];
  if (forward === '' && back === '') return words.none;
  return measures.length > 1 && clear.every(({ found }) => found === 'first') ? words.every : words.some({ better: forward, worse: back });
}

function namesOf({ text, nameOf }: ReportContext, measures: readonly Measure[], of: number): string {
  if (measures.length === 0) return '';
  return measures.length > NAMED ? text.pictures.classes.count({ count: String(measures.length), of: String(of) }) : text.page.list(measures.map(nameOf));
}
