import * as z from 'zod/mini';
import { NEEDS_OF_METHOD, type ChangeRule } from '../definitions/change-rule.js';
import { provenance, textSchema } from './fact-schema.js';

const tied = { ...provenance, tie: z.enum(['at-least', 'more-than']), population: z.exactOptional(z.string()) };
const groupNorm = z.strictObject({ mean: z.number(), standardDeviation: z.number() });

// What a method needs besides, and that it takes no more, is checked as meaning, with every issue listed; hence the wider shape.
const changeRuleSchema = z.union([
  z.strictObject({ ...tied, kind: z.literal('reliable-change'), points: z.number() }),
  z.strictObject({
    ...tied,
    kind: z.literal('reliable-change'),
    standardDeviation: z.number(),
    reliability: z.number(),
    confidence: z.number(),
    method: z.exactOptional(z.enum(Object.keys(NEEDS_OF_METHOD))),
    mean: z.exactOptional(z.number()),
    followUpReliability: z.exactOptional(z.number()),
    change: z.exactOptional(groupNorm),
  }),
  z.strictObject({ ...tied, kind: z.literal('minimal-important-change'), points: z.number() }),
  z.strictObject({ ...tied, kind: z.literal('minimal-important-change'), ratio: z.number() }),
  z.strictObject({
    ...tied,
    kind: z.literal('clinical-cutoff'),
    type: z.enum(['a', 'b', 'c']),
    clinical: z.exactOptional(groupNorm),
    functional: z.exactOptional(groupNorm),
  }),
]) as unknown as z.ZodMiniType<ChangeRule>;

const bandSchemeSchema = z.strictObject({
  ...provenance,
  id: z.string(),
  bands: z.array(z.strictObject({ minimum: z.number(), maximum: z.number(), label: textSchema })),
});

const casenessSchema = z.union([
  z.strictObject({ ...provenance, atLeast: z.number() }),
  z.strictObject({ ...provenance, atMost: z.number() }),
]);

/** Keys of `MeasureFacts`, to spread into the schema of a score, goal scale or outcome. */
export const measureFacts = {
  direction: z.enum(['increase', 'decrease', 'toward-range', 'by-order', 'none']),
  bands: z.exactOptional(z.array(bandSchemeSchema)),
  caseness: z.exactOptional(casenessSchema),
  changeRules: z.exactOptional(z.array(changeRuleSchema)),
};
