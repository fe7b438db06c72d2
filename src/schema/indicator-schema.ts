import * as z from 'zod/mini';
import { changeRuleNameSchema, criterionSchema, daysSchema, goalScopeSchema, recordFieldSchema } from './criterion-schema.js';
import { provenance, sourcesSchema, textSchema } from './fact-schema.js';

const overMeasuresSchema = z.strictObject({
  group: z.array(z.enum(['instrument', 'outcome', 'goal-scale'])),
  value: z.exactOptional(z.array(z.enum(['numeric', 'flag', 'state', 'multi-select']))),
  changeBy: z.exactOptional(changeRuleNameSchema),
  declares: z.exactOptional(z.enum(['caseness', 'bands', 'achieved'])),
  domain: z.exactOptional(z.string()),
});

const unitSchema = z.enum(['person', 'episode', 'goal', 'contact', 'connection', 'need']);
const attributionSchema = z.enum(['referred', 'started', 'closed', 'event', 'open-at-end']);
const externalSchema = z.strictObject({ external: z.string() });

const ratioSideSchema = z.union([
  externalSchema,
  z.strictObject({ expectedShare: z.string() }),
  z.strictObject({ unit: unitSchema, attribution: attributionSchema, initialPopulation: z.exactOptional(criterionSchema) }),
]);

const valueSchema = z.union([
  z.strictObject({ days: daysSchema }),
  z.strictObject({ measure: z.string(), of: z.enum(['change', 'baseline', 'followUp']) }),
  z.strictObject({ goalChange: z.literal('median') }),
]);

const levelsSchema = z.union([
  z.strictObject({ field: recordFieldSchema }),
  z.strictObject({ goalOutcome: z.literal(true) }),
  z.strictObject({ theme: z.literal(true) }),
  z.strictObject({ days: daysSchema, upTo: z.array(z.number()) }),
  z.strictObject({ measure: z.string(), bandAt: z.enum(['baseline', 'followUp']) }),
  z.strictObject({ measure: z.string(), bandMove: z.literal(true) }),
  z.strictObject({ goalChange: z.literal('median') }),
  z.strictObject({ goalProgress: goalScopeSchema }),
  z.strictObject({ measure: z.string(), changeBy: changeRuleNameSchema }),
  z.strictObject({ attribute: z.literal('each') }),
]);

/** The shape of an indicator in JSON. `parseIndicator` also checks that it makes sense. */
export const indicatorSchema = z.strictObject({
  kind: z.literal('indicator'),
  id: z.string(),
  version: z.string(),
  title: textSchema,
  description: textSchema,
  unit: unitSchema,
  statistic: z.enum(['count', 'proportion', 'mean', 'median', 'distribution', 'ratio', 'rate']),
  attribution: attributionSchema,
  maturityDays: z.exactOptional(z.number()),
  overMeasures: z.exactOptional(overMeasuresSchema),
  overAttributes: z.exactOptional(z.literal(true)),
  pairing: z.exactOptional(z.enum(['first-last', 'closure-window', 'by-occasion', 'latest-review'])),
  events: z.exactOptional(z.strictObject({ measure: z.string() })),
  initialPopulation: z.exactOptional(criterionSchema),
  exclusions: z.exactOptional(z.array(z.strictObject({ reason: z.string(), when: criterionSchema }))),
  numerator: z.exactOptional(criterionSchema),
  value: z.exactOptional(valueSchema),
  levels: z.exactOptional(levelsSchema),
  over: z.exactOptional(ratioSideSchema),
  amount: z.exactOptional(externalSchema),
  multiplier: z.exactOptional(z.number()),
  accompanies: z.exactOptional(z.array(z.string())),
  sources: sourcesSchema,
});

const mixedFoldSchema = z.strictObject({
  id: z.enum(['neither', 'deterioration']),
  into: z.string(),
  description: textSchema,
  numerator: criterionSchema,
  evidence: provenance.evidence,
  note: z.string(),
  sources: sourcesSchema,
});

/** The shape of a set of indicators in JSON. `parseIndicatorSet` also checks that it makes sense. */
export const indicatorSetSchema = z.strictObject({
  kind: z.literal('indicator-set'),
  id: z.string(),
  title: textSchema,
  mixed: z.exactOptional(z.array(mixedFoldSchema)),
  indicators: z.array(indicatorSchema),
});
