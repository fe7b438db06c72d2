import type { Indicator } from '../definitions/indicator.js';
import type { FigureFrame } from './evaluate.js';
import { completenessGrade, type CompletenessGrades } from './grades.js';
import { asksEngagement } from './indicator-parts.js';
import { usedPairing, type FigureContext } from './row-frame.js';
import type { Tally } from './tally.js';

/** Bases under 50 carry a caution, as published surveys do. */
export const SMALL_BASE = 50;

/** What a reader of a figure should be careful with whoever is counted in it, as codes. */
export function cautionsOfFigure(context: FigureContext, frame: FigureFrame): readonly string[] {
  const { madeEpisodes, given } = context.caseload;
  return codes([
    ['no-episodes', madeEpisodes && frame.indicator.attribution === 'closed'],
    ['engagement-not-known', !madeEpisodes && !given.has('contacts') && asksEngagement(frame.indicator)],
    ['by-occasion', usedPairing(context, frame) === 'by-occasion'],
  ]);
}

/** What a reader should be careful with in one cell of a figure. */
export function cautionsOfCell(
  { statistic }: Indicator,
  { denominator, mixedMode }: Tally,
  { completeness, ofFigure, grades }: { readonly completeness: number | null; readonly ofFigure: readonly string[]; readonly grades: CompletenessGrades },
): readonly string[] {
  const grade = completeness === null ? 'plain' : completenessGrade(completeness, grades);
  const isWithheld = grade === 'withheld' && statistic !== 'count' && statistic !== 'distribution';
  const before = codes([
    ['small-base', statistic !== 'count' && denominator < SMALL_BASE],
    ['read-with-care', grade === 'care'],
    ['incomplete', grade === 'incomplete' || (grade === 'withheld' && !isWithheld)],
    ['withheld-incomplete', isWithheld],
  ]);
  return [...before, ...ofFigure, ...codes([['mixed-mode', mixedMode]])];
}

function codes(cautions: readonly (readonly [code: string, applies: boolean])[]): readonly string[] {
  return cautions.flatMap(([code, applies]) => (applies ? [code] : []));
}
