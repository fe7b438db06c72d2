import type { ShownAttrition } from '../../disclosure/index.js';
import { heading, list } from '../blocks.js';
import type { ReportContext } from '../context.js';
import { countText, decimalText } from '../format.js';
import { breakdownLabel, categoryLabel } from '../labels.js';
import { makeTable } from '../make-table.js';
import type { Block } from '../model.js';
import type { Cell } from '../table.js';

/** Above this many standard deviations, the two groups are called different at the start. */
const UNLIKE = 0.25;

/** People measured twice beside people measured once, at the start: whom the change figures do not describe. */
export function attritionBlocks(context: ReportContext): readonly Block[] {
  const { text, figures, measures, nameOf } = context;
  const words = text.quality.attrition;
  const rows = figures.attrition.flatMap((row) => {
    const measure = measures.find(({ id }) => id === row.measure);
    return measure ? [{ heading: nameOf(measure), cells: cellsOf(context, row, measure.direction) }] : [];
  });
  if (rows.length === 0) return [];
  const columns = [words.measure, words.paired, words.unpaired, words.difference, words.reading].map((own, place) => ({
    heading: own, kind: place === 0 || place === 4 ? ('text' as const) : ('number' as const),
  }));
  return [heading(words.heading), makeTable({ id: 'table-attrition', caption: words.caption, columns, rows }, context), ...list(differences(context))];
}

/** In what else the two groups differ by more than a quarter of a standard deviation: who is missing, as far as it is known. */
function differences(context: ReportContext): readonly string[] {
  const { text, figures, measures, nameOf } = context;
  const words = text.quality.attrition;
  return figures.attrition.flatMap((row) => {
    const measure = measures.find(({ id }) => id === row.measure);
    const found = row.differences.filter(({ standardisedDifference: size }) => size !== null && Math.abs(size) > UNLIKE);
    if (!measure || found.length === 0) return [];
    const items = found.map(({ by, category, standardisedDifference: size }) => words.by({
      by: breakdownLabel(by, text), category: category === '' ? '' : categoryLabel(category, text), size: decimalText(size ?? 0),
    }));
    return [words.differ({ measure: nameOf(measure), items: items.join('; ') })];
  });
}

function cellsOf(context: ReportContext, { paired, unpaired, standardisedDifference: difference }: ShownAttrition, direction: string): readonly Cell[] {
  return [
    summaryCell(context, paired),
    summaryCell(context, unpaired),
    difference === null ? { text: '[c]', marker: '[c]' } : { text: decimalText(difference) },
    { text: reading(context, difference, direction) },
  ];
}

function summaryCell({ text, figures }: ReportContext, { n, mean }: ShownAttrition['paired']): Cell {
  const hidden = figures.kind === 'disclosed-table' ? ({ text: '[c]', marker: '[c]' } as const) : ({ text: '[z]', marker: '[z]' } as const);
  const people = n === null ? {} : { detail: text.quality.attrition.people(countText(n)) };
  return mean === null ? { ...hidden, ...people } : { text: decimalText(mean), ...people };
}

/** Which way the people who are left differ; it says nothing about what they would have answered later. */
function reading({ text }: ReportContext, difference: number | null, direction: string): string {
  const words = text.quality.attrition;
  if (difference === null) return words.unknown;
  if (Math.abs(difference) <= UNLIKE) return words.alike;
  if (direction !== 'increase' && direction !== 'decrease') return words.unlike;
  return difference > 0 === (direction === 'increase') ? words.better : words.worse;
}
