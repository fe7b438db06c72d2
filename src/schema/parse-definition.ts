import type * as z from 'zod/mini';
import { checkCodeSet } from '../definitions/check-code-set.js';
import type { CodeMapping, CodeSet } from '../definitions/code-set.js';
import { checkCommon } from '../definitions/check-common.js';
import { checkGoalScale } from '../definitions/check-goal-scale.js';
import { checkIndicator } from '../definitions/check-indicator.js';
import { checkIndicators, checkIndicatorSet } from '../definitions/check-indicator-set.js';
import { checkInstrument } from '../definitions/check-instrument.js';
import { checkOutcome } from '../definitions/check-outcome.js';
import { checkOverlay } from '../definitions/check-overlay.js';
import type { GoalScale } from '../definitions/goal-scale.js';
import type { Indicator, IndicatorSet } from '../definitions/indicator.js';
import type { AnyInstrument } from '../definitions/instrument.js';
import type { Issue } from '../definitions/issue.js';
import { mergeOverlay } from '../definitions/merge-overlay.js';
import type { Outcome } from '../definitions/outcome.js';
import { codeMappingSchema, codeSetSchema } from './code-set-schema.js';
import { goalScaleSchema } from './goal-scale-schema.js';
import { indicatorSchema, indicatorSetSchema } from './indicator-schema.js';
import { instrumentSchema } from './instrument-schema.js';
import { outcomeSchema } from './outcome-schema.js';
import { overlaySchema } from './overlay-schema.js';
import { issuesOf } from './schema-issues.js';

/** A sound definition with no issues, or every issue and no definition. */
export type ParsedDefinition<Definition> =
  | { readonly definition: Definition; readonly issues: readonly [] }
  | { readonly definition?: undefined; readonly issues: readonly Issue[] };

/** Any definition that can stand in a file of its own. */
export type AnyDefinition = AnyInstrument | GoalScale | Outcome | Indicator | IndicatorSet | CodeSet | CodeMapping;

/**
 * Reads an instrument from unknown data, such as parsed JSON: first its shape, then its sense.
 *
 * @example
 * parseInstrument({ kind: 'instrument' }).issues.length > 0; // => true
 */
export function parseInstrument(value: unknown): ParsedDefinition<AnyInstrument> {
  return parse(value, instrumentSchema, checkInstrument);
}

/**
 * Reads a goal scale from unknown data.
 *
 * @example
 * parseGoalScale(JSON.parse(JSON.stringify(goalProgress))).definition?.id; // => 'goal-progress'
 */
export function parseGoalScale(value: unknown): ParsedDefinition<GoalScale> {
  return parse(value, goalScaleSchema, checkGoalScale);
}

/**
 * Reads a custom outcome from unknown data.
 *
 * @example
 * parseOutcome(JSON.parse(JSON.stringify(housingStatus))).definition?.id; // => 'housing-status'
 */
export function parseOutcome(value: unknown): ParsedDefinition<Outcome> {
  return parse(value, outcomeSchema, checkOutcome);
}

/**
 * Reads an indicator from unknown data.
 *
 * @example
 * parseIndicator([]).issues[0]?.message; // => 'Expected an object, found a list of 0.'
 */
export function parseIndicator(value: unknown): ParsedDefinition<Indicator> {
  return parse(value, indicatorSchema, checkIndicator);
}

/**
 * Reads a set of indicators from unknown data.
 *
 * @param others indicators of other sets that this one may name as companions, such as those of `core`
 *
 * @example
 * parseIndicatorSet({ kind: 'indicator-set', id: 'ours', title: { en: 'Ours' }, indicators: [] }).issues; // => []
 */
export function parseIndicatorSet(value: unknown, others: readonly Indicator[] = []): ParsedDefinition<IndicatorSet> {
  return parse(value, indicatorSetSchema, (set) => checkIndicatorSet(set, others));
}

