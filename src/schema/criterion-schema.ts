import * as z from 'zod/mini';
import { CRITERION_FIELDS, EPISODE_DAYS, type Criterion } from '../definitions/criteria.js';
import { goalOutcomeSchema } from './goal-scale-schema.js';

const bounds = { atLeast: z.exactOptional(z.number()), atMost: z.exactOptional(z.number()) };
const atLeastSchema = z.strictObject({ atLeast: z.number() });
const names = z.array(z.string());
const scoreAt = { measure: z.string(), at: z.enum(['baseline', 'followUp', 'event']) };

export const goalScopeSchema = z.enum(['all', 'standing']);

const episodeDaySchema = z.enum(EPISODE_DAYS);

/** From one day of an episode to another. */
export const daysSchema = z.tuple([episodeDaySchema, episodeDaySchema]);

export const changeRuleNameSchema = z.enum(['change', 'reliable-change', 'minimal-important-change', 'state-order']);

const changeClassSchema = z.enum([
  'improved',
  'no-reliable-change',
  'no-important-change',
  'deteriorated',
  'worsened',
  'lateral',
  'unchanged',
  'incomparable',
]);

/** A field of a record, by the record. */
export const recordFieldSchema = z.enum(CRITERION_FIELDS);

const fieldSchema = z.union([
  recordFieldSchema,
  z.templateLiteral(['attribute.', z.string().check(z.minLength(1))]),
]);

/** One criterion of the closed grammar. */
export const criterionSchema: z.ZodMiniType<Criterion> = z.lazy(() => z.union(criterionShapes));

export const criterionShapes = [
  z.strictObject({ all: z.array(criterionSchema) }),
  z.strictObject({ any: z.array(criterionSchema) }),
  z.strictObject({ not: criterionSchema }),
  z.strictObject({ field: fieldSchema, present: z.literal(true) }),
  z.strictObject({ field: fieldSchema, in: names }),
  z.strictObject({ ...bounds, days: daysSchema }),
  z.strictObject({ attendedContacts: atLeastSchema }),
  z.strictObject({ engaged: z.literal(true) }),
  z.strictObject({ repeatedReferral: z.strictObject({ withinDays: z.number() }) }),
  z.strictObject({ paused: z.literal(true) }),
  z.strictObject({ ...scoreAt, present: z.literal(true) }),
  z.strictObject({ ...scoreAt, caseness: z.boolean() }),
  z.strictObject({ ...scoreAt, achieved: z.boolean() }),
  z.strictObject({ ...scoreAt, extreme: z.enum(['best', 'worst']) }),
  z.strictObject({ ...scoreAt, achieved: z.boolean() }),
  z.strictObject({ ...scoreAt, ...bounds }),
  z.strictObject({ measure: z.string(), absentReason: names }),
  z.strictObject({ measure: z.string(), paired: z.literal(true) }),
  z.strictObject({ measure: z.string(), changeBy: changeRuleNameSchema, in: z.array(changeClassSchema) }),
  z.strictObject({ goals: goalScopeSchema, count: atLeastSchema }),
  z.strictObject({ goals: goalScopeSchema, reviewed: atLeastSchema }),
  z.strictObject({ goals: goalScopeSchema, progress: z.array(z.enum(['forward', 'mixed', 'no-change', 'back'])) }),
  z.strictObject({ goals: goalScopeSchema, every: z.array(goalOutcomeSchema) }),
  z.strictObject({ goals: goalScopeSchema, some: z.array(goalOutcomeSchema) }),
  z.strictObject({ goals: goalScopeSchema, everyReviewed: z.array(goalOutcomeSchema) }),
  z.strictObject({ goals: goalScopeSchema, ratedTwice: z.literal(true) }),
  z.strictObject({ goalOutcome: z.array(goalOutcomeSchema) }),
] as const;
