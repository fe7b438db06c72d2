import { ABSENT_REASONS, BARRIERS, MODES, SUPPORTS } from './absence.js';
import type * as Types from './record-types.js';
import { CLOSURES, GOAL_EVENTS, GOAL_SETTINGS, GOAL_STATUSES, INTENTS, REPORTING_USES, TRIAGES } from './record-types.js';

/** The kinds of records, by the names of their lists. */
export type RecordKind = keyof Types.Records;

/**
 * What a field holds. `value` is read by the definition it belongs to (a goal's scale, an outcome);
 * a list is a closed choice.
 */
export type FieldType = 'id' | 'day' | 'text' | 'code' | 'number' | 'occasion' | 'value' | readonly string[];

export interface Field {
  readonly type: FieldType;
  readonly required?: true;
}

type FieldsOf<RecordType> = Readonly<
  Record<Exclude<keyof RecordType, 'attributes' | 'responses' | 'scores'> & string, Field>
>;

const required = <Type extends FieldType>(type: Type) => ({ type, required: true }) as const;
const optional = <Type extends FieldType>(type: Type) => ({ type }) as const;
const YES_NO = ['yes', 'no'] as const;
const RECORDED = { recordedOn: optional('day') } as const;

type RecordOf<Kind extends RecordKind> = NonNullable<Types.Records[Kind]>[number];

/** The fields of every kind of record: the one place that the readers, the checks and `toRow` read. */
export const FIELDS: { readonly [Kind in RecordKind]: FieldsOf<RecordOf<Kind>> } = {
  persons: { personId: required('id'), reportingUse: optional(REPORTING_USES), ...RECORDED },
  episodes: {
    episodeId: required('id'),
    personId: required('id'),
    referredOn: required('day'),
    startedOn: optional('day'),
    closedOn: optional('day'),
    closure: optional(CLOSURES),
    triage: optional(TRIAGES),
    referralSource: optional('code'),
    primaryNeed: optional('code'),
    goalSetting: optional(GOAL_SETTINGS),
    worker: optional('code'),
    ...RECORDED,
  },
  contacts: {
    episodeId: required('id'),
    on: required('day'),
    attended: required(['yes', 'no', 'cancelled']),
    mode: optional(MODES),
    ...RECORDED,
  },
  assessments: {
    personId: required('id'),
    instrument: required('code'),
    on: optional('day'),
    occasion: optional('occasion'),
    assessmentId: optional('id'),
    episodeId: optional('id'),
    mode: optional(MODES),
    answeredBy: optional('code'),
    support: optional(SUPPORTS),
    language: optional('code'),
    absentReason: optional(ABSENT_REASONS),
    alertHandledOn: optional('day'),
    ...RECORDED,
  },
  goals: {
    personId: required('id'),
    statement: required('text'),
    scale: required('code'),
    goalId: optional('id'),
    episodeId: optional('id'),
    domain: optional('text'),
    setOn: optional('day'),
    setBy: optional('code'),
    intent: optional(INTENTS),
    importance: optional('number'),
    difficulty: optional('number'),
    confidence: optional('number'),
    target: optional('number'),
    targetOn: optional('day'),
    status: optional(GOAL_STATUSES),
    statusOn: optional('day'),
    statusReason: optional('text'),
    supersededBy: optional('id'),
    stepOf: optional('id'),
    language: optional('code'),
    support: optional(SUPPORTS),
    quoteConsent: optional(['yes', 'no', 'withdrawn']),
    quoteConsentOn: optional('day'),
    quoteScope: optional('text'),
    approvedText: optional('text'),
    levelMinus3: optional('text'),
    levelMinus2: optional('text'),
    levelMinus1: optional('text'),
    level0: optional('text'),
    levelPlus1: optional('text'),
    levelPlus2: optional('text'),
    baselineLevel: optional('number'),
    ...RECORDED,
  },
  goalEvents: {
    goalId: required('id'),
    on: required('day'),
    kind: required(GOAL_EVENTS),
    value: optional('text'),
    reason: optional('text'),
    decidedBy: optional('code'),
    ...RECORDED,
  },
  goalRatings: {
    goalId: required('id'),
    on: optional('day'),
    occasion: optional('occasion'),
    value: optional('value'),
    ratedBy: optional('code'),
    mode: optional(MODES),
    support: optional(SUPPORTS),
    absentReason: optional(ABSENT_REASONS),
    ...RECORDED,
  },
  outcomes: {
    personId: required('id'),
    outcome: required('code'),
    on: optional('day'),
    occasion: optional('occasion'),
    value: optional('value'),
    episodeId: optional('id'),
    exposureDays: optional('number'),
    answeredBy: optional('code'),
    support: optional(SUPPORTS),
    absentReason: optional(ABSENT_REASONS),
    ...RECORDED,
  },
  reviews: {
    episodeId: required('id'),
    dueOn: required('day'),
    heldOn: optional('day'),
    engaged: optional(YES_NO),
    reason: optional('code'),
    mode: optional(MODES),
    ...RECORDED,
  },
  needs: {
    episodeId: required('id'),
    need: required('code'),
    on: required('day'),
    offer: optional(['available', 'not-available', 'waiting']),
    reason: optional(BARRIERS),
    ...RECORDED,
  },
  connections: {
    episodeId: required('id'),
    on: required('day'),
    type: required('code'),
    takenUp: optional(['yes', 'no', 'not-known']),
    takenUpOn: optional('day'),
    reason: optional(BARRIERS),
    ...RECORDED,
  },
  pauses: {
    episodeId: required('id'),
    from: required('day'),
    until: optional('day'),
    reason: optional('code'),
    ...RECORDED,
  },
  lifeEvents: { personId: required('id'), on: required('day'), kind: required('code'), ...RECORDED },
};

/** Records that need a day or, where the day is not known, an occasion. */
export const DATED_BY_OCCASION: ReadonlySet<RecordKind> = new Set(['assessments', 'goalRatings', 'outcomes']);

/** Kinds that carry attributes: whatever column is not named becomes one. */
export const WITH_ATTRIBUTES: ReadonlySet<RecordKind> = new Set(['persons', 'episodes']);

/**
 * The column name of a field: snake case of the same words.
 *
 * @example
 * columnName('referredOn'); // => 'referred_on'
 * columnName('levelMinus2'); // => 'level_minus_2'
 */
export function columnName(field: string): string {
  return field.replace(/([A-Z]|\d)/g, '_$1').toLowerCase();
}
