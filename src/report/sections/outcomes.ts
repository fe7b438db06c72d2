import { textIn } from '../../definitions/text.js';
import { unavailable } from '../availability.js';
import { list, paragraph } from '../blocks.js';
import type { ReportContext } from '../context.js';
import type { Section } from '../model.js';
import { changesBlocks } from '../pictures/changes.js';
import { matrixBlocks } from '../pictures/matrix.js';
import { moveBlocks, MOVES } from '../pictures/moves.js';
import { achievedTable, ACHIEVED } from './achieved.js';
import { fixedRows } from './fixed-rows.js';
import { classesChart, isReported } from './instruments.js';

/** Custom outcomes: numbers with the same rows as instruments, situations by the kind of move. */
export function outcomesSection(context: ReportContext): Section {
  const { text, measures } = context;
  const words = text.measures;
  const own = measures.filter(({ group }) => group === 'outcome');
  const numeric = own.filter((measure) => isReported(context, measure));
  const situations = own.filter(({ value }) => value.kind !== 'numeric');
  const states = moveBlocks(context, situations);
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
      ...changesBlocks(context, numeric),
      ...states,
      ...matrixBlocks(context, situations),
      ...achievedTable(context, own),
    ],
  };
}
