import { listed, faultUnless, type Path } from './fault.js';
import type { Issue } from './issue.js';
import type { Measure } from './measure.js';

/** What a part of a definition asks of a measure that the measure does not have, or that there is no such measure. */
export function measureIssues(part: Readonly<Record<string, unknown>>, path: Path, measures: readonly Measure[]): readonly Issue[] {
  const { measure: id } = part;
  if (typeof id !== 'string' || id === 'each') return [];
  const measure = measures.find((candidate) => candidate.id === id);
  const issues = faultUnless(measure !== undefined, { code: 'measure-unknown', path: [...path, 'measure'], expected: `one of ${listed(measures.map((known) => known.id))}`, found: id });
  return measure ? USES.flatMap(({ key, code, expected, has }) => {
    if (part[key] === undefined) return [];
    return faultUnless(has(measure, part[key]), { code, path: [...path, key], expected: `${expected} of ${id}`, found: `${id} without one` });
  }) : issues;
}

interface Use {
  readonly key: string;
  readonly code: string;
  readonly expected: string;
  readonly has: (measure: Measure, value: unknown) => boolean;
}

const isOrdered = ({ value, direction }: Measure) => value.kind === 'state' || (value.kind === 'flag' && (direction === 'increase' || direction === 'decrease'));
const hasBands = ({ bands = [] }: Measure) => bands.length > 0;

const USES: readonly Use[] = [
  { key: 'changeBy', code: 'rule-unknown', expected: 'a rule', has: (measure, rule) => hasRule(measure, String(rule)) },
  { key: 'caseness', code: 'caseness-unknown', expected: 'a caseness', has: ({ caseness, changeRules }) => caseness !== undefined || changeRules.some(({ kind }) => kind === 'clinical-cutoff') },
  { key: 'bandAt', code: 'bands-unknown', expected: 'bands', has: hasBands },
  { key: 'bandMove', code: 'bands-unknown', expected: 'bands', has: hasBands },
  { key: 'achieved', code: 'achieved-unknown', expected: 'states that count as achieved', has: (measure) => isOrdered(measure) && (measure.value.kind !== 'state' || measure.value.achieved.length > 0) },
  { key: 'extreme', code: 'extreme-unknown', expected: 'a numeric scale with a better end', has: ({ value, direction }) => value.kind === 'numeric' && (direction === 'increase' || direction === 'decrease') },
];

/** `change` stands for whichever a measure has. */
function hasRule(measure: Measure, rule: string): boolean {
  const kinds: readonly string[] = [...measure.changeRules.map(({ kind }) => kind), ...(isOrdered(measure) ? ['state-order'] : [])];
  return rule === 'change' ? kinds.some((kind) => kind !== 'clinical-cutoff') : kinds.includes(rule);
}
