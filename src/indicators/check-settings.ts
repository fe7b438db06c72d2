import { throwIfAny } from '../definitions/definition-error.js';
import type { Indicator } from '../definitions/indicator.js';
import type { Issue } from '../definitions/issue.js';
import type { Caseload } from '../records/caseload.js';
import type { Day } from '../records/day.js';
import { A_DAY, parseDay } from '../records/day.js';
import { unknownBreakdowns } from './categories.js';
import { checkCodeMapping, checkCodeSet } from '../definitions/check-code-set.js';
import { repeatedIn } from '../definitions/check-ids.js';
import type { Externals } from './externals.js';
import type { BreakdownGroups } from './group-codes.js';
import type { Period } from './period.js';
import { unknownAttributes, type Population } from './population.js';

export interface Settings {
  readonly caseload: Caseload;
  readonly indicators: readonly Indicator[];
  readonly period: Period;
  readonly asAt: Day;
  readonly breakdowns: readonly string[];
  readonly population: Population;
  readonly groups: Readonly<Record<string, BreakdownGroups>>;
  readonly externals: Externals;
}

/**
 * Refuses settings that are wrong in themselves, all at once.
 *
 * @throws {DefinitionError} listing every one of them
 */
export function checkSettings(settings: Settings): void {
  throwIfAny('aggregate', [...dayIssues(settings), ...attributeIssues(settings), ...groupIssues(settings), ...externalIssues(settings), ...repeatIssues(settings)]);
}

function dayIssues({ period: { start, end }, asAt }: Settings): readonly Issue[] {
  const days = [['period', 'start', start], ['period', 'end', end], ['asAt', asAt]] as const;
  const wrong = days.filter((place) => parseDay(place.at(-1) ?? '') === undefined);
  const isBackwards = wrong.length === 0 && end < start;
  return [
    ...wrong.map((place) => ({ code: 'not-a-day', path: place.slice(0, -1), message: `expected ${A_DAY}; found another text` })),
    ...(isBackwards ? [{ code: 'period-backwards', path: ['period', 'end'], message: `expected ${start} or later; found ${end}` }] : []),
  ];
}

function attributeIssues({ caseload, breakdowns, population }: Settings): readonly Issue[] {
  return unknownColumnIssues({ breakdowns: unknownBreakdowns(caseload, breakdowns), population: unknownAttributes(caseload, population) });
}

/** Attributes that are asked for, and that no file has. */
export function unknownColumnIssues({ breakdowns, population }: { readonly breakdowns: readonly string[]; readonly population: readonly string[] }): readonly Issue[] {
  const unknown = (code: string, key: string, or = '') => (name: string): Issue =>
    ({ code, path: [key, name], message: `expected an attribute of people or episodes${or}; found ${name}, which no file has` });
  return [...breakdowns.map(unknown('unknown-breakdown', 'breakdowns', ', or theme')), ...population.map(unknown('unknown-population', 'population'))];
}

/** A grouping that is no partition of its codes would lose somebody, or count them twice. */
function groupIssues({ groups }: Settings): readonly Issue[] {
  return Object.entries(groups).flatMap(([breakdown, { codeSet, grouping, from, mapping }]) => {
    const path = ['groups', breakdown];
    const known = codeSet.groupings.map(({ id }) => id);
    const unknown = grouping === undefined || known.includes(grouping) ? [] : [{ code: 'unknown-grouping', path, message: `expected one of ${known.join(', ')}; found ${grouping}` }];
    const mapped = from && mapping ? [...checkCodeSet(from), ...checkCodeMapping(mapping, { from, to: codeSet })] : [];
    return [...unknown, ...[...checkCodeSet(codeSet), ...mapped].map((issue) => ({ ...issue, path: [...path, ...issue.path] }))];
  });
}

/** A number from outside is a divisor, or an amount that was spent: none of them is 0, and each has its source and year. */
function externalIssues({ externals }: Settings): readonly Issue[] {
  return Object.entries(externals).flatMap(([name, { value, source, year, categories = {} }]) => {
    const issue = (key: string, expected: string, found: unknown) => ({ code: 'external-wrong', path: ['externals', name, key], message: `expected ${expected} of ${name}; found ${String(found)}` });
    const inGroups = Object.values(categories).flatMap((own) => Object.values(own));
    return [
      ...(Number.isFinite(value) && value > 0 ? [] : [issue('value', 'a number above 0', value)]),
      ...(source.trim() === '' ? [issue('source', 'the source', 'none')] : []),
      ...(String(year).trim() === '' ? [issue('year', 'the year', 'none')] : []),
      ...(inGroups.every((one) => Number.isFinite(one) && one >= 0) ? [] : [issue('categories', 'numbers of 0 or more in the groups', 'another')]),
    ];
  });
}

/** A row would not be the only one of its kind. */
function repeatIssues({ breakdowns, indicators }: Settings): readonly Issue[] {
  return [
    ...repeatedIn(breakdowns).map((name) => ({ code: 'repeated-breakdown', path: ['breakdowns', name], message: `expected each breakdown once; found ${name} again` })),
    ...repeatedIn(indicators.map(({ id }) => id)).map((id) => ({ code: 'repeated-indicator', path: ['indicators', id], message: `expected one definition and one pairing of ${id}; found another` })),
  ];
}
