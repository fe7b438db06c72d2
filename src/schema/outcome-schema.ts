import * as z from 'zod/mini';
import { provenance, sourcesSchema, textSchema } from './fact-schema.js';
import { measureFacts } from './measure-schema.js';
import { recordedValueSchema } from './value-schema.js';

/** The shape of a custom outcome in JSON. `parseOutcome` also checks that it makes sense. */
export const outcomeSchema = z.strictObject({
  ...measureFacts,
  kind: z.literal('outcome'),
  id: z.string(),
  version: z.string(),
  title: textSchema,
  question: textSchema,
  domain: z.string(),
  value: recordedValueSchema,
  caution: z.exactOptional(z.strictObject({ ...provenance, text: textSchema })),
  sources: sourcesSchema,
});
