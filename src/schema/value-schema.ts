import * as z from 'zod/mini';
import { provenanceSchema, textSchema } from './fact-schema.js';

export const numericValueSchema = z.strictObject({
  kind: z.literal('numeric'),
  minimum: z.number(),
  maximum: z.number(),
  step: z.number(),
  unit: textSchema,
});

export const flagValueSchema = z.strictObject({ kind: z.literal('flag'), yes: textSchema, no: textSchema });

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
