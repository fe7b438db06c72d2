import type { Instrument } from '../../definitions/instrument.js';
import { itemsOfMethod, type MissingRule, type ScoreDefinition, type ScoreMethod } from '../../definitions/score-definition.js';
import { textIn } from '../../definitions/text.js';
import { describeFacts } from './describe-facts.js';
import { sourced } from './sourced.js';

/** One score of an instrument: how it is made, what is published about it, and what happens to unanswered items. */
export function describeScore({ id }: Instrument, score: ScoreDefinition): readonly string[] {
  const { method, range, unit, missing, reliability = [], norms = [] } = score;
  return [
    sourced(`  ${id}/${score.id}: ${textIn(score.title)}, ${methodInWords(method)}, ${range[0]} to ${range[1]} ${textIn(unit)}`, method),
    ...indented(describeFacts(score)),
    ...(method.kind === 'imported' ? [] : [unansweredInWords(missing)]),
    ...reliability.map((one) => sourced(`    reliability (${one.type}) ${one.value}, ${one.population}`, one)),
    ...norms.map((one) => sourced(`    mean ${one.mean}${deviationInWords(one)}, ${one.population}`, one)),
  ];
}

function indented(lines: readonly string[]): readonly string[] {
  return lines.map((line) => `  ${line}`);
}

function methodInWords(method: ScoreMethod): string {
  switch (method.kind) {
    case 'sum':
    case 'mean':
      return `${method.kind} of ${method.items.join(' ')}`;
    case 'scaled-sum':
      return `(sum of ${method.items.join(' ')}, plus ${method.add}) times ${method.multiply}`;
    case 'single-item':
      return `the answer to ${method.item}`;
    case 'count-if':
      return `how many of ${method.items.join(' ')} are ${method.atLeast} or more`;
    case 'sum-of-products':
      return `sum of ${method.products.map((items) => items.join('×')).join(', ')}`;
    case 'lookup':
      return `looked up from ${method.score} in a table of ${method.table.length}`;
    case 'classify':
      return `a class by ${itemsOfMethod(method).join(' ')}`;
    case 'weights':
      return `${method.constant} plus a weight for each answer to ${itemsOfMethod(method).join(' ')}`;
    case 'imported':
      return 'scored elsewhere and read from a column';
  }
}

function unansweredInWords(missing: MissingRule | undefined): string {
  if (!missing) return '    unanswered items: all are needed, no rule is known';
  return sourced(`    unanswered items, with --prorate: ${missingInWords(missing)}`, missing);
}

function missingInWords({ maximumMissing, rounding, never }: MissingRule): string {
  const except = never?.length ? `, never ${never.join(' ')}` : '';
  return `up to ${maximumMissing} made up from the mean of the others${except}${rounding === 'nearest-whole' ? ', rounded to a whole number' : ''}`;
}

function deviationInWords({ standardDeviation, n }: { readonly standardDeviation?: number; readonly n?: number }): string {
  const facts = [...(standardDeviation === undefined ? [] : [`SD ${standardDeviation}`]), ...(n === undefined ? [] : [`n ${n}`])];
  return facts.length === 0 ? '' : ` (${facts.join(', ')})`;
}
