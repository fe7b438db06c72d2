import * as z from 'zod/mini';
import { provenance, sourcesSchema, textSchema } from './fact-schema.js';

const groupSchema = z.strictObject({ id: z.string(), label: textSchema, codes: z.array(z.string()) });

/** The shape of a set of codes in JSON. `parseCodeSet` also checks that its groupings are partitions. */
export const codeSetSchema = z.strictObject({
  kind: z.literal('code-set'),
  id: z.string(),
  version: z.string(),
  title: textSchema,
  attribute: z.string(),
  edition: z.exactOptional(z.string()),
  ...provenance,
  codes: z.array(z.strictObject({ id: z.string(), label: textSchema, meaning: z.exactOptional(z.enum(['not-stated', 'not-known'])) })),
  groupings: z.array(z.strictObject({ id: z.string(), title: textSchema, groups: z.array(groupSchema) })),
  sources: sourcesSchema,
});

/** The shape of a mapping from one set of codes to another in JSON. */
export const codeMappingSchema = z.strictObject({
  kind: z.literal('code-mapping'),
  id: z.string(),
  version: z.string(),
  from: z.string(),
  to: z.string(),
  ...provenance,
  rows: z.array(z.strictObject({ from: z.string(), to: z.string(), lossy: z.exactOptional(z.literal(true)), note: z.exactOptional(z.string()) })),
  sources: sourcesSchema,
});
