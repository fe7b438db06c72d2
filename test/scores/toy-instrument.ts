import type { Instrument, Item, Option } from '../../src/definitions/instrument.js';
import { defineInstrument } from '../../src/definitions/define-instrument.js';
import type { MissingRule, ScoreDefinition, ScoreMethod } from '../../src/definitions/score-definition.js';

interface ToyScore extends Partial<Pick<ScoreDefinition, 'step'>> {
  readonly id?: string;
  readonly method: ScoreMethod;
  readonly range: readonly [number, number];
  readonly missing?: Omit<MissingRule, 'source' | 'evidence'>;
}

interface Toy {
  readonly id?: string;
  /** Items as they differ from a plain one. */
  readonly items: Readonly<Record<string, Partial<Item>>>;
  readonly options?: readonly number[];
  readonly scores: readonly ToyScore[];
  readonly alerts?: Readonly<Record<string, number>>;
}

const own = { source: 'invented', evidence: 'primary' } as const;

/** A sound made-up instrument, for what no shipped one has. A wrong one throws, so that no test rests on it. */
export function toyInstrument({ id = 'toy', items, options = [0, 1, 2, 3], scores, alerts = {} }: Toy): Instrument {
  return defineInstrument<string, string, number, string>({
    id,
    version: '1.0.0',
    title: { en: 'Made up for a test' },
    options: optionsOf(options),
    items: Object.entries(items).map(([item, differences]) => ({ id: item, topic: { en: item }, ...differences })),
    scores: scores.map(({ missing, ...score }) => ({
      id: 'total',
      title: { en: 'Total' },
      unit: { en: 'points' },
      direction: 'increase',
      ...score,
      ...(missing && { missing: { ...own, ...missing } }),
    })),
    alerts: Object.entries(alerts).map(([item, atLeast]) => ({ item, atLeast, message: { en: 'Look at this.' }, ...own })),
    licence: { status: 'labels-only', holder: 'nobody', terms: 'made up', ...own },
    sources: [{ id: 'invented', citation: 'Made up for a test.' }],
  });
}

export function optionsOf(values: readonly number[]): readonly Option[] {
  return values.map((value) => ({ value }));
}

/** Plain items with these ids. */
export function plainItems(ids: readonly string[]): Readonly<Record<string, Partial<Item>>> {
  return Object.fromEntries(ids.map((id) => [id, {}]));
}
