import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { checkCodeMapping } from '../../definitions/check-code-set.js';
import type { CodeMapping, CodeSet } from '../../definitions/code-set.js';
import { checkCompanions } from '../../definitions/check-indicator-set.js';
import type { GoalScale } from '../../definitions/goal-scale.js';
import type { Indicator, IndicatorSet } from '../../definitions/indicator.js';
import type { Instrument } from '../../definitions/instrument.js';
import type { Issue } from '../../definitions/issue.js';
import type { Outcome } from '../../definitions/outcome.js';
import { goalScales, instruments, outcomes } from '../../generated/all.js';
import { measuresOf } from '../../definitions/measures-of.js';
import { checkAgainst } from '../../indicators/check-against.js';
import { codeMappings, codeSets } from '../../indicators/code-sets.js';
import { indicatorSets } from '../../indicators/indicator-sets.js';
import type { AnyDefinition } from '../../schema/parse-definition.js';
import { parseDefinition, parseIndicatorsAlone, parseOverlay } from '../../schema/parse-definition.js';
import { sha256 } from '../report/hashes.js';

/** The library's definitions and the service's own. */
export interface Definitions {
  readonly instruments: readonly Instrument[];
  readonly goalScales: readonly GoalScale[];
  readonly outcomes: readonly Outcome[];
  readonly indicators: readonly Indicator[];
  readonly indicatorSets: readonly IndicatorSet[];
  readonly codeSets: readonly CodeSet[];
  readonly codeMappings: readonly CodeMapping[];
}

export interface LoadedDefinitions {
  readonly definitions: Definitions;
  readonly files: readonly { readonly name: string; readonly sha256: string }[];
  readonly issues: readonly Issue[];
}

/**
 * Reads a service's own definitions and puts them beside the library's. One with an id of the library's takes its
 * place, as with wording that the service has a licence for; its version in every row tells the two apart.
 *
 * @param folder that the names are relative to
 */
export async function loadDefinitions(names: readonly string[], folder: string): Promise<LoadedDefinitions> {
  const files = await Promise.all(names.map((name) => readDefinitionFile(name, folder)));
  const read = parsedInTurn(files);
  const own = read.flatMap(({ definition }) => (definition ? [definition] : []));
  const definitions = withLibrary(own);
  return {
    definitions,
    files: files.flatMap(({ name, hash }) => (hash === undefined ? [] : [{ name, sha256: hash }])),
    issues: [...read.flatMap(({ issues }) => issues), ...sameIds(read), ...unknownParts(read, definitions), ...unmapped(read, definitions)],
  };
}

interface DefinitionFile {
  readonly name: string;
  readonly hash?: string;
  readonly value?: unknown;
  readonly issues: readonly Issue[];
}

async function readDefinitionFile(name: string, folder: string): Promise<DefinitionFile> {
  const text = await readFile(resolve(folder, name), 'utf8').catch(() => undefined);
  if (text === undefined) return { name, issues: [{ code: 'missing-file', path: [], message: 'expected a definition file; found none of this name, or none that can be read', file: name }] };
  const value = parsedJson(text);
  if (value === undefined) return { name, issues: [{ code: 'not-json', path: [], message: 'expected JSON; found something else', file: name }] };
  return { name, hash: sha256(text), value, issues: [] };
}

interface ReadDefinition {
  readonly name: string;
  readonly definition?: AnyDefinition;
  /** It adds to an instrument that stands already, rather than being a definition of its own. */
  readonly isOverlay: boolean;
  readonly issues: readonly Issue[];
}

/** In the order of the config, so that two overlays of one instrument add up. */
function parsedInTurn(files: readonly DefinitionFile[]): readonly ReadDefinition[] {
  const held = new Map<string, Instrument>(instruments.map((instrument) => [instrument.id, instrument]));
  return files.map(({ name, value, issues }) => {
    if (value === undefined) return { name, isOverlay: false, issues };
    const isOverlay = isOf(value, 'instrument-overlay');
    const parsed = isOverlay ? parseOverlay(value, [...held.values()]) : isOf(value, 'indicator-set') ? parseIndicatorsAlone(value) : parseDefinition(value);
    if (parsed.definition?.kind === 'instrument') held.set(parsed.definition.id, parsed.definition);
    return { name, isOverlay, ...(parsed.definition && { definition: parsed.definition }), issues: parsed.issues.map((issue) => ({ ...issue, file: name })) };
  });
}

