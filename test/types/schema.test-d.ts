import { expectTypeOf, test } from 'vitest';
import type * as z from 'zod/mini';
import type { GoalScale } from '../../src/definitions/goal-scale.js';
import type { Indicator, IndicatorSet } from '../../src/definitions/indicator.js';
import type { Criterion } from '../../src/definitions/criteria.js';
import type { AnyInstrument } from '../../src/definitions/instrument.js';
import type { Outcome } from '../../src/definitions/outcome.js';
import type { criterionShapes } from '../../src/schema/criterion-schema.js';
import type {
  goalScaleSchema,
  indicatorSchema,
  indicatorSetSchema,
  instrumentSchema,
  outcomeSchema,
} from '../../src/schema/index.js';

/** Schemas give mutable arrays; definitions are readonly all through. */
type Readonlied<T> = T extends object ? { readonly [Key in keyof T]: Readonlied<T[Key]> } : T;

test('what a schema lets through is what the types say, and the other way round', () => {
  expectTypeOf<z.output<typeof instrumentSchema>>().toExtend<AnyInstrument>();
  expectTypeOf<AnyInstrument>().toExtend<Readonlied<z.output<typeof instrumentSchema>>>();
  expectTypeOf<z.output<typeof goalScaleSchema>>().toExtend<GoalScale>();
  expectTypeOf<GoalScale>().toExtend<Readonlied<z.output<typeof goalScaleSchema>>>();
  expectTypeOf<z.output<typeof outcomeSchema>>().toExtend<Outcome>();
  expectTypeOf<Outcome>().toExtend<Readonlied<z.output<typeof outcomeSchema>>>();
  expectTypeOf<z.output<typeof indicatorSchema>>().toExtend<Indicator>();
  expectTypeOf<Indicator>().toExtend<Readonlied<z.output<typeof indicatorSchema>>>();
  expectTypeOf<z.output<typeof indicatorSetSchema>>().toExtend<IndicatorSet>();
  expectTypeOf<IndicatorSet>().toExtend<Readonlied<z.output<typeof indicatorSetSchema>>>();
  expectTypeOf<z.output<(typeof criterionShapes)[number]>>().toExtend<Criterion>();
  expectTypeOf<Criterion>().toExtend<Readonlied<z.output<(typeof criterionShapes)[number]>>>();
});
