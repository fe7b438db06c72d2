import { expect, expectTypeOf, test } from 'vitest';
import { defineGoalScale } from '../../src/definitions/define-goal-scale.js';
import { defineIndicator } from '../../src/definitions/define-indicator.js';
import { defineInstrument } from '../../src/definitions/define-instrument.js';
import { defineOutcome } from '../../src/definitions/define-outcome.js';
import type { AnswerOf, Instrument, ItemIdOf, ScoreIdOf } from '../../src/definitions/instrument.js';
import type { GoalScale } from '../../src/definitions/goal-scale.js';
import type { Indicator } from '../../src/definitions/indicator.js';
import type { Outcome } from '../../src/definitions/outcome.js';
import { observeOutcome, type ValueOf } from '../../src/records/observe-outcome.js';

const licence = { status: 'labels-only', holder: 'h', terms: 't', source: 's', evidence: 'primary' } as const;
const sum = { title: { en: 'T' }, range: [0, 2], unit: { en: 'points' }, direction: 'increase' } as const;

const small = () =>
  defineInstrument({
    id: 'small',
    version: '1.0.0',
    title: { en: 'Small' },
    options: [{ value: 0 }, { value: 1 }],
    items: [
      { id: 'q1', topic: { en: 'one' } },
      { id: 'q2', topic: { en: 'two' }, options: [{ value: 0 }, { value: 4 }], askedWhen: { item: 'q1', atLeast: 1 } },
    ],
    scores: [
      { ...sum, id: 'raw', method: { kind: 'sum', items: ['q1', 'q2'] } },
      { ...sum, id: 'metric', method: { kind: 'lookup', score: 'raw', table: [[0, 0]] } },
    ],
    licence,
    sources: [],
  });
type Small = ReturnType<typeof small>;

test('defineInstrument keeps ids, answers and scores as literals, with no as const', () => {
  expectTypeOf<Small>().toEqualTypeOf<Instrument<'small', 'q1' | 'q2', 0 | 1 | 4, 'raw' | 'metric'>>();
  expectTypeOf<ItemIdOf<Small>>().toEqualTypeOf<'q1' | 'q2'>();
  expectTypeOf<AnswerOf<Small>>().toEqualTypeOf<0 | 1 | 4>();
  expectTypeOf<ScoreIdOf<Small>>().toEqualTypeOf<'raw' | 'metric'>();
  expectTypeOf<Small>().toExtend<Instrument>();
});

test('a score, alert or condition on an unknown item does not compile', () => {
  const base = { id: 'x', version: '1.0.0', title: { en: 'X' }, options: [{ value: 0 }], licence, sources: [] } as const;
  const items = [{ id: 'q1', topic: { en: 'one' } }] as const;
  defineInstrument({
    ...base,
    items,
    // @ts-expect-error q9 is not an item
    scores: [{ ...sum, id: 'total', method: { kind: 'sum', items: ['q9'] } }],
  });
  defineInstrument({
    ...base,
    items: [
      { id: 'q1', topic: { en: 'one' } },
      // @ts-expect-error q9 is not an item
      { id: 'q2', topic: { en: 'one' }, askedWhen: { item: 'q9', atLeast: 0 } },
    ],
    scores: [{ ...sum, id: 'total', method: { kind: 'sum', items: ['q1'] } }],
  });
  defineInstrument({
    ...base,
    items,
    // @ts-expect-error rawest is not a score
    scores: [{ ...sum, id: 'total', method: { kind: 'lookup', score: 'rawest', table: [[0, 0]] } }],
  });
  defineInstrument({
    ...base,
    items,
    scores: [{ ...sum, id: 'total', method: { kind: 'sum', items: ['q1'] } }],
    // @ts-expect-error q9 is not an item
    alerts: [{ item: 'q9', atLeast: 1, message: { en: 'm' }, source: 's', evidence: 'primary' }],
  });
  defineInstrument({
    ...base,
    items,
    scores: [
      {
        ...sum,
        id: 'total',
        method: { kind: 'sum', items: ['q1'] },
        // @ts-expect-error q9 is not an item
        missing: { maximumMissing: 1, rounding: 'none', never: ['q9'], source: 's', evidence: 'primary' },
      },
    ],
  });
});

const own = { source: 's', evidence: 'decision', note: 'n' } as const;
const two = () =>
  defineGoalScale({
    id: 'two',
    version: '1.0.0',
    title: { en: 'Two' },
    direction: 'by-order',
    value: {
      kind: 'state',
      states: [
        { id: 'yes', label: { en: 'Yes' } },
        { id: 'no', label: { en: 'No' } },
      ],
      improves: [['no', 'yes']],
      achieved: ['yes'],
    },
    outcome: { kind: 'by-level', levels: { yes: 'achieved', no: 'not-achieved' }, ...own },
    sources: [],
  });

test('defineGoalScale keeps levels; a numeric scale has none', () => {
  expectTypeOf<ReturnType<typeof two>>().toEqualTypeOf<GoalScale<'two', 'yes' | 'no'>>();
  expectTypeOf<ReturnType<typeof two>>().toExtend<GoalScale>();
  const numeric = () =>
    defineGoalScale({
      id: 'n',
      version: '1.0.0',
      title: { en: 'N' },
      direction: 'increase',
      value: { kind: 'numeric', minimum: 0, maximum: 4, step: 1, unit: { en: 'steps' } },
      outcome: { kind: 'by-points', achievedAtLeast: 4, targetCounts: true, points: 1, baselineLevel: false, ...own },
      sources: [],
    });
  expectTypeOf<ReturnType<typeof numeric>>().toEqualTypeOf<GoalScale<'n', never>>();
  expectTypeOf<ReturnType<typeof numeric>>().toExtend<GoalScale>();
});

