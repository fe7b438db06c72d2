import type { ChangeRule, ClinicalCutoff, GroupNorm, ReliableChangeMethod, TieRule } from '../../definitions/change-rule.js';
import { UsageError } from '../cli-errors.js';
import { didYouMean } from '../near-matches.js';
import { RULE_FORMS, type RuleForm } from './rule-forms.js';

/** Who says so: a rule of the command line is the caller's own choice, not a published one. */
const BY_THE_CALLER = { source: 'command-line', evidence: 'decision', note: 'given on the command line' } as const;

const DEFAULT_CONFIDENCE = 0.95;

/**
 * Rules as they are written on the command line.
 *
 * @throws {UsageError} saying what was expected, for a rule that cannot be read or a second one of a kind
 * @example
 * parseRules(['reliable-change:points=6'])[0]?.kind; // => 'reliable-change'
 */
export function parseRules(texts: readonly string[]): readonly ChangeRule[] {
  const rules = texts.map(parseRule);
  const repeated = rules.find((rule, place) => rules.findIndex(({ kind }) => kind === rule.kind) < place);
  if (repeated) throw new UsageError(`expected one --rule of each kind; found ${repeated.kind} more than once`);
  return rules;
}

function parseRule(text: string): ChangeRule {
  const colon = text.indexOf(':');
  const kind = colon < 0 ? text : text.slice(0, colon);
  const forms = RULE_FORMS.filter((form) => form.kind === kind);
  if (forms.length === 0) throw unknownKind(text, kind);
  const list = colon < 0 ? '' : text.slice(colon + 1);
  const meant = formsOfMethod(text, forms, /(?:^|,)\s*method\s*=([^,]*)/.exec(list)?.[1]?.trim());
  const values = parseValues(text, list, meant);
  const form = meant.find((candidate) => fits(candidate, values));
  if (!form) throw expected(text, meant, `found ${[...values.keys()].join(', ') || 'nothing after the colon'}`);
  return made(text, form, values);
}

/** The forms of the method that is named; where none is, those that need none to be. */
function formsOfMethod(text: string, forms: readonly RuleForm[], method: string | undefined): readonly RuleForm[] {
  if (!method) return forms.filter(({ needs }) => !needs.includes('method'));
  const known = forms.flatMap((form) => form.method ?? []);
  if (!known.some((name) => name === method)) throw new UsageError(`--rule ${text}: expected a method that is one of ${known.join(', ')}; found "${method}"`, didYouMean(method, known));
  return forms.filter((form) => form.method === method);
}

function unknownKind(text: string, kind: string): UsageError {
  const kinds = [...new Set(RULE_FORMS.map((form) => form.kind))];
  return new UsageError(`--rule ${text}: expected ${kinds.join(', ')} before the colon; found "${kind}"`, didYouMean(kind, kinds));
}

function expected(text: string, forms: readonly RuleForm[], found: string): UsageError {
  return new UsageError(`--rule ${text}: expected ${forms.map(({ example }) => example).join(' or ')}; ${found}`);
}

function parseValues(text: string, list: string, forms: readonly RuleForm[]): ReadonlyMap<string, string> {
  const known = new Set(['tie', ...forms.flatMap(({ needs, allows }) => [...needs, ...allows])]);
  const values = new Map<string, string>();
  for (const part of list.split(',').map((one) => one.trim()).filter((one) => one !== '')) {
    const [key, value, ...rest] = part.split('=').map((one) => one.trim());
    if (key === undefined || !value || rest.length > 0) throw expected(text, forms, `found "${part}" where key=value belongs`);
    if (!known.has(key)) throw expected(text, forms, `found the key "${key}"`);
    if (values.has(key)) throw expected(text, forms, `found ${key} twice`);
    values.set(key, value);
  }
  return values;
}

function fits({ needs, allows, type }: RuleForm, values: ReadonlyMap<string, string>): boolean {
  const mayStand = new Set(['tie', ...needs, ...allows]);
  if (type !== undefined && values.get('type') !== type) return false;
  return needs.every((key) => values.has(key)) && [...values.keys()].every((key) => mayStand.has(key));
}

function made(text: string, { kind, type, method }: RuleForm, values: ReadonlyMap<string, string>): ChangeRule {
  const number = (key: string) => numberOf(text, key, values.get(key));
  const facts = { ...BY_THE_CALLER, tie: tieOf(text, values.get('tie')) };
  if (type !== undefined) return { kind: 'clinical-cutoff', type, ...facts, ...normsOf(type, number) };
  if (values.has('ratio')) return { kind: 'minimal-important-change', ratio: number('ratio'), ...facts };
  if (kind === 'minimal-important-change') return { kind, points: number('points'), ...facts };
  if (values.has('points')) return { kind: 'reliable-change', points: number('points'), ...facts };
  const confidence = values.has('confidence') ? number('confidence') : DEFAULT_CONFIDENCE;
  return { kind: 'reliable-change', standardDeviation: number('sd'), reliability: number('reliability'), confidence, ...facts, ...methodOf(method, number) };
}

/** A method with its numbers; none for the one that is meant without a name. */
function methodOf(method: ReliableChangeMethod = 'jacobson-truax', number: (key: string) => number) {
  switch (method) {
    case 'jacobson-truax': return {};
    case 'edwards-nunnally':
    case 'gulliksen-lord-novick': return { method, mean: number('mean') };
    case 'nunnally-kotsch': return { method, mean: number('mean'), followUpReliability: number('follow-up-reliability') };
    case 'hageman-arrindell': return { method, change: { mean: number('change-mean'), standardDeviation: number('change-sd') } };
  }
}

function normsOf(type: ClinicalCutoff['type'], number: (key: string) => number): Pick<ClinicalCutoff, 'clinical' | 'functional'> {
  const norm = (group: string): GroupNorm => ({ mean: number(`${group}-mean`), standardDeviation: number(`${group}-sd`) });
  return { ...(type !== 'b' && { clinical: norm('clinical') }), ...(type !== 'a' && { functional: norm('functional') }) };
}

function numberOf(text: string, key: string, value: string | undefined): number {
  if (value !== undefined && /^[+-]?(\d+(\.\d+)?|\.\d+)$/.test(value)) return Number(value);
  throw new UsageError(`--rule ${text}: expected a plain number for ${key}; found "${value ?? ''}"`);
}

function tieOf(text: string, tie = 'at-least'): TieRule {
  if (tie === 'at-least' || tie === 'more-than') return tie;
  throw new UsageError(`--rule ${text}: expected tie=at-least or tie=more-than; found "${tie}"`);
}
