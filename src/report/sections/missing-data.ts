import type { Measure } from '../../definitions/measure.js';
import { heading, list } from '../blocks.js';
import { countCell, shareCell } from '../cells.js';
import type { ReportContext } from '../context.js';
import { countText } from '../format.js';
import { absenceText, reasonText } from '../labels.js';
import type { Block } from '../model.js';
import { PAIRED } from './completeness.js';
import { BETTER, MEAN_CHANGE } from './fixed-rows.js';
import { MOVES } from '../pictures/moves.js';

/** The missing-data statement: for each measure how many were due and measured, and why the others were not. */
export function missingData(context: ReportContext): readonly Block[] {
  const items = context.measures.flatMap((measure) => statementOf(context, measure));
  return items.length === 0 ? [] : [heading(context.text.quality.missing), ...list(items)];
}

function statementOf(context: ReportContext, measure: Measure): readonly string[] {
  const { text, row, nameOf } = context;
  const paired = row({ indicator: PAIRED, measure: measure.id });
  if (!paired || paired.denominator === null) return [];
  const statement = text.quality.missingItem({
    measure: nameOf(measure),
    due: countCell(paired, 'denominator').text,
    paired: countCell(paired).text,
    share: shareCell(paired, context).text,
  });
  return [[statement, ...reasonSentences(context, measure)].join(' ')];
}

/** Reasons as the figures about people give them; those too few to show are named once, without a number. */
function reasonSentences({ text, row }: ReportContext, { id }: Measure): readonly string[] {
  const found = [MEAN_CHANGE, BETTER, MOVES].map((indicator) => row({ indicator, measure: id })).find((candidate) => candidate !== undefined);
  const reasons = Object.entries(found?.exclusions ?? {}).filter(([reason]) => /^no-(?:baseline|follow-up)/.test(reason));
  const shown = reasons.flatMap(([reason, count]) => (count === null || count === 0 ? [] : [text.quality.reason({ reason: reasonText(reason, text), count: countText(count) })]));
  const hidden = new Set(reasons.flatMap(([reason, count]) => (count === null ? [absenceText(reason, text)] : [])));
  return [
    ...(shown.length > 0 ? [text.quality.missingReasons(shown.join('; '))] : []),
    ...(hidden.size > 0 ? [text.quality.missingHidden([...hidden].join('; '))] : []),
  ];
}
