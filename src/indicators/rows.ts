import { cautionsOfCell } from './cautions.js';
import type { Cell } from './cell.js';
import { completenessOf } from './completeness.js';
import type { Externals } from './externals.js';
import { EMPTY_FIGURE, figuresOf } from './figures.js';
import type { CompletenessGrades } from './grades.js';
import { ratioCells } from './ratio-cells.js';
import type { InternalRow } from './row.js';

/** What rows are made with, beside their cells. */
export interface RowSettings {
  readonly grades: CompletenessGrades;
  readonly externals: Externals;
}

/** The rows of all cells of one figure and breakdown, in their order: dividing comes last. */
export function rowsOf(cells: readonly Cell[], settings: RowSettings): readonly InternalRow[] {
  const [first] = cells;
  if (first?.unavailable !== undefined) return [unavailableRow(first, first.unavailable)];
  const isRatio = first?.frame.statistic === 'ratio' || first?.frame.statistic === 'rate';
  return isRatio ? ratioRows(cells, settings) : cells.flatMap((cell) => cellRows(cell, settings));
}

/** A row that stands where a figure would be, and says why there is none. */
function unavailableRow({ frame }: Cell, caution: string): InternalRow {
  return { ...frame, breakdown: 'all', category: 'all', ...EMPTY_FIGURE, marker: '[x]', caution, exclusions: {}, completeness: null };
}

function cellRows(cell: Cell, { grades }: RowSettings): readonly InternalRow[] {
  const { frame, breakdown, category, tally, pairing, cautions, indicator } = cell;
  const completeness = completenessOf(cell);
  const caution = cautionsOfCell(indicator, tally, { completeness, ofFigure: cautions, grades }).join(';');
  const exclusions = Object.fromEntries(tally.exclusions);
  // Spreading so many fields into a literal is ten times slower.
  return figuresOf(frame.statistic, tally).map(({ method, ...figure }) => Object.assign({ breakdown, category }, frame, figure, {
    method: pairing === undefined ? method : `${method}; pairing: ${pairing}`, marker: '' as const, caution, exclusions, completeness,
  }));
}

function ratioRows(cells: readonly Cell[], { externals }: RowSettings): readonly InternalRow[] {
  return ratioCells(cells, externals).map(({ figure, marker, caution, ratio }, place) => {
    const { breakdown = 'all', category = 'all', frame, cautions = [] } = cells[place] ?? {};
    const own = [...cautions, caution].filter((code) => code !== '').join(';');
    return Object.assign({ breakdown, category }, frame as Cell['frame'], figure, { marker, caution: own, exclusions: {}, completeness: null, ratio });
  });
}