test('a level without an outcome, and an outcome for no level, do not compile', () => {
  const states = [
    { id: 'yes', label: { en: 'Yes' } },
    { id: 'no', label: { en: 'No' } },
  ] as const;
  const base = { id: 'x', version: '1.0.0', title: { en: 'X' }, direction: 'by-order', sources: [] } as const;
  const value = { kind: 'state', states, improves: [['no', 'yes']], achieved: ['yes'] } as const;
  // @ts-expect-error no outcome for the level no
  defineGoalScale({ ...base, value, outcome: { kind: 'by-level', levels: { yes: 'achieved' }, ...own } });
  defineGoalScale({
    ...base,
    value,
    // @ts-expect-error maybe is not a level
    outcome: { kind: 'by-level', levels: { yes: 'achieved', no: 'not-achieved', maybe: 'no-change' }, ...own },
  });
  // @ts-expect-error won is not an outcome of a goal
  defineGoalScale({ ...base, value, outcome: { kind: 'by-level', levels: { yes: 'won', no: 'not-achieved' }, ...own } });
});

const home = () =>
  defineOutcome({
    id: 'home',
    version: '1.0.0',
    title: { en: 'Home' },
    question: { en: 'Where do you live?' },
    domain: 'housing',
    direction: 'by-order',
    value: {
      kind: 'state',
      states: [
        { id: 'street', label: { en: 'Street' } },
        { id: 'flat', label: { en: 'Flat' } },
      ],
      // @ts-expect-error tent is not a state
      improves: [['tent', 'flat']],
      // @ts-expect-error boat is not a state
      lateral: [['boat', 'flat']],
      // @ts-expect-error castle is not a state
      achieved: ['castle'],
    },
    sources: [],
  });

test('defineOutcome keeps states, and only the list of states makes one', () => {
  expectTypeOf<ReturnType<typeof home>>().toEqualTypeOf<Outcome<'home', 'street' | 'flat'>>();
  expectTypeOf<ReturnType<typeof home>>().toExtend<Outcome>();
});

test('defineIndicator takes no criterion outside the grammar', () => {
  const base = {
    version: '1.0.0',
    title: { en: 'X' },
    description: { en: 'X.' },
    unit: 'episode',
    statistic: 'proportion',
    attribution: 'closed',
    sources: [],
  } as const;
  const good = () => defineIndicator({ ...base, id: 'good', numerator: { not: { field: 'attribute.age_band', in: ['85+'] } } });
  expectTypeOf<ReturnType<typeof good>>().toEqualTypeOf<Indicator<'good'>>();
  // @ts-expect-error a worker is never asked about
  defineIndicator({ ...base, id: 'x', numerator: { field: 'episode.worker', present: true } });
  // @ts-expect-error reliably-better is not a class
  defineIndicator({ ...base, id: 'x', numerator: { measure: 'each', changeBy: 'change', in: ['reliably-better'] } });
});

test('nobody passes a kind', () => {
  // @ts-expect-error kind is set by the function
  defineIndicator({ kind: 'indicator', id: 'x', version: '1.0.0', title: {}, description: {}, unit: 'goal', statistic: 'count', attribution: 'closed', sources: [] });
});

const followed = { version: '1.0.0', title: { en: 'T' }, question: { en: 'Q' }, domain: 'd', sources: [] } as const;

test('defineOutcome keeps items and competing events as literals, and records of it say nothing else', () => {
  const skills = defineOutcome({
    ...followed, id: 'skills', direction: 'increase',
    value: { kind: 'multi-select', items: [{ id: 'call', label: { en: 'Call' } }, { id: 'pay', label: { en: 'Pay' } }], required: { of: ['call'], atLeast: 1 } },
  });
  expectTypeOf(skills).toEqualTypeOf<Outcome<'skills', 'call' | 'pay'>>();
  observeOutcome(skills, [{ value: 'call;pay' }, { value: 'none' }, { value: null }]);
  // @ts-expect-error sing is not an item
  observeOutcome(skills, [{ value: 'sing' }]);
  const job = defineOutcome({
    ...followed, id: 'job', direction: 'by-order',
    value: { kind: 'event', happened: { en: 'Yes' }, notYet: { en: 'No' }, competing: [{ id: 'retired', label: { en: 'Retired' } }] },
  });
  expectTypeOf(job).toEqualTypeOf<Outcome<'job', 'retired'>>();
  expectTypeOf<ValueOf<typeof job>>().toExtend<string | number>();
  observeOutcome(job, [{ value: 'not-yet' }, { value: 'retired' }]);
  // @ts-expect-error moved is not what can compete
  observeOutcome(job, [{ value: 'moved' }]);
});

test('a required item that does not exist does not compile', () => {
  expect(() =>
    defineOutcome({
      ...followed, id: 'skills', direction: 'increase',
      // @ts-expect-error sing is not an item
      value: { kind: 'multi-select', items: [{ id: 'call', label: { en: 'Call' } }], required: { of: ['sing'], atLeast: 1 } },
    })).toThrow();
});
