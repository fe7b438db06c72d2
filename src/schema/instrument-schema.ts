import * as z from 'zod/mini';
import { ABSENT_REASONS } from '../definitions/absent-reason.js';
import { maybeProvenance, provenance, sourcesSchema, textSchema } from './fact-schema.js';
import { scoreSchema } from './score-schema.js';

const optionSchema = z.strictObject({
  value: z.number(),
  label: z.exactOptional(textSchema),
  scoredAs: z.exactOptional(z.number()),
  absent: z.exactOptional(z.enum(ABSENT_REASONS)),
});
const optionsSchema = z.array(optionSchema);
const codesByIdSchema = z.record(z.string(), z.string());

const itemSchema = z.strictObject({
  id: z.string(),
  topic: textSchema,
  wording: z.exactOptional(textSchema),
  options: z.exactOptional(optionsSchema),
  reverse: z.exactOptional(z.boolean()),
  askedWhen: z.exactOptional(z.strictObject({ item: z.string(), atLeast: z.number(), otherwise: z.exactOptional(z.number()) })),
});

const alertSchema = z.strictObject({ ...provenance, item: z.string(), atLeast: z.number(), message: textSchema });

const codesSchema = z.strictObject({
  ...maybeProvenance,
  panel: z.exactOptional(z.string()),
  items: z.exactOptional(codesByIdSchema),
  scores: z.exactOptional(codesByIdSchema),
});

export const licenceSchema = z.strictObject({
  ...provenance,
  status: z.enum(['wording-included', 'labels-only', 'permission-needed', 'scores-only']),
  holder: z.string(),
  terms: z.string(),
  attribution: z.exactOptional(z.string()),
});

/** The shape of an instrument in JSON. `parseInstrument` also checks that it makes sense. */
export const instrumentSchema = z.strictObject({
  kind: z.literal('instrument'),
  id: z.string(),
  version: z.string(),
  title: textSchema,
  edition: z.exactOptional(z.string()),
  recallPeriod: z.exactOptional(z.strictObject({ ...provenance, value: textSchema })),
  stem: z.exactOptional(textSchema),
  options: optionsSchema,
  items: z.array(itemSchema),
  scores: z.array(scoreSchema),
  alerts: z.exactOptional(z.array(alertSchema)),
  codes: z.exactOptional(z.record(z.string(), codesSchema)),
  licence: licenceSchema,
  sources: sourcesSchema,
});
