import type { Indicator } from '../../definitions/indicator.js';
import { textIn } from '../../definitions/text.js';
import { columnsRead } from '../../indicators/columns-read.js';
import { lineOfSource } from '../instruments/describe.js';

/** One indicator for a reader: what it says, who is counted, who is left out and why, and what it reads. */
export function describeIndicator(indicator: Indicator): readonly string[] {
  const { id, version, title, description, unit, statistic, attribution, maturityDays, exclusions = [], accompanies = [], sources } = indicator;
  const parts = (['overMeasures', 'events', 'initialPopulation', 'numerator', 'value', 'levels', 'over', 'amount', 'multiplier', 'pairing'] as const).flatMap((part) =>
    indicator[part] === undefined ? [] : [`${part}: ${JSON.stringify(indicator[part])}`]);
  return [
    `${id} ${version}: ${textIn(title)}`,
    textIn(description),
    '',
    `${statistic} of ${unit}s, counted in the period by ${attribution}`,
    ...(maturityDays === undefined ? [] : [`shown once everybody has had ${maturityDays} days`]),
    ...parts,
    ...(exclusions.length > 0 ? ['', 'Left out, the first reason that applies'] : []),
    ...exclusions.map(({ reason, when }) => `  ${reason}: ${JSON.stringify(when)}`),
    ...(accompanies.length > 0 ? ['', `Always shown with ${accompanies.join(', ')}`] : []),
    '',
    'Columns it reads',
    ...columnsRead(indicator).map((column) => `  ${column}`),
    '',
    'Sources',
    ...sources.map(lineOfSource),
  ];
}
