import type { ChangeRule } from '../definitions/change-rule.js';
import type { Provenance, Source } from '../definitions/fact.js';
import type { Indicator } from '../definitions/indicator.js';
import type { Measure } from '../definitions/measure.js';
import { textIn } from '../definitions/text.js';
import type { ReportContext } from './context.js';
import { plainText } from './format.js';
import { labelOf, reasonText } from './labels.js';
import { ruleText } from './measure-names.js';
import type { DefinitionEntry, Term } from './model.js';

export interface Definitions {
  readonly definitions: readonly DefinitionEntry[];
  readonly sources: readonly Source[];
}

/** Gives a source its place in the list, from 1. */
type Cite = (source: Source) => number;

/** Every indicator and measure of the report with its version, rules and sources, and each source once. */
export function definitionEntries(context: ReportContext): Definitions {
  const sources: Source[] = [];
  const cite: Cite = (source) => {
    const place = sources.findIndex(({ citation, url }) => citation === source.citation && url === source.url);
    return place >= 0 ? place + 1 : sources.push(source);
  };
  const definitions = [
    ...[...context.indicators.values()].map((indicator) => indicatorEntry(context, indicator, cite)),
    ...context.measures.map((measure) => measureEntry(context, measure, cite)),
  ];
  return { definitions, sources };
}

function indicatorEntry(context: ReportContext, indicator: Indicator, cite: Cite): DefinitionEntry {
  const { text, language, figures, titleOf } = context;
  const { facts: words, attributions } = text.methods;
  const row = figures.rows.find(({ indicatorId }) => indicatorId === indicator.id);
  const exclusions = new Set((indicator.exclusions ?? []).map(({ reason }) => reasonText(reason, text)));
  const facts: readonly Term[] = [
    { term: words.unit, meaning: labelOf(words.units, indicator.unit) },
    { term: words.statistic, meaning: labelOf(words.statistics, indicator.statistic) },
    { term: words.attribution, meaning: attributions[row?.attribution ?? indicator.attribution] },
    ...(exclusions.size > 0 ? [{ term: words.exclusions, meaning: [...exclusions].join('; ') }] : []),
    ...(indicator.accompanies ? [{ term: words.accompanies, meaning: indicator.accompanies.map(titleOf).join('; ') }] : []),
  ];
  return {
    id: indicator.id,
    kind: 'indicator',
    title: textIn(indicator.title, language),
    version: row?.definitionVersion ?? indicator.version,
    description: textIn(indicator.description, language),
    facts,
    sources: indicator.sources.map(cite),
  };
}

function measureEntry(context: ReportContext, measure: Measure, cite: Cite): DefinitionEntry {
  const { text, nameOf, instrumentTitle } = context;
  const proven = (fact: string, provenance: Provenance) => withProvenance(context, { fact, provenance, sources: measure.sources, cite });
  const rules = measure.changeRules.map((rule) => ({ term: ruleTitle(rule, context), meaning: proven(ruleText(rule, measure, context), rule) }));
  return {
    id: measure.id,
    kind: 'measure',
    title: nameOf(measure),
    version: measure.definition.version,
    description: measure.group === 'instrument' ? `${instrumentTitle(measure.definition.id)}.` : '',
    facts: [{ term: text.methods.facts.direction, meaning: text.reach.directions[measure.direction] }, ...range(measure, context), ...aims(measure, context, proven), ...caseness(measure, context, proven), ...rules],
    sources: measure.sources.map(cite),
  };
}

function ruleTitle({ kind }: ChangeRule, { text }: ReportContext): string {
  const { rule } = text.measures;
  if (kind === 'clinical-cutoff') return text.methods.facts.caseness.name;
  const words = kind === 'reliable-change' ? rule.reliable : rule.important;
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function range({ value }: Measure, { text }: ReportContext): readonly Term[] {
  if (value.kind !== 'numeric') return [];
  return [{ term: text.methods.facts.range, meaning: text.reach.range({ minimum: plainText(value.minimum), maximum: plainText(value.maximum) }) }];
}

/** What counts as achieved, and what to be careful with: judgements, each with its source and reason. */
function aims({ value, caution }: Measure, { text, language }: ReportContext, proven: (fact: string, provenance: Provenance) => string): readonly Term[] {
  const { facts: words } = text.methods;
  const { range: aim, achieved } = value.kind === 'numeric' ? value : {};
  const { order } = value.kind === 'state' || value.kind === 'multi-select' ? value : {};
  const least = achieved && ('atLeast' in achieved ? words.caseness.atLeast(plainText(achieved.atLeast)) : words.caseness.atMost(plainText(achieved.atMost)));
  return [
    ...(aim ? [{ term: words.aim, meaning: proven(text.reach.range({ minimum: plainText(aim.low), maximum: plainText(aim.high) }), aim) }] : []),
    ...(achieved && least !== undefined ? [{ term: words.achieved, meaning: proven(least, achieved) }] : []),
    ...(order ? [{ term: words.achieved, meaning: proven(achievedStates(value, language), order) }] : []),
    ...(caution ? [{ term: words.caution, meaning: proven(textIn(caution.text, language), caution) }] : []),
  ];
}

/** The names of what counts as achieved, in the words of the definition. */
function achievedStates(value: Measure['value'], language: string): string {
  const named = value.kind === 'state' ? value.states.filter(({ id }) => value.achieved.includes(id)) : value.kind === 'multi-select' ? value.items.filter(({ id }) => value.required.of.includes(id)) : [];
  return named.map(({ label }) => textIn(label, language)).join('; ');
}

function caseness({ caseness: rule }: Measure, { text }: ReportContext, proven: (fact: string, provenance: Provenance) => string): readonly Term[] {
  const { caseness: words } = text.methods.facts;
  if (!rule) return [];
  const number = 'atLeast' in rule ? words.atLeast(plainText(rule.atLeast)) : words.atMost(plainText(rule.atMost));
  return [{ term: words.name, meaning: proven(number, rule) }];
}

interface ProvenFact {
  readonly fact: string;
  readonly provenance: Provenance;
  readonly sources: readonly Source[];
  readonly cite: Cite;
}

/** A published number is never bare: its evidence grade, its note and its source stand with it. */
function withProvenance({ text }: ReportContext, { fact, provenance: { evidence, note = '', source: id }, sources, cite }: ProvenFact): string {
  const source = sources.find((candidate) => candidate.id === id);
  const words = text.methods.facts;
  return [words.evidence({ fact, evidence }), ...(note === '' ? [] : [note]), ...(source ? [words.source(String(cite(source)))] : [])].join(' ');
}
