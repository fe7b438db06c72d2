import type { Measure } from '../../definitions/measure.js';
import { textIn } from '../../definitions/text.js';
import { unavailable } from '../availability.js';
import { list, paragraph, statementBlock } from '../blocks.js';
import { countCell, shareBesideCountCell, shareCell } from '../cells.js';
import type { ReportContext } from '../context.js';
import { labelOf } from '../labels.js';
import { makeTable } from '../make-table.js';
import type { Block, Section } from '../model.js';
import { achievedTable, ACHIEVED } from './achieved.js';
import { PAIRED } from './completeness.js';
import { fixedRows } from './fixed-rows.js';
import { classesChart, isReported } from './instruments.js';

export const MOVES = 'w7-state-change';

/** Custom outcomes: numbers with the same rows as instruments, situations by the kind of move. */
export function outcomesSection(context: ReportContext): Section {
  const { text, measures } = context;
  const words = text.measures;
  const own = measures.filter(({ group }) => group === 'outcome');
  const numeric = own.filter((measure) => isReported(context, measure));
  const states = own.filter(({ value }) => value.kind !== 'numeric').flatMap((measure) => moves(context, measure));
  const table = numeric.length === 0 ? [] : [fixedRows(context, { id: 'table-outcomes', caption: words.fixed.caption(words.outcomes.heading), measures: numeric })];
  return {
    id: 'outcomes',
    heading: words.outcomes.heading,
    blocks: [
      ...(table.length + states.length === 0 ? [paragraph(words.outcomes.none)] : []),
      ...unavailable(context, [MOVES, ...ACHIEVED]),
      ...list(own.flatMap(({ caution, ...measure }) => (caution ? [words.outcomes.caution({ measure: textIn(measure.title, context.language), caution: textIn(caution.text, context.language) })] : []))),
      ...classesChart(context, numeric, 'outcomes'),
      ...table,
      ...achievedTable(context, own),
      ...states,
    ],
  };
}

function moves(context: ReportContext, measure: Measure): readonly Block[] {
  const { text, levels, row, nameOf } = context;
  const words = text.measures.states;
  const rows = levels({ indicator: MOVES, measure: measure.id }).filter(({ level }) => level !== '');
  if (rows.length === 0) return [];
  const columns = [
    { heading: words.level, kind: 'text' as const },
    { heading: words.people, kind: 'number' as const, definition: MOVES },
    { heading: text.reach.closures.share, kind: 'number' as const },
  ];
  const shown = rows.map((found) => ({ heading: labelOf(text.labels.moves, found.level), cells: [countCell(found), shareBesideCountCell(found, context)] }));
  return [
    statementBlock(shareCell(row({ indicator: PAIRED, measure: measure.id }), context), (share) => words.measured({ measure: nameOf(measure), share }), text),
    makeTable({ id: `table-moves-${measure.id}`, caption: words.caption(nameOf(measure)), columns, rows: shown }, context),
  ];
}
