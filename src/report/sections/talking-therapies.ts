import { isAvailable, unavailable } from '../availability.js';
import { paragraph, statementBlock } from '../blocks.js';
import { figureCell, shareCell } from '../cells.js';
import type { ReportContext } from '../context.js';
import { makeTable } from '../make-table.js';
import type { Section } from '../model.js';
import { gradeBlock } from './completeness.js';

const COMPLETENESS = 'tt-paired-completeness';
/** Completeness first; what got worse between what got better. */
export const TALKING_THERAPIES = [
  'tt-finished-courses',
  COMPLETENESS,
  'tt-recovery',
  'tt-reliable-improvement',
  'tt-reliable-deterioration',
  'tt-no-reliable-change',
  'tt-mixed',
  'tt-reliable-recovery',
];

/** NHS Talking Therapies outcomes, where the run holds them. */
export function talkingTherapiesSection(context: ReportContext): Section | undefined {
  const { text, row, titleOf, indicators } = context;
  const held = TALKING_THERAPIES.filter((indicator) => indicators.has(indicator));
  if (held.length === 0) return undefined;
  const words = text.measures.talkingTherapies;
  const shown = held.filter((indicator) => isAvailable(context, indicator));
  const rows = shown.map((indicator) => ({ heading: titleOf(indicator), definition: indicator, cells: [figureCell(row({ indicator }), context)] }));
  const columns = [{ heading: words.table.indicator, kind: 'text' as const }, { heading: words.table.figure, kind: 'number' as const }];
  return {
    id: 'talking-therapies',
    heading: words.heading,
    blocks: [
      paragraph(words.intro),
      ...(shown.includes(COMPLETENESS) ? [statementBlock(shareCell(row({ indicator: COMPLETENESS }), context), words.completeness, text), ...gradeBlock(context, COMPLETENESS), paragraph(words.unpaired)] : []),
      ...unavailable(context, held),
      ...(rows.length === 0 ? [] : [makeTable({ id: 'table-talking-therapies', caption: words.table.caption, columns, rows }, context)]),
    ],
  };
}
