import type { GoalScale } from '../../definitions/goal-scale.js';
import type { Instrument, Item, Option } from '../../definitions/instrument.js';
import type { Source } from '../../definitions/fact.js';
import type { Outcome } from '../../definitions/outcome.js';
import { textIn } from '../../definitions/text.js';
import { numbersInShort } from '../numbers-in-short.js';
import { describeFacts } from './describe-facts.js';
import { describeScore } from './describe-score.js';
import { describeValue } from './describe-value.js';
import { sourced } from './sourced.js';

/** One definition for a reader, with the source and evidence grade of every published number. */
export function describe(definition: Instrument | GoalScale | Outcome): readonly string[] {
  return [
    `${definition.id} ${definition.version}: ${textIn(definition.title)}`,
    ...(definition.kind === 'instrument' ? describeInstrument(definition) : describeMeasured(definition)),
    '',
    'Sources',
    ...definition.sources.map(lineOfSource),
  ];
}

function describeInstrument(instrument: Instrument): readonly string[] {
  const { edition, recallPeriod, items, options, scores, alerts, licence } = instrument;
  return [
    ...(edition === undefined ? [] : [`Edition: ${edition}`]),
    ...(recallPeriod ? [sourced(`Asks about: ${textIn(recallPeriod.value)}`, recallPeriod)] : []),
    '',
    `Items (${items.length}), answered ${answersInWords(options)}`,
    ...items.map(lineOfItem),
    '',
    'Scores',
    ...scores.flatMap((score) => describeScore(instrument, score)),
    ...(alerts?.length ? ['', 'Alerts'] : []),
    ...(alerts ?? []).map((alert) => sourced(`  ${alert.item}, answered ${alert.atLeast} or more: ${textIn(alert.message)}`, alert)),
    '',
    sourced(`Licence: ${licence.status}`, licence),
    `  holder: ${licence.holder}`,
    `  terms: ${licence.terms}`,
    ...(licence.attribution === undefined ? [] : [`  to be shown with it: ${licence.attribution}`]),
  ];
}

function describeMeasured(definition: GoalScale | Outcome): readonly string[] {
  return [
    ...(definition.kind === 'outcome' ? [`Asks: ${textIn(definition.question)}`] : []),
    ...describeValue(definition.value),
    ...describeFacts(definition),
    ...(definition.kind === 'outcome' && definition.caution ? [sourced(`  caution: ${textIn(definition.caution.text)}`, definition.caution)] : []),
    ...(definition.kind === 'goal-scale' ? [sourced(`  goal outcome ${definition.outcome.kind === 'by-points' ? pointsInWords(definition.outcome) : definition.outcome.kind.replace('-', ' ')}`, definition.outcome)] : []),
  ];
}

function pointsInWords(outcome: Extract<GoalScale['outcome'], { kind: 'by-points' }>): string {
  const { points, targetCounts } = outcome;
  const level = 'achievedAtLeast' in outcome ? outcome.achievedAtLeast : `${outcome.achievedAtMost} or less`;
  const target = targetCounts ? " or the goal's own target" : '';
  return `by points: achieved at ${level}${target}; partly achieved or moved away by ${points} points or more`;
}

function lineOfItem({ id, topic, wording, reverse, askedWhen, options }: Item): string {
  const asked = askedWhen ? ` (asked when ${askedWhen.item} is ${askedWhen.atLeast} or more)` : '';
  const own = options ? `; answered ${answersInWords(options)}` : '';
  return `  ${id}  ${textIn(topic)}${wording ? `: ${textIn(wording)}` : ''}${reverse ? ' (reversed)' : ''}${asked}${own}`;
}

function answersInWords(options: readonly Option[]): string {
  return numbersInShort(options.map(answerInWords).join(', '));
}

function answerInWords({ value, label, absent }: Option): string {
  return [value, ...(label ? [textIn(label)] : []), ...(absent ? [`(no value: ${absent})`] : [])].join(' ');
}

/** A source in one line. */
export function lineOfSource({ id, citation, doi, url }: Source): string {
  const where = doi === undefined ? url : `https://doi.org/${doi}`;
  return `  ${id}: ${citation}${where === undefined ? '' : ` ${where}`}`;
}
