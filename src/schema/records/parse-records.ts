import type { RecordKind } from '../../records/fields.js';
import { FIELDS } from '../../records/fields.js';
import type { RecordIssue } from '../../records/record-issue.js';
import type { Assessment, Connection, Contact, Episode, Goal, GoalEvent, GoalRating, LifeEvent, Need, OutcomeRecord, Pause, Person, Records, Review } from '../../records/record-types.js';
import type { ParsedRecords } from './parse-list.js';
import { parseList } from './parse-list.js';
import type { RecordSchema } from './record-schema.js';
import { recordSchemas } from './record-schemas.js';

/**
 * Reads people from unknown data, such as parsed JSON or rows of a database: sound records, and an issue for each other.
 *
 * @example
 * const { records, issues } = parsePersons([{ personId: 'p1' }, { personId: null }]);
 * records; // => [{ personId: 'p1' }]
 * issues[0]?.path; // => [1, 'personId']
 */
export const parsePersons = (value: unknown): ParsedRecords<Person> => parseList('persons', recordSchemas.persons, value);

/** Reads episodes from unknown data. */
export const parseEpisodes = (value: unknown): ParsedRecords<Episode> => parseList('episodes', recordSchemas.episodes, value);

/** Reads contacts from unknown data. */
export const parseContacts = (value: unknown): ParsedRecords<Contact> => parseList('contacts', recordSchemas.contacts, value);

/**
 * Reads assessments from unknown data. Whether their answers are answers of their instrument, `caseload` and `score` say.
 *
 * @example
 * const [first] = parseAssessments([{ personId: 'p1', instrument: 'phq-9', on: '2025-01-06', responses: { q1: '2' } }]).records;
 * first?.responses; // => { q1: 2 }
 */
export const parseAssessments = (value: unknown): ParsedRecords<Assessment> => parseList('assessments', recordSchemas.assessments, value);

/** Reads goals from unknown data. */
export const parseGoals = (value: unknown): ParsedRecords<Goal> => parseList('goals', recordSchemas.goals, value);

/** Reads changes to goals from unknown data. */
export const parseGoalEvents = (value: unknown): ParsedRecords<GoalEvent> => parseList('goalEvents', recordSchemas.goalEvents, value);

/** Reads ratings of goals from unknown data. */
export const parseGoalRatings = (value: unknown): ParsedRecords<GoalRating> => parseList('goalRatings', recordSchemas.goalRatings, value);

/** Reads values of custom outcomes from unknown data. */
export const parseOutcomeRecords = (value: unknown): ParsedRecords<OutcomeRecord> => parseList('outcomes', recordSchemas.outcomes, value);

/** Reads reviews from unknown data. */
export const parseReviews = (value: unknown): ParsedRecords<Review> => parseList('reviews', recordSchemas.reviews, value);

/** Reads needs from unknown data. */
export const parseNeeds = (value: unknown): ParsedRecords<Need> => parseList('needs', recordSchemas.needs, value);

/** Reads connections from unknown data. */
export const parseConnections = (value: unknown): ParsedRecords<Connection> => parseList('connections', recordSchemas.connections, value);

/** Reads pauses from unknown data. */
export const parsePauses = (value: unknown): ParsedRecords<Pause> => parseList('pauses', recordSchemas.pauses, value);

/** Reads life events from unknown data. */
export const parseLifeEvents = (value: unknown): ParsedRecords<LifeEvent> => parseList('lifeEvents', recordSchemas.lifeEvents, value);

/**
 * Reads all kinds of records from one unknown object, for `caseload`. Each list that is there is read; paths begin
 * with its name.
 *
 * @example
 * parseRecords({ persons: [{ personId: 'p1' }] }).records; // => { persons: [{ personId: 'p1' }] }
 */
export function parseRecords(value: unknown): { readonly records: Records; readonly issues: readonly RecordIssue[] } {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { records: {}, issues: [{ severity: 'error', code: 'not-an-object', path: [], message: 'expected an object with lists of records; found something else' }] };
  }
  const lists = Object.entries(value).filter(([, list]) => list !== undefined && list !== null);
  const parsed = lists.filter(([kind]) => isKind(kind)).map(([kind, list]) => [kind, parseAny(kind as RecordKind, list)] as const);
  const stray = lists.filter(([kind]) => !isKind(kind)).map(([kind]): RecordIssue => ({ severity: 'error', code: 'unknown-kind', path: [kind], message: `expected lists of ${Object.keys(FIELDS).join(', ')}; found another, which was left out` }));
  return {
    records: Object.fromEntries(parsed.map(([kind, { records }]) => [kind, records])),
    issues: [...parsed.flatMap(([kind, { issues }]) => issues.map((issue) => ({ ...issue, path: [kind, ...issue.path] }))), ...stray],
  };
}

function isKind(name: string): boolean {
  return Object.hasOwn(FIELDS, name);
}

function parseAny(kind: RecordKind, list: unknown): ParsedRecords<unknown> {
  return parseList(kind, recordSchemas[kind] as RecordSchema<RecordKind>, list);
}
