import type { ShownRow } from '../disclosure/index.js';
import type { CompletenessGrade, CompletenessGrades } from '../indicators/index.js';
import { statement } from './blocks.js';
import { isWithheld, shareCell } from './cells.js';
import type { ReportContext } from './context.js';
import { percentText } from './format.js';
import type { Statement } from './model.js';
import type { Cell } from './table.js';

/**
 * How complete outcome figures say they are, by the cautions they bear: the worst of them. It tells nothing that their rows
 * do not, and stands where the share itself is hidden: no outcome is told without its completeness.
 *
 * @returns `undefined` where there is no such figure, or nobody is in it
 */
export function gradeToldBy(rows: readonly (ShownRow | undefined)[]): CompletenessGrade | undefined {
  const made = rows.filter((row) => row !== undefined && row.denominator !== 0 && (row.marker !== '[x]' || isWithheld(row)));
  if (made.length === 0) return undefined;
  const told = made.flatMap((row) => row?.caution.split(';') ?? []);
  if (told.includes('withheld-incomplete')) return 'withheld';
  if (told.includes('incomplete')) return 'incomplete';
  return told.includes('read-with-care') ? 'care' : 'plain';
}

/** A share of those due as a cell; where it is hidden, the grade that stands in for it. */
export function withGrade(cell: Cell, grade: CompletenessGrade | undefined, context: Pick<ReportContext, 'text' | 'figures'>): Cell {
  if (cell.marker !== '[c]' || grade === undefined) return cell;
  return { ...cell, detail: [...(cell.detail === undefined ? [] : [cell.detail]), byGrade(grade, context)].join('; ') };
}

/** What a completeness says beside an outcome; `undefined` where neither it nor its grade can be told: then the outcome is not told. */
export function completenessBeside(row: ShownRow | undefined, outcomes: readonly (ShownRow | undefined)[], { words, context }: { readonly words: (share: string) => string; readonly context: ReportContext }): Statement | undefined {
  const cell = shareCell(row, context);
  const grade = cell.marker === '[c]' ? gradeToldBy(outcomes) : undefined;
  if (cell.marker === '[c]' && grade === undefined) return undefined;
  const said = statement(cell, words, context.text);
  return grade === undefined ? said : { ...said, detail: [said.detail, byGrade(grade, context)].filter((part) => part !== undefined).join('; ') };
}

function byGrade(grade: CompletenessGrade, { text, figures: { settings: { grades } } }: Pick<ReportContext, 'text' | 'figures'>): string {
  return text.measures.completeness.byGrade(rangeOf(grade, grades));
}

function rangeOf(grade: CompletenessGrade, { plain, care, incomplete }: CompletenessGrades): { readonly from?: string; readonly under?: string } {
  const percent = (share: number) => percentText({ value: share, base: 100, counts: 'exact' });
  if (grade === 'plain') return { from: percent(plain) };
  if (grade === 'care') return { from: percent(care), under: percent(plain) };
  return grade === 'incomplete' ? { from: percent(incomplete), under: percent(care) } : { under: percent(incomplete) };
}
