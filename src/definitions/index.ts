export { ABSENT_REASONS, type AbsentReason } from './absent-reason.js';
export type {
  ChangeRule, ClinicalCutoff, GroupNorm, MinimalImportantChange, MinimalImportantRatio, ReliableChangeByGroup, ReliableChangeByMethod, ReliableChangeByPoints,
  ReliableChangeByRegression, ReliableChangeByReliability, ReliableChangeByTwoReliabilities, ReliableChangeMethod, TieRule,
} from './change-rule.js';
export { ruleName } from './change-rule.js';
export { checkCodeMapping, checkCodeSet, partitionFaults, type PartitionFaults } from './check-code-set.js';
export { checkGoalScale } from './check-goal-scale.js';
export { checkIndicator } from './check-indicator.js';
export { checkIndicatorSet } from './check-indicator-set.js';
export { checkInstrument } from './check-instrument.js';
export { checkOutcome } from './check-outcome.js';
export { checkOverlay } from './check-overlay.js';
export type { Code, CodeGroup, CodeMapping, CodeSet, Grouping } from './code-set.js';
export type { ChangeClass, ChangeRuleName, Criterion, CriterionField, EpisodeDay, GoalScope, MeasureName, PersonProgress } from './criteria.js';
export { defineGoalScale, type GoalScaleInput } from './define-goal-scale.js';
export { defineIndicator, type IndicatorInput } from './define-indicator.js';
export { defineInstrument, type InstrumentInput } from './define-instrument.js';
export { defineOutcome, type MultiSelectValueInput, type OutcomeInput, type StateValueInput } from './define-outcome.js';
export { DefinitionError } from './definition-error.js';
export type { Evidence, Fact, Provenance, Source } from './fact.js';
export type { GoalOutcome, GoalScale, OutcomeByLevel, OutcomeByOrder, OutcomeByPoints } from './goal-scale.js';
export type { Attribution, Exclusion, Indicator, IndicatorLevels, IndicatorSet, IndicatorValue, MixedFold, MixedRule, OverMeasures, PairingPolicy, Statistic, Unit } from './indicator.js';
export type { Alert, AnswerOf, AnyInstrument, AskedWhen, Instrument, InstrumentCodes, Item, ItemIdOf, Option, ResponsesOf, ScoreIdOf } from './instrument.js';
export type { InstrumentOverlay, ItemWords, OptionWords } from './instrument-overlay.js';
export type { Issue } from './issue.js';
export type { Licence, LicenceStatus } from './licence.js';
export type { BandScheme, Caseness, Caution, DefinitionReference, Direction, Measure, MeasureFacts } from './measure.js';
export { measureOf, measuresOf, type MeasuredDefinition } from './measures-of.js';
export { observedAs } from './observed-as.js';
export type { Outcome } from './outcome.js';
export type { CountValue, EventValue, RecordedValue, SustainedValue } from './recorded-value.js';
export type { AnswerClass, ItemWeights, MissingRule, ScoreDefinition, ScoreMethod } from './score-definition.js';
export { scoreRange, type Range } from './score-range.js';
export { statesBetterThan } from './state-order.js';
export { textIn, type Text } from './text.js';
export type { AchievedNumber, FlagValue, MultiSelectValue, NumericValue, State, StateValue, TargetRange, ValueKind } from './value-kind.js';
export { withOverlay, type Overlaid } from './with-overlay.js';
