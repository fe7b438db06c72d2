import * as z from 'zod/mini';
import { changeRuleNameSchema, criterionSchema, daysSchema, goalScopeSchema } from './criterion-schema.js';
import { sourcesSchema, textSchema } from './fact-schema.js';

const overMeasuresSchema = z.strictObject({
  group: z.array(z.enum(['instrument', 'outcome'])),
  value: z.exactOptional(z.array(z.enum(['numeric', 'flag', 'state', 'multi-select']))),
  changeBy: z.exactOptional(changeRuleNameSchema),
  answers: z.exactOptional(z.literal('achieved')),
});

const valueSchema = z.union([
  z.strictObject({ days: daysSchema }),
  z.strictObject({ measure: z.string(), of: z.enum(['change', 'baseline', 'followUp']) }),
]);

const levelsSchema = z.union([
  z.strictObject({ field: z.enum(['episode.closure', 'episode.triage']) }),
  z.strictObject({ goalOutcome: z.literal(true) }),
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
  unit: z.enum(['person', 'episode', 'goal', 'contact']),
  statistic: z.enum(['count', 'proportion', 'mean', 'median', 'distribution']),
  attribution: z.enum(['referred', 'started', 'closed', 'event', 'open-at-end']),
  maturityDays: z.exactOptional(z.number()),
  overMeasures: z.exactOptional(overMeasuresSchema),
  overAttributes: z.exactOptional(z.literal(true)),
  pairing: z.exactOptional(z.enum(['first-last', 'closure-window', 'by-occasion'])),
  initialPopulation: z.exactOptional(criterionSchema),
  exclusions: z.exactOptional(z.array(z.strictObject({ reason: z.string(), when: criterionSchema }))),
  numerator: z.exactOptional(criterionSchema),
  value: z.exactOptional(valueSchema),
  levels: z.exactOptional(levelsSchema),
  accompanies: z.exactOptional(z.array(z.string())),
  sources: sourcesSchema,
});

/** The shape of a set of indicators in JSON. `parseIndicatorSet` also checks that it makes sense. */
export const indicatorSetSchema = z.strictObject({
  kind: z.literal('indicator-set'),
  id: z.string(),
  title: textSchema,
  indicators: z.array(indicatorSchema),
});
