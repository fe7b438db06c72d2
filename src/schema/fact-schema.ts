import * as z from 'zod/mini';

/** Keys of a provenance, to spread into the schema of whatever carries one. */
export const provenance = {
  source: z.string(),
  evidence: z.enum(['primary', 'secondary', 'derived', 'decision']),
  note: z.exactOptional(z.string()),
};

/** The same keys where a user's own definition may leave them out. */
export const maybeProvenance = {
  source: z.exactOptional(provenance.source),
  evidence: z.exactOptional(provenance.evidence),
  note: provenance.note,
};

export const provenanceSchema = z.strictObject(provenance);

export const textSchema = z.record(z.string(), z.string());

export const sourcesSchema = z.array(
  z.strictObject({
    id: z.string(),
    citation: z.string(),
    doi: z.exactOptional(z.string()),
    url: z.exactOptional(z.string()),
  }),
);