function isOf(value: unknown, kind: AnyDefinition['kind'] | 'instrument-overlay'): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === kind;
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

function withLibrary(own: readonly AnyDefinition[]): Definitions {
  const all = <Definition extends AnyDefinition>(kind: Definition['kind'], library: readonly Definition[]): readonly Definition[] => {
    // Of several with one id, all but the last were added to.
    const ours = own.filter((definition): definition is Definition => definition.kind === kind).filter(({ id }, place, all) => !all.slice(place + 1).some((later) => later.id === id));
    return [...library.filter(({ id }) => !ours.some((definition) => definition.id === id)), ...ours];
  };
  return {
    instruments: all<Instrument>('instrument', instruments),
    goalScales: all<GoalScale>('goal-scale', goalScales),
    outcomes: all<Outcome>('outcome', outcomes),
    indicators: all<Indicator>('indicator', []),
    indicatorSets: all<IndicatorSet>('indicator-set', Object.values(indicatorSets)),
    codeSets: all<CodeSet>('code-set', Object.values(codeSets)),
    codeMappings: all<CodeMapping>('code-mapping', Object.values(codeMappings)),
  };
}

/** What the service's own indicators ask for and no definition has. It can only be known when all are read. */
function unknownParts(read: readonly ReadDefinition[], { instruments: known, goalScales: scales, outcomes: others, indicators: single, indicatorSets: sets }: Definitions): readonly Issue[] {
  if (read.some(({ definition }) => definition === undefined)) return [];
  const measures = [...known, ...scales, ...others].flatMap(measuresOf);
  const figures = [...sets.flatMap((set) => set.indicators), ...single];
  return read.flatMap(({ name, definition }) => {
    const indicators = definition?.kind === 'indicator-set' ? definition.indicators : definition?.kind === 'indicator' ? [definition] : [];
    const isSet = definition?.kind === 'indicator-set';
    return indicators.flatMap((indicator, place) =>
      [...checkAgainst(indicator, measures), ...checkCompanions(indicator, figures)].map((issue) => ({ ...issue, path: [...(isSet ? ['indicators', place] : []), ...issue.path], file: name })));
  });
}

/** A mapping names two sets that are there, and says of every code what becomes of it. */
function unmapped(read: readonly ReadDefinition[], { codeSets: sets }: Definitions): readonly Issue[] {
  return read.flatMap(({ name, definition }) => {
    if (definition?.kind !== 'code-mapping') return [];
    const [from, to] = [definition.from, definition.to].map((id) => sets.find((set) => set.id === id));
    const unknown = ([['from', from], ['to', to]] as const).filter(([, set]) => !set).map(([key]) => ({ code: 'code-set-unknown', path: [key], message: `Expected one of ${sets.map(({ id }) => id).join(', ')}, found "${definition[key]}".` }));
    const issues = from && to ? checkCodeMapping(definition, { from, to }) : unknown;
    return issues.map((issue) => ({ ...issue, file: name }));
  });
}

/** Measures and figures are named by these ids, so no two definitions may share one but to take a place. */
function sameIds(read: readonly ReadDefinition[]): readonly Issue[] {
  const seen = new Map<string, string>([...instruments, ...goalScales, ...outcomes].map(({ id, kind }) => [id, kind]));
  const own = new Set<string>();
  return read.flatMap(({ name, definition, isOverlay }) => {
    if (!definition || isOverlay) return [];
    const { id, kind } = definition;
    const isTaken = own.has(id) || (seen.has(id) && seen.get(id) !== kind);
    own.add(id);
    return isTaken ? [{ code: 'id-taken', path: ['id'], message: `expected an id of its own; found "${id}", which another definition has`, file: name }] : [];
  });
}
