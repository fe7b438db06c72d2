import type { Issue } from '../../definitions/issue.js';
import { profiles } from '../../disclosure/index.js';
import { wantedColumns } from '../../readers/wanted-columns.js';
import { externalOf } from '../../indicators/externals.js';
import { knownIndicators } from '../report/choose-indicators.js';
import { columnName, WITH_ATTRIBUTES } from '../../records/fields.js';
import { fieldsByColumn } from '../../records/fields-by-column.js';
import { isSlipOf } from '../../records/is-slip-of.js';
import { didYouMean } from '../near-matches.js';
import { pairedApart } from './paired-apart.js';
import type { ChosenBreakdown, ChosenIndicators, Config, DataFile } from './config.js';
import type { Definitions } from './load-definitions.js';
import { readOptions } from './read-options-of.js';

/** Ids and column names in a config that are none: they would read nothing, or show nothing, without a word. */
export function checkNames(config: Config, definitions: Definitions): readonly Issue[] {
  const instruments = idsOf(definitions.instruments);
  const figures = [...idsOf(definitions.indicatorSets), ...idsOf(definitions.indicators), ...definitions.indicatorSets.flatMap((set) => idsOf(set.indicators))];
  return [
    ...config.data.files.flatMap((file) => [...checkFile(file, definitions, instruments), ...checkColumns(file, definitions), ...checkAttributes(file)]),
    ...config.prorate.flatMap((id, place) => unknownId({ id, what: 'an instrument', known: instruments, path: ['prorate', place] })),
    ...checkChosen(config, { figures, definitions }, []),
    ...pairedApart(config, definitions),
    ...checkExternals(config, definitions),
    ...[config, ...config.reports].flatMap(({ indicators = [] }, report) => checkFolds(indicators, definitions, report === 0 ? [] : ['reports', report - 1])),
    ...config.reports.flatMap((report, place) => [
      ...unknownId({ id: report.disclosure, what: 'a disclosure profile', known: [...Object.keys(profiles), 'internal'], path: ['reports', place, 'disclosure'] }),
      ...checkChosen(report, { figures, definitions }, ['reports', place]),
    ]),
  ];
}

/** What is shown, for all reports or for one. */
function checkChosen({ indicators = [], breakdowns = [] }: Pick<Config['reports'][number], 'indicators' | 'breakdowns'>, { figures, definitions }: { readonly figures: readonly string[]; readonly definitions: Definitions }, path: Issue['path']): readonly Issue[] {
  return [
    ...indicators.flatMap(({ set }, place) => unknownId({ id: set, what: 'an indicator set or indicator', known: figures, path: [...path, 'indicators', place] })),
    ...breakdowns.flatMap((breakdown, place) => checkCodes(breakdown, definitions, [...path, 'breakdowns', place])),
  ];
}

/** Groups are of a set that is there; a mapping leads to that set, and to no other. */
function checkCodes({ groups, mapping }: ChosenBreakdown, { codeSets, codeMappings }: Definitions, path: Issue['path']): readonly Issue[] {
  const known = codeSets.flatMap(({ id, groupings }) => [id, ...groupings.map((grouping) => `${id}/${grouping.id}`)]);
  const [target = ''] = groups?.split('/') ?? [];
  return [
    ...(groups === undefined ? [] : unknownId({ id: groups, what: 'a code set, or of one of its groupings', known, path: [...path, 'groups'] })),
    ...(mapping === undefined ? [] : unknownId({ id: mapping, what: `a mapping to the code set in groups`, known: codeMappings.filter(({ to }) => to === target).map(({ id }) => id), path: [...path, 'mapping'] })),
  ];
}

/** A number from outside that no indicator asks for: a slip of the pen would leave the one that does without it. */
function checkExternals({ externals }: Config, definitions: Definitions): readonly Issue[] {
  const known = [...new Set(knownIndicators(definitions).flatMap((indicator) => externalOf(indicator) ?? []))];
  return Object.keys(externals).flatMap((id) => unknownId({ id, what: 'a number from outside that an indicator asks for', known, path: ['externals', id] }));
}

