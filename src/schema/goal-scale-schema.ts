import * as z from 'zod/mini';
import { provenance, sourcesSchema, textSchema } from './fact-schema.js';
import { measureFacts } from './measure-schema.js';
import { numericValueSchema, stateValueSchema } from './value-schema.js';

/** What became of one goal. */
export const goalOutcomeSchema = z.enum([
  'achieved',
  'partly-achieved',
  'maintained',
  'not-achieved',
  'no-change',
  'moved-away',
  'no-longer-relevant',
  'replaced',
  'withdrawn',
  'not-reviewed',
]);

const byPoints = { ...provenance, kind: z.literal('by-points'), targetCounts: z.boolean(), points: z.number(), baselineLevel: z.boolean() };

const outcomeRuleSchema = z.union([
  z.strictObject({ ...byPoints, achievedAtLeast: z.number() }),
  z.strictObject({ ...byPoints, achievedAtMost: z.number() }),
  z.strictObject({ ...provenance, kind: z.literal('by-order') }),
  z.strictObject({ ...provenance, kind: z.literal('by-level'), levels: z.record(z.string(), goalOutcomeSchema) }),
]);

/** The shape of a goal scale in JSON. `parseGoalScale` also checks that it makes sense. */
export const goalScaleSchema = z.strictObject({
  ...measureFacts,
  kind: z.literal('goal-scale'),
  id: z.string(),
  version: z.string(),
  title: textSchema,
  value: z.discriminatedUnion('kind', [numericValueSchema, stateValueSchema]),
  levelLabels: z.exactOptional(z.record(z.string(), textSchema)),
  outcome: outcomeRuleSchema,
  sources: sourcesSchema,
});