/** Reads a set of indicators whose companions may stand in files that are not read yet: `checkCompanions` asks for them later. */
export function parseIndicatorsAlone(value: unknown): ParsedDefinition<IndicatorSet> {
  return parse(value, indicatorSetSchema, checkIndicators);
}

/**
 * Reads an overlay from unknown data and puts it into the instrument that it is for.
 *
 * @param instruments those it may be for, such as the library's
 * @returns the instrument with the overlay's words and scores
 *
 * @example
 * const overlay = { kind: 'instrument-overlay', instrument: 'phq-9', version: '1.0.0', stem: { cy: '(yn Gymraeg)' }, sources: [] };
 * parseOverlay(overlay, [phq9]).definition?.stem?.['cy']; // => '(yn Gymraeg)'
 */
export function parseOverlay(value: unknown, instruments: readonly AnyInstrument[]): ParsedDefinition<AnyInstrument> {
  const parsed = overlaySchema.safeParse(value, { reportInput: true });
  if (!parsed.success) return { issues: issuesOf(parsed.error) };
  const instrument = instruments.find(({ id }) => id === parsed.data.instrument);
  if (!instrument) return { issues: [{ code: 'instrument-unknown', path: ['instrument'], message: 'Expected the id of an instrument, found another name.' }] };
  const issues = checkOverlay(parsed.data, instrument);
  return issues.length > 0 ? { issues } : { definition: mergeOverlay(instrument, parsed.data), issues: [] };
}

/**
 * Reads a set of codes from unknown data: every grouping is a partition, or it is none.
 *
 * @example
 * parseCodeSet({ kind: 'code-set' }).issues.length > 0; // => true
 */
export function parseCodeSet(value: unknown): ParsedDefinition<CodeSet> {
  return parse(value, codeSetSchema, checkCodeSet);
}

/**
 * Reads a mapping of codes from unknown data. Whether it maps every code is asked with its two sets, by `checkCodeMapping`.
 *
 * @example
 * parseCodeMapping({ kind: 'code-mapping' }).issues.length > 0; // => true
 */
export function parseCodeMapping(value: unknown): ParsedDefinition<CodeMapping> {
  return parse(value, codeMappingSchema, checkCommon);
}

type Parser = (value: unknown) => ParsedDefinition<AnyDefinition>;

const PARSERS: ReadonlyMap<string, Parser> = new Map<string, Parser>([
  ['instrument', parseInstrument],
  ['goal-scale', parseGoalScale],
  ['outcome', parseOutcome],
  ['indicator', parseIndicator],
  ['indicator-set', parseIndicatorSet],
  ['code-set', parseCodeSet],
  ['code-mapping', parseCodeMapping],
]);

/**
 * Reads a definition of whichever kind it says it is: what a definition file of a config holds.
 *
 * @example
 * parseDefinition({ kind: 'questionnaire' }).issues[0]?.path; // => ['kind']
 */
export function parseDefinition(value: unknown): ParsedDefinition<AnyDefinition> {
  const kind = typeof value === 'object' && value !== null && 'kind' in value ? value.kind : undefined;
  const parser = typeof kind === 'string' ? PARSERS.get(kind) : undefined;
  if (parser) return parser(value);
  const message = `Expected a definition whose kind is one of ${[...PARSERS.keys()].join(', ')}.`;
  return { issues: [{ code: 'kind-unknown', path: ['kind'], message }] };
}

/** A definition of the wrong shape is not asked whether it makes sense. */
function parse<Definition>(
  value: unknown,
  schema: z.ZodMiniType<Definition>,
  check: (definition: Definition) => readonly Issue[],
): ParsedDefinition<Definition> {
  const parsed = schema.safeParse(value, { reportInput: true });
  if (!parsed.success) return { issues: issuesOf(parsed.error) };
  const issues = check(parsed.data);
  return issues.length > 0 ? { issues } : { definition: parsed.data, issues: [] };
}
