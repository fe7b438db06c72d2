import { expectTypeOf, test } from 'vitest';
import { measureOf } from '../../src/definitions/measures-of.js';
import type { GoalScale } from '../../src/definitions/goal-scale.js';
import type { AnswerOf, Instrument, ItemIdOf, ResponsesOf, ScoreIdOf } from '../../src/definitions/instrument.js';
import type { Outcome } from '../../src/definitions/outcome.js';
import type { Attainment } from '../../src/generated/attainment.js';
import type { Gas } from '../../src/generated/gas.js';
import type { HousingStatus } from '../../src/generated/housing-status.js';
import type { LeavingTheHouse } from '../../src/generated/leaving-the-house.js';
import type { Ons4 } from '../../src/generated/ons4.js';
import { phq9, type Phq9 } from '../../src/generated/phq-9.js';
import type { Swemwbs } from '../../src/generated/swemwbs.js';

test('items, answers and scores of an instrument are literal types', () => {
  expectTypeOf<ItemIdOf<Phq9>>().toEqualTypeOf<'q1' | 'q2' | 'q3' | 'q4' | 'q5' | 'q6' | 'q7' | 'q8' | 'q9'>();
  expectTypeOf<AnswerOf<Phq9>>().toEqualTypeOf<0 | 1 | 2 | 3>();
  expectTypeOf<AnswerOf<Ons4>>().toEqualTypeOf<0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10>();
  expectTypeOf<ScoreIdOf<Ons4>>().toEqualTypeOf<'life-satisfaction' | 'worthwhile' | 'happiness' | 'anxiety'>();
  expectTypeOf<ScoreIdOf<Swemwbs>>().toEqualTypeOf<'raw' | 'metric'>();
  expectTypeOf<Phq9>().toExtend<Instrument>();
});

test('responses hold possible answers to known items, or no value', () => {
  const some: ResponsesOf<Phq9> = { q1: 3, q2: null, q3: undefined };
  expectTypeOf(some).toExtend<ResponsesOf<Phq9>>();
  // @ts-expect-error 4 is not an answer
  const impossible: ResponsesOf<Phq9> = { q1: 4 };
  // @ts-expect-error q10 is not an item
  const unknown: ResponsesOf<Phq9> = { q10: 1 };
  // @ts-expect-error answers are numbers
  const text: ResponsesOf<Phq9> = { q1: '1' };
  expectTypeOf([impossible, unknown, text]).toBeArray();
});

test('a score that the instrument does not have does not compile', () => {
  expectTypeOf(measureOf(phq9, 'total').id).toBeString();
  // @ts-expect-error the PHQ-9 has no raw score
  measureOf(phq9, 'raw');
});

test('levels and states are literal types, and numbers have none', () => {
  expectTypeOf<Attainment>().toEqualTypeOf<GoalScale<'attainment', 'attained' | 'partly' | 'not'>>();
  expectTypeOf<Gas>().toEqualTypeOf<GoalScale<'gas', never>>();
  expectTypeOf<LeavingTheHouse>().toEqualTypeOf<Outcome<'leaving-the-house', never>>();
  type HousingState = Extract<HousingStatus['value'], { kind: 'state' }>['achieved'][number];
  expectTypeOf<'prison'>().toExtend<HousingState>();
  // @ts-expect-error a castle is not a state
  const castle: HousingState = 'castle';
  expectTypeOf(castle).toBeString();
  expectTypeOf<HousingStatus>().toExtend<Outcome>();
});
