import type { ChangeRule } from '../../definitions/change-rule.js';
import type { BandScheme, Caseness, MeasureFacts } from '../../definitions/measure.js';
import { textIn } from '../../definitions/text.js';
import { sourced } from './sourced.js';

/** What is published about a measure: direction, bands, caseness and change rules, each with its source. */
export function describeFacts({ direction, bands, caseness, changeRules }: MeasureFacts): readonly string[] {
  return [
    `  direction ${direction}`,
    ...(bands ?? []).map((scheme) => sourced(`  bands ${scheme.id}: ${bandsInWords(scheme)}`, scheme)),
    ...(caseness ? [sourced(`  caseness: ${casenessInWords(caseness)}`, caseness)] : []),
    ...(changeRules ?? []).map((rule) => sourced(`  ${ruleInWords(rule)}`, rule)),
    ...(changeRules?.length ? [] : ['  no published change rule']),
  ];
}

function bandsInWords({ bands }: BandScheme): string {
  return bands.map(({ minimum, maximum, label }) => `${minimum} to ${maximum} ${textIn(label)}`).join(', ');
}

function casenessInWords(caseness: Caseness): string {
  return 'atLeast' in caseness ? `${caseness.atLeast} or more` : `${caseness.atMost} or less`;
}

function ruleInWords(rule: ChangeRule): string {
  const people = rule.population === undefined ? '' : `, found in ${rule.population}`;
  if ('points' in rule) return `${rule.kind}: ${rule.tie === 'at-least' ? `${rule.points} points or more` : `more than ${rule.points} points`}${people}`;
  if ('ratio' in rule) return `${rule.kind}: ${rule.ratio} times${rule.tie === 'at-least' ? ' or more' : ', and more'}, or the inverse${people}`;
  if (rule.kind === 'clinical-cutoff') return `${rule.kind} of type ${rule.type}${people}`;
  const by = rule.method === undefined ? '' : ` by the method ${rule.method}`;
  return `${rule.kind}${by}: from standard deviation ${rule.standardDeviation} and reliability ${rule.reliability}, at ${rule.confidence}${people}`;
}
