import { measureIssues } from '../definitions/check-measure-use.js';
import { checkKnown } from '../definitions/check-ids.js';
import type { Indicator } from '../definitions/indicator.js';
import type { Issue } from '../definitions/issue.js';
import type { Measure } from '../definitions/measure.js';
import { objectsIn } from '../definitions/objects-in.js';
import { ABSENT_REASONS } from '../records/absence.js';
import { closedValues } from './levels.js';

/**
 * What an indicator asks for that no definition of the run has: an unknown measure, a rule or band that the measure
 * does not declare, a value that a closed field never has. Such a criterion would be true of nobody, without a word.
 *
 * @param measures every measure of the definitions of the run
 * @example
 * const asked = { ...indicatorSets.core.indicators[0], numerator: { measure: 'phq-10/total', paired: true } };
 * checkAgainst(asked, []).map((issue) => issue.code); // => ['measure-unknown']
 */
export function checkAgainst(indicator: Indicator, measures: readonly Measure[]): readonly Issue[] {
  return objectsIn(indicator).flatMap(({ object, path }) => [...measureIssues(object, path, measures), ...valueIssues(object, path)]);
}

function valueIssues(object: Readonly<Record<string, unknown>>, path: Issue['path']): readonly Issue[] {
  const pathOf = (key: string) => (index: number) => [...path, key, index];
  if (Array.isArray(object['absentReason'])) return checkKnown(object['absentReason'] as string[], { known: ABSENT_REASONS, code: 'value-unknown', pathOf: pathOf('absentReason') });
  if (typeof object['field'] !== 'string' || !Array.isArray(object['in'])) return [];
  const known = closedValues(object['field']);
  return known ? checkKnown(object['in'] as string[], { known, code: 'value-unknown', pathOf: pathOf('in') }) : [];
}
