export { codeMappingSchema, codeSetSchema } from './code-set-schema.js';
export { criterionSchema } from './criterion-schema.js';
export { goalScaleSchema } from './goal-scale-schema.js';
export { indicatorSchema, indicatorSetSchema } from './indicator-schema.js';
export { instrumentSchema } from './instrument-schema.js';
export { outcomeSchema } from './outcome-schema.js';
export { overlaySchema } from './overlay-schema.js';
export {
  parseCodeMapping,
  parseCodeSet,
  parseDefinition,
  parseGoalScale,
  parseIndicator,
  parseIndicatorSet,
  parseInstrument,
  parseOutcome,
  parseOverlay,
  type AnyDefinition,
  type ParsedDefinition,
} from './parse-definition.js';
export * from './records/index.js';
