import type { DisclosedWords } from '../../disclosure/index.js';
import { heading, list, paragraph } from '../blocks.js';
import type { ReportContext } from '../context.js';
import { countText } from '../format.js';
import { categoryLabel } from '../labels.js';
import type { Block } from '../model.js';

/** What people wanted in words that may leave, how they were drawn and, for the service's own eyes, why others may not. */
export function wordsBlocks({ text, figures, words }: ReportContext): readonly Block[] {
  if (!words) return [];
  const { quotes, withheld } = words;
  const own = text.goals.words;
  const items = quotes.map(({ theme, text: said, paraphrased }) => own.quote({ theme: categoryLabel(theme, text), said, paraphrased }));
  const reasons = figures.kind === 'internal-figures' ? withheldItems(withheld, own) : [];
  if (items.length === 0 && reasons.length === 0) return [];
  return [heading(own.heading), paragraph(own.rule(words)), ...(items.length === 0 ? [paragraph(own.none)] : list(items)), ...(reasons.length === 0 ? [] : [paragraph(own.withheld), ...list(reasons)])];
}

function withheldItems(withheld: DisclosedWords['withheld'], own: ReportContext['text']['goals']['words']): readonly string[] {
  return (Object.keys(own.reasons) as (keyof typeof own.reasons)[]).flatMap((reason) => (withheld[reason] === undefined ? [] : [`${own.reasons[reason]}: ${countText(withheld[reason])}`]));
}
