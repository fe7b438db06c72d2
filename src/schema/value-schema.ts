import * as z from 'zod/mini';
import { provenance, provenanceSchema, textSchema } from './fact-schema.js';

const achievedNumberSchema = z.union([z.strictObject({ ...provenance, atLeast: z.number() }), z.strictObject({ ...provenance, atMost: z.number() })]);

export const numericValueSchema = z.strictObject({
  kind: z.literal('numeric'),
  minimum: z.number(),
  maximum: z.number(),
  achieved: z.exactOptional(achievedNumberSchema),
  range: z.exactOptional(z.strictObject({ ...provenance, low: z.number(), high: z.number() })),
  step: z.number(),
  unit: textSchema,
});

const flagValueSchema = z.strictObject({ kind: z.literal('flag'), yes: textSchema, no: textSchema });

export const stateValueSchema = z.strictObject({
  kind: z.literal('state'),
  states: z.array(
    z.strictObject({
      id: z.string(),
      label: textSchema,
      codes: z.exactOptional(z.record(z.string(), z.array(z.string()))),
    }),
  ),
  improves: z.array(z.tuple([z.string(), z.string()])),
  lateral: z.exactOptional(z.array(z.array(z.string()))),
  achieved: z.array(z.string()),
  order: z.exactOptional(provenanceSchema),
  codeSystems: z.exactOptional(z.record(z.string(), provenanceSchema)),
});

const named = z.array(z.strictObject({ id: z.string(), label: textSchema }));
const order = z.exactOptional(provenanceSchema);

const multiSelectValueSchema = z.strictObject({
  kind: z.literal('multi-select'),
  items: named,
  required: z.strictObject({ of: z.array(z.string()), atLeast: z.number() }),
  order,
});

const countValueSchema = z.strictObject({
  kind: z.literal('count'),
  maximum: z.number(),
  achieved: z.exactOptional(achievedNumberSchema),
  exposureDays: z.exactOptional(z.number()),
  minimumExposureDays: z.number(),
  perDays: z.number(),
  step: z.number(),
  unit: textSchema,
});

const eventValueSchema = z.strictObject({
  kind: z.literal('event'),
  happened: textSchema,
  notYet: textSchema,
  competing: z.exactOptional(named),
  window: z.exactOptional(z.strictObject({ ...provenance, fromDay: z.number(), toDay: z.number() })),
  order,
});

const sustainedValueSchema = z.strictObject({
  kind: z.literal('sustained'),
  holds: textSchema,
  lapsed: textSchema,
  weeks: z.number(),
  lapse: z.union([z.enum(['reset', 'fail']), z.strictObject({ graceDays: z.number() })]),
  order,
});

/** Every kind of value that a record of an outcome may hold. */
export const recordedValueSchema = z.discriminatedUnion('kind', [
  numericValueSchema, flagValueSchema, stateValueSchema, multiSelectValueSchema, countValueSchema, eventValueSchema, sustainedValueSchema,
]);
