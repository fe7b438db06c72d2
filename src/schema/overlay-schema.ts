import * as z from 'zod/mini';
import { sourcesSchema, textSchema } from './fact-schema.js';
import { licenceSchema } from './instrument-schema.js';
import { scoreSchema } from './score-schema.js';

const optionWordsSchema = z.array(z.strictObject({ value: z.number(), label: textSchema }));

/** The shape of an overlay in JSON. `checkOverlay` also holds it against its instrument. */
export const overlaySchema = z.strictObject({
  kind: z.literal('instrument-overlay'),
  instrument: z.string(),
  version: z.string(),
  licence: z.exactOptional(licenceSchema),
  stem: z.exactOptional(textSchema),
  options: z.exactOptional(optionWordsSchema),
  items: z.exactOptional(z.array(z.strictObject({ id: z.string(), wording: textSchema, options: z.exactOptional(optionWordsSchema) }))),
  scores: z.exactOptional(z.array(scoreSchema)),
  sources: sourcesSchema,
});
