import fc from 'fast-check';
import { formatDay } from '../../src/records/day.js';
import type { FieldType, RecordKind } from '../../src/records/fields.js';
import { FIELDS } from '../../src/records/fields.js';
import type { Records } from '../../src/records/record-types.js';
import type { RecordOf } from '../../src/records/row.js';
import { gad7 } from '../../src/generated/gad-7.js';
import { goalProgress } from '../../src/generated/goal-progress.js';
import { housingStatus } from '../../src/generated/housing-status.js';
import { leavingTheHouse } from '../../src/generated/leaving-the-house.js';
import { phq9 } from '../../src/generated/phq-9.js';

/** The definitions that the made-up records are about. */
export const definitions = [phq9, gad7, goalProgress, leavingTheHouse, housingStatus];

/** Text that a person could have written: quotes, commas, line breaks, other alphabets. No NUL, which no CSV file holds. */
const words = fc
  .string({ unit: fc.oneof(fc.constantFrom('"', ',', ';', '\n', '\r\n', ' ', '=', "'", '<'), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 })), minLength: 1, maxLength: 20 })
  .filter((text) => text.trim() !== '' && !text.includes('\0'))
  .map((text) => text.trim());

const code = fc.stringMatching(/^[a-z][a-z-]{0,7}$/);
const day = fc.integer({ min: 19_000, max: 20_000 }).map(formatDay);

function fieldArbitrary(type: FieldType): fc.Arbitrary<unknown> {
  if (typeof type === 'object') return fc.constantFrom(...type);
  if (type === 'day') return day;
  if (type === 'number') return fc.integer({ min: -3, max: 40 });
  if (type === 'occasion') return fc.constantFrom('baseline', 'review', 'final', '1', '2');
  if (type === 'value') return fc.constantFrom(0, 5, 'hostel-or-temporary', 'yes', 99);
  return type === 'text' ? words : code;
}

/** Any record of a kind: its required fields, and others or not. Ids are as they come, so most belong to nobody. */
export function anyRecord<Kind extends RecordKind>(kind: Kind): fc.Arbitrary<RecordOf<Kind>> {
  const fields = Object.entries(FIELDS[kind]);
  const model = Object.fromEntries(fields.map(([field, { type }]) => [field, fieldArbitrary(type)]));
  const requiredKeys = fields.filter(([, { required }]) => required).map(([field]) => field);
  return fc.record(model, { requiredKeys, noNullPrototype: true }) as unknown as fc.Arbitrary<RecordOf<Kind>>;
}

const attributes = fc.dictionary(fc.constantFrom('age_band', 'Sex', '__proto__', 'person_id', 'attribute.x', 'constructor'), code, { minKeys: 1, noNullPrototype: true });
export const anyPerson = withMaybe(anyRecord('persons'), 'attributes', attributes);
export const anyEpisode = withMaybe(anyRecord('episodes'), 'attributes', attributes);
const responses = fc.record(Object.fromEntries(phq9.items.map(({ id }) => [id, fc.integer({ min: 0, max: 3 })])), { requiredKeys: ['q1'], noNullPrototype: true });
const scores = fc.record({ total: fc.integer({ min: 0, max: 27 }) }, { noNullPrototype: true });
export const anyAssessment = withMaybe(withMaybe(anyRecord('assessments').map((record) => ({ ...record, instrument: 'phq-9' })), 'responses', responses), 'scores', scores);

function withMaybe<Base extends object>(base: fc.Arbitrary<Base>, key: string, value: fc.Arbitrary<unknown>): fc.Arbitrary<Base> {
  return fc.tuple(base, fc.option(value, { nil: undefined })).map(([record, extra]) => (extra === undefined ? record : { ...record, [key]: extra }));
}

const KINDS = Object.keys(FIELDS) as RecordKind[];
const few = <Value>(value: fc.Arbitrary<Value>) => fc.array(value, { maxLength: 8 });

/** A small service whose records mostly fit together, and sometimes do not. */
export const anyRecords: fc.Arbitrary<Records> = fc
  .record({ ...Object.fromEntries(KINDS.map((kind) => [kind, few(anyRecord(kind))])), persons: few(anyPerson), episodes: few(anyEpisode), assessments: few(anyAssessment) })
  .chain((records) => fc.array(fc.nat({ max: 4 }), { minLength: 20, maxLength: 20 }).map((picks) => connected(records as unknown as Required<Records>, picks)));

/** Gives records ids that meet: a handful of people, their episodes and goals, and now and then nobody. */
function connected(records: Required<Records>, picks: readonly number[]): Records {
  let picked = 0;
  const pick = () => picks[(picked += 1) % picks.length] ?? 0;
  const own = <Item extends object>(list: readonly Item[], change: (item: Item, place: number) => object) => list.map((item, place) => ({ ...item, ...change(item, place) }));
  const person = () => ({ personId: `p${pick()}` });
  const maybeEpisode = (item: object) => ('episodeId' in item ? { episodeId: `e${pick()}` } : {});
  const scale = () => ({ scale: pick() === 0 ? 'unheard-of' : 'goal-progress' });
  return {
    persons: own(records.persons, (_, place) => ({ personId: `p${place}` })),
    episodes: own(records.episodes, (_, place) => ({ episodeId: `e${place}`, ...person() })),
    contacts: own(records.contacts, () => ({ episodeId: `e${pick()}` })),
    assessments: own(records.assessments, (item, place) => ({ ...person(), ...maybeEpisode(item), assessmentId: `a${place}` })),
    goals: own(records.goals, (item, place) => ({ ...person(), ...maybeEpisode(item), ...scale(), goalId: `g${place}` })),
    goalEvents: own(records.goalEvents, () => ({ goalId: `g${pick()}` })),
    goalRatings: own(records.goalRatings, () => ({ goalId: `g${pick()}` })),
    outcomes: own(records.outcomes, (item) => ({ ...person(), ...maybeEpisode(item), outcome: pick() > 1 ? 'leaving-the-house' : 'housing-status' })),
    reviews: own(records.reviews, () => ({ episodeId: `e${pick()}` })),
    needs: own(records.needs, () => ({ episodeId: `e${pick()}` })),
    connections: own(records.connections, () => ({ episodeId: `e${pick()}` })),
    pauses: own(records.pauses, () => ({ episodeId: `e${pick()}` })),
    lifeEvents: own(records.lifeEvents, () => person()),
  };
}
