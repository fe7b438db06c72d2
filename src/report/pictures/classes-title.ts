import type { ShownRow } from '../../disclosure/index.js';
import type { Measure } from '../../definitions/measure.js';
import { drawnShare } from '../cells.js';
import type { ReportContext } from '../context.js';
import { PAIRED } from '../sections/completeness.js';
import { clearDifference } from './clear-difference.js';

/** More names than these in a title are counted. */
const NAMED = 2;

interface Sides {
  readonly better: { readonly indicator: string; readonly level?: string };
  readonly worse: { readonly indicator: string; readonly level?: string };
}

/**
 * The message of better and worse side by side: only measures on which the intervals do not overlap are named, and none of
 * which too few were measured for a headline; that there is no clear difference is said only where both sides of every
 * measure can be seen.
 */
export function classesTitle(context: ReportContext, measures: readonly Measure[], { better, worse }: Sides): string {
  const { text, row } = context;
  const words = text.pictures.classes;
  const sides = measures.map((measure) => {
    const find = (side: Sides['better']) => (isForHeadlines(context, measure) ? row({ ...side, measure: measure.id }) : undefined);
    return { measure, first: find(better), second: find(worse) };
  });
  const clear = sides.map(({ measure, first, second }) => ({ measure, found: clearDifference(first, second) }));
  const named = (wanted: string) => namesOf(context, clear.filter(({ found }) => found === wanted).map(({ measure }) => measure), measures.length);
  const [forward, back] = [named('first'), named('second')];
  if (forward === '' && back === '') return sides.every(({ first, second }) => isDrawn(first) && isDrawn(second)) ? words.none : words.plain;
  return measures.length > 1 && clear.every(({ found }) => found === 'first') ? words.every : words.some({ better: forward, worse: back });
}

function isForHeadlines({ row, figures }: ReportContext, { id }: Measure): boolean {
  return (row({ indicator: PAIRED, measure: id })?.value ?? 1) >= figures.settings.grades.incomplete;
}

function isDrawn(row: ShownRow | undefined): boolean {
  return row !== undefined && drawnShare(row) !== null;
}

function namesOf({ text, nameOf }: ReportContext, measures: readonly Measure[], of: number): string {
  if (measures.length === 0) return '';
  return measures.length > NAMED ? text.pictures.classes.count({ count: String(measures.length), of: String(of) }) : text.page.list(measures.map(nameOf));
}
