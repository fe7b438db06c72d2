import * as z from 'zod/mini';
import { maybeProvenance, provenance, textSchema } from './fact-schema.js';
import { measureFacts } from './measure-schema.js';

const items = z.array(z.string());

const classSchema = z.strictObject({
  value: z.number(),
  when: z.array(z.strictObject({ item: z.string(), atLeast: z.exactOptional(z.number()), atMost: z.exactOptional(z.number()) })),
});

const methodSchema = z.discriminatedUnion('kind', [
  z.strictObject({ ...maybeProvenance, kind: z.literal('sum'), items }),
  z.strictObject({ ...maybeProvenance, kind: z.literal('mean'), items }),
  z.strictObject({ ...maybeProvenance, kind: z.literal('scaled-sum'), items, add: z.number(), multiply: z.number() }),
  z.strictObject({ ...maybeProvenance, kind: z.literal('single-item'), item: z.string() }),
  z.strictObject({ ...maybeProvenance, kind: z.literal('count-if'), items, atLeast: z.number() }),
  z.strictObject({ ...maybeProvenance, kind: z.literal('sum-of-products'), products: z.array(items) }),
  z.strictObject({
    ...maybeProvenance,
    kind: z.literal('lookup'),
    score: z.string(),
    table: z.array(z.tuple([z.number(), z.number()])),
  }),
  z.strictObject({ ...maybeProvenance, kind: z.literal('classify'), classes: z.array(classSchema), otherwise: z.number() }),
  z.strictObject({ ...maybeProvenance, kind: z.literal('weights'), constant: z.number(), weights: z.array(z.strictObject({ item: z.string(), values: z.record(z.string(), z.number()) })) }),
  z.strictObject({ ...maybeProvenance, kind: z.literal('imported') }),
]);

const missingRuleSchema = z.strictObject({
  ...provenance,
  maximumMissing: z.number(),
  rounding: z.enum(['nearest-whole', 'none']),
  never: z.exactOptional(items),
});

const reliabilitySchema = z.strictObject({
  ...provenance,
  type: z.string(),
  value: z.number(),
  population: z.string(),
});

const normSchema = z.strictObject({
  ...provenance,
  population: z.string(),
  mean: z.number(),
  standardDeviation: z.exactOptional(z.number()),
  n: z.exactOptional(z.number()),
});

/** One score of an instrument. */
export const scoreSchema = z.strictObject({
  ...measureFacts,
  id: z.string(),
  title: textSchema,
  method: methodSchema,
  range: z.tuple([z.number(), z.number()]),
  step: z.exactOptional(z.number()),
  unit: textSchema,
  missing: z.exactOptional(missingRuleSchema),
  reliability: z.exactOptional(z.array(reliabilitySchema)),
  norms: z.exactOptional(z.array(normSchema)),
});
