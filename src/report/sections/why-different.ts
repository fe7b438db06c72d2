import type { ShownAttrition } from '../../disclosure/index.js';
import { list, paragraph } from '../blocks.js';
import { isWithheld } from '../cells.js';
import type { ReportContext } from '../context.js';
import { countText, decimalText } from '../format.js';
import type { Section } from '../model.js';
import { MEAN_CHANGE } from './fixed-rows.js';

/**
 * Why the figures here differ from those of a dashboard that averages all first scores and all later ones, with both
 * figures beside each other: only where both may be shown, and where they are not the same.
 */
export function whyDifferentSection(context: ReportContext): Section | undefined {
  const items = context.figures.attrition.flatMap((row) => differenceItem(context, row));
  const words = context.text.quality.different;
  return items.length === 0 ? undefined : { id: 'why-different', heading: words.heading, blocks: [paragraph(words.intro), ...list(items)] };
}

function differenceItem({ text, row, measures, nameOf }: ReportContext, { measure: id, unpairedMeans }: ShownAttrition): readonly string[] {
  const measure = measures.find((candidate) => candidate.id === id);
  const change = row({ indicator: MEAN_CHANGE, measure: id });
  if (!measure || !unpairedMeans || !change || change.value === null || change.denominator === null || isWithheld(change)) return [];
  const { first, later } = unpairedMeans;
  if (first.mean === null || later.mean === null) return [];
  const countOf = (count: number | null) => (count === null ? text.quality.different.all : countText(count));
  const [paired, unpaired] = [decimalText(change.value), decimalText(later.mean - first.mean)];
  if (paired === unpaired) return [];
  return [text.quality.different.item({
    measure: nameOf(measure), paired, people: countText(change.denominator), unpaired,
    first: decimalText(first.mean), firstCount: countOf(first.n), later: decimalText(later.mean), laterCount: countOf(later.n),
  })];
}
