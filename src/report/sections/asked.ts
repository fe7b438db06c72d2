import type { Measure } from '../../definitions/measure.js';
import { textIn } from '../../definitions/text.js';
import { heading, list } from '../blocks.js';
import type { ReportContext } from '../context.js';
import { plainText } from '../format.js';
import type { Block } from '../model.js';

/** What people were asked: their goals and how these are rated, and every instrument and outcome with its range. */
export function askedBlocks(context: ReportContext): readonly Block[] {
  const { text, measures, language, instrumentTitle } = context;
  const scales = measures.filter(({ group }) => group === 'goal-scale').map(({ title }) => textIn(title, language));
  const instruments = [...new Set(measures.filter(({ group }) => group === 'instrument').map(({ definition }) => definition.id))];
  const items = [
    ...(scales.length > 0 ? [text.reach.askedGoals(scales.join('; '))] : []),
    ...instruments.map((id) => text.reach.askedMeasure({ title: instrumentTitle(id), scores: scoresOf(context, id) })),
    ...measures.filter(({ group }) => group === 'outcome').map((measure) => text.reach.askedMeasure({ title: textIn(measure.title, language), scores: valuesOf(measure, context) })),
  ];
  return items.length === 0 ? [] : [heading(text.reach.asked), ...list(items)];
}

function scoresOf(context: ReportContext, instrument: string): string {
  const scores = context.measures.filter(({ group, definition }) => group === 'instrument' && definition.id === instrument);
  return scores.map((measure) => `${textIn(measure.title, context.language)} ${valuesOf(measure, context)}`).join('; ');
}

function valuesOf({ value, direction }: Measure, { text: { reach }, language }: ReportContext): string {
  if (value.kind === 'flag') return reach.flag;
  if (value.kind === 'multi-select') return reach.items(plainText(value.items.length));
  if (value.kind === 'state') return reach.states(plainText(value.states.length));
  const range = reach.range({ minimum: plainText(value.minimum), maximum: plainText(value.maximum) });
  return `${range} ${textIn(value.unit, language)}, ${reach.directions[direction]}`;
}