/** A rule for mixed courses is one that the set has. */
function checkFolds(chosen: readonly ChosenIndicators[], { indicatorSets }: Definitions, path: Issue['path']): readonly Issue[] {
  return chosen.flatMap(({ set: name, mixed = 'apart' }, place) => {
    const rules = indicatorSets.find(({ id }) => id === name)?.mixed?.map(({ id }) => id) ?? [];
    return mixed === 'apart' ? [] : unknownId({ id: mixed, what: `a rule of ${name} for mixed courses`, known: ['apart', ...rules], path: [...path, 'indicators', place, 'mixed'] });
  });
}

function checkFile({ instrument, outcome, scale, path }: DataFile, { outcomes, goalScales }: Definitions, instruments: readonly string[]): readonly Issue[] {
  return [
    ...(instrument === undefined ? [] : unknownId({ id: instrument, what: 'an instrument', known: instruments, path: [...path, 'instrument'] })),
    ...(outcome === undefined ? [] : unknownId({ id: outcome, what: 'an outcome', known: idsOf(outcomes), path: [...path, 'outcome'] })),
    ...(scale === undefined ? [] : unknownId({ id: scale, what: 'a goal scale', known: idsOf(goalScales), path: [...path, 'scale'] })),
  ];
}

/** Our side of `columns` and `codes`. Their side is checked against the file. */
function checkColumns(file: DataFile, definitions: Definitions): readonly Issue[] {
  const options = readOptions(file, definitions);
  if (file.instrument !== undefined && !options.instrument) return [];
  const known = wantedColumns({ ...options, columns: {} }).wanted.map(({ ours }) => ours);
  const names = new Set([...known, ...wantedColumns(options).wanted.map(({ ours }) => ours)]);
  return (['columns', 'codes', 'dates'] as const).flatMap((key) =>
    namesIn(file[key]).filter((ours) => !names.has(ours)).flatMap((ours) =>
      unknownId({ id: ours, what: `a column of ${columnName(file.kind)}${key !== 'columns' && WITH_ATTRIBUTES.has(file.kind) ? ', or of an attribute that stands under columns too' : ''}`, known, path: [...file.path, key, ours] })));
}

/** An attribute may have any name but one that is ours with a slip: people who object would be counted without a word. */
function checkAttributes({ kind, columns = {}, path }: DataFile): readonly Issue[] {
  if (!WITH_ATTRIBUTES.has(kind)) return [];
  const known = [...fieldsByColumn(kind).keys()];
  return Object.keys(columns).filter((name) => !known.includes(name)).flatMap((name) => {
    const meant = known.find((ours) => isSlipOf(name, ours));
    return meant === undefined ? [] : [{ code: 'attribute-like-ours', path: [...path, 'columns', name], message: `expected ${meant}; found "${name}"`, hint: `if an attribute is meant, call it attribute.${name}` }];
  });
}

/** Our columns that a part of a reading speaks of, one by one; `default` is all the others. */
function namesIn(part: DataFile['columns' | 'codes' | 'dates']): readonly string[] {
  return typeof part === 'object' && !Array.isArray(part) ? Object.keys(part).filter((name) => name !== 'default') : [];
}

function unknownId({ id, what, known, path }: { id: string; what: string; known: readonly string[]; path: Issue['path'] }): readonly Issue[] {
  if (known.includes(id)) return [];
  const hint = didYouMean(id, known) ?? `known are ${known.join(', ')}`;
  return [{ code: 'unknown-name', path, message: `expected the name of ${what}; found "${id}"`, hint }];
}

function idsOf(definitions: readonly { readonly id: string }[]): readonly string[] {
  return definitions.map(({ id }) => id);
}
