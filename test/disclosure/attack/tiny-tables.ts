import type { Indicator } from '../../../src/definitions/indicator.js';
import type { IndicatorTable, InternalRow } from '../../../src/indicators/index.js';
import { DEFAULT_GRADES } from '../../../src/indicators/public.js';
import { exactRows } from '../support.js';

/** Numbers that look random and are the same every time (mulberry32). */
export function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

interface Somebody {
  readonly sex: string;
  readonly area: string;
  readonly excluded: boolean;
  readonly level: string;
}

const LEVELS = ['better', 'same', 'worse'];

const figure = (id: string, statistic: Indicator['statistic']): Indicator => ({ kind: 'indicator', id, version: '1.0.0', title: { en: id }, description: { en: '' }, unit: 'person', statistic, attribution: 'closed', sources: [] });
const FIGURES = [figure('people', 'count'), figure('better', 'proportion'), figure('change', 'distribution')];

/** A few invented people, counted: how many, how many got better, and where everybody stands, by sex and by area. */
export function tinyTable(seed: number): IndicatorTable {
  const below = numbers(seed);
  const skewed = (names: readonly string[]) => names[Math.min(below(names.length), below(names.length + 2) % names.length)] ?? '';
  const people = Array.from({ length: 6 + below(70) }, (): Somebody => ({
    sex: skewed(['f', 'm', 'not-known'].slice(0, 2 + below(2))), area: skewed(['north', 'south', 'west'].slice(0, 2 + (seed % 2))), excluded: below(6) === 0, level: skewed(LEVELS),
  }));
  const groups = [{ breakdown: 'all', category: 'all', own: people }, ...(['sex', 'area'] as const).flatMap((breakdown) =>
    [...new Set(people.map((person) => person[breakdown]))].sort().map((category) => ({ breakdown, category, own: people.filter((person) => person[breakdown] === category) })))];
  const rows = groups.flatMap(({ breakdown, category, own }) => {
    const asked = own.filter(({ excluded }) => !excluded);
    const at = (level: string) => asked.filter((person) => person.level === level).length;
    const counts = { denominator: asked.length, excluded: own.length - asked.length };
    const made = [
      ...exactRows({ statistic: 'count', denominator: own.length }).map((row) => ({ ...row, indicatorId: 'people' })),
      ...exactRows({ statistic: 'proportion', numerator: at('better'), ...counts }).map((row) => ({ ...row, indicatorId: 'better' })),
      ...exactRows({ statistic: 'distribution', levels: new Map(LEVELS.map((level) => [level, at(level)])), ...counts }).map((row) => ({ ...row, indicatorId: 'change' })),
    ];
    return made.map((row): InternalRow => ({ ...row, breakdown, category }));
  });
  const objected = below(9);
  return {
    kind: 'internal-table', rows, indicators: FIGURES, measures: [], observations: [], attrition: [],
    waterfall: [{ kind: 'persons', step: 'read', count: people.length + objected }, { kind: 'persons', step: 'objected', count: objected }, { kind: 'persons', step: 'used', count: people.length }],
    goals: { given: 0, counts: {} },
    settings: { service: 'Invented', report: 'commissioner', period: { start: '2025-01-01', end: '2025-03-31' }, asAt: '2025-03-31', breakdowns: ['sex', 'area'], pairing: 'first-last', prorate: [], grades: DEFAULT_GRADES, groups: {}, ofEpisodes: [] },
  };
}
