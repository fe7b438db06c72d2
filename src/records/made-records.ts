import type { Coded, Codes } from './cells.js';
import { blankCodes, codedCells, codesFor, matchingCodes, noCells } from './cells.js';
import { NO_DAY } from './day.js';
import type { CellType } from './decode-cell.js';
import type { CellValue } from './decode-column.js';
import { goalIdOf } from './decode-table.js';
import type { RecordKind } from './fields.js';
import { hasBlank, keptIn, rowsWithout } from './kept-rows.js';
import { noneSetAside, reasonOf, type SetAside } from './set-aside.js';
import type { Stack } from './stack.js';
import { dayValues, daysByCode, valueAt } from './stack.js';
import type { Stacks } from './stacks.js';
import { RECORDED_LATER } from './stacks.js';

/** People known only from other records, one each, in order of first appearance. */
export function personsFromRecords(stacks: Stacks): Stack {
  const ids = new Set(Object.values(stacks).flatMap((stack) => idsOf(stack, 'personId')));
  const list = [...ids];
  return madeStack('persons', list.length, { personId: codedCells<CellValue>(list.length, (row) => list[row]) }, { personId: 'id' });
}

/** The ids that records name which were known on the as-at day. Ids are looked at once, in the order of their first record. */
function idsOf(stack: Stack, field: string): readonly string[] {
  const ids = stack.values.get(field);
  if (!ids) return [];
  const seen = new Uint8Array(ids.values.size);
  const found: string[] = [];
  for (let row = 0; row < stack.size; row += 1) {
    const code = ids.codes[row] ?? 0;
    if (seen[code] === 1 || reasonOf(stack.setAside, row) === RECORDED_LATER) continue;
    seen[code] = 1;
    const id = ids.values.at(code);
    if (typeof id === 'string') found.push(id);
  }
  return found;
}

/**
 * One episode per person, from first to last record, for a service without an episode file.
 * It has no start and no closure; its last record's day is `lastRecordOn`.
 */
export function episodesFromRecords(stacks: Stacks): Stack {
  const ids = everyId(stacks.persons, 'personId');
  const { first, last } = spansOfRecords(stacks, ids);
  const days = (own: Int32Array): Coded<CellValue> => ({ codes: ids.codes, values: dayValues(own) });
  return madeStack(
    'episodes',
    ids.codes.length,
    { episodeId: ids, personId: ids, referredOn: days(first), lastRecordOn: days(last) },
    { episodeId: 'id', personId: 'id', referredOn: 'day', lastRecordOn: 'day' },
  );
}

/** The ids of a stack, without rows that have none. */
function everyId(stack: Stack, field: string): Coded<CellValue> {
  const ids = stack.values.get(field) ?? noCells(0);
  return { ...ids, codes: keptIn(ids.codes, rowsWithout(ids.codes, blankCodes(ids.values))) };
}

const DATED = [
  ['assessments', 'on'],
  ['goals', 'setOn'],
  ['goals', 'statusOn'],
  ['outcomes', 'on'],
] as const;

/** First and last day by the code of a person; `NO_DAY` for none. */
interface Spans {
  readonly first: Int32Array;
  readonly last: Int32Array;
}

/** The first and last day of each person's usable records. */
function spansOfRecords(stacks: Stacks, persons: Coded<CellValue>): Spans {
  const { size } = persons.values;
  const spans = { first: new Int32Array(size).fill(NO_DAY), last: new Int32Array(size).fill(NO_DAY) };
  for (const [kind, field] of DATED) widenById(spans, persons, { stack: stacks[kind], field, id: 'personId' });
  const goals = stacks.goals.values.get('goalId');
  if (!goals) return spans;
  const personOf = personsOfGoals(stacks.goals, goals, persons);
  for (const kind of ['goalEvents', 'goalRatings'] as const) widenById(spans, goals, { stack: stacks[kind], field: 'on', id: 'goalId', personOf });
  return spans;
}

/** The code of the person by the code of the goal, where it is not set aside, as what belongs to it is then too; of several goals with one id, the last. */
function personsOfGoals({ values, size, setAside }: Stack, goals: Coded<CellValue>, persons: Coded<CellValue>): Int32Array {
  const owners = values.get('personId') ?? noCells(size);
  const found = new Int32Array(goals.values.size);
  const codes = matchingCodes(owners.values, persons.values);
  for (let row = 0; row < size; row += 1) {
    if (setAside.codes[row] !== 0) continue;
    const owner = owners.codes[row] ?? 0;
    found[goals.codes[row] ?? 0] = codes?.[owner] ?? owner;
  }
  found[0] = 0;
  return found;
}

interface Dated {
  readonly stack: Stack;
  readonly field: string;
  readonly id: string;
  /** The person of each owner by its code, where owners are no people. */
  readonly personOf?: Int32Array;
}

/** Widens the spans of people by the days of records that name their owners. */
function widenById(spans: Spans, owners: Coded<CellValue>, { stack, field, id, personOf }: Dated): void {
  const [ids, on] = [stack.values.get(id), stack.values.get(field)];
  if (!ids || !on) return;
  const { spans: own, before } = spansById(ids, on, stack.setAside);
  const codes = matchingCodes(ids.values, owners.values);
  for (let code = 1; code < ids.values.size; code += 1) {
    if (own[2 * code] === 0) continue;
    const owner = codes?.[code] ?? code;
    const person = personOf ? (personOf[owner] ?? 0) : owner;
    if (person > 0) widen(spans, person, before + (own[2 * code] ?? 0), before + (own[2 * code + 1] ?? 0));
  }
}

const BATCH = 512;

/**
 * By id first: whose the rows are that stand beside each other is further to look for. Days are counted from the one before
 * the first, 0 for none, as two bytes mostly hold them and a small table is nearer. Spans of a batch are asked for together,
 * as they then come from memory together, where each would wait for the one before it.
 */
function spansById({ codes: ids, values: { size } }: Coded<CellValue>, on: Coded<CellValue>, { codes: setAside }: SetAside): { readonly spans: Codes; readonly before: number } {
  const days = daysByCode(on);
  const known = days.filter((day) => day !== NO_DAY).sort();
  const before = (known[0] ?? 0) - 1;
  const counts = days.map((day) => Math.max(day - before, 0));
  const spans = codesFor(2 * size, (known.at(-1) ?? 0) - before + 1);
  const found = new Int32Array(BATCH);
  for (let start = 0; start < on.codes.length; start += BATCH) widenBatch(spans, { ids, on: on.codes, counts, setAside, found }, start);
  return { spans, before };
}

interface Days {
  readonly ids: Codes;
  readonly on: Codes;
  readonly counts: Int32Array;
  readonly setAside: Uint8Array;
  readonly found: Int32Array;
}

// eslint-disable-next-line complexity -- two flat loops by themselves; what is counted are fallbacks for places out of range
function widenBatch(spans: Codes, { ids, on, counts, setAside, found }: Days, start: number): void {
  const stop = Math.min(start + BATCH, on.length);
  for (let row = start; row < stop; row += 1) found[row - start] = spans[2 * (ids[row] ?? 0)] ?? 0;
  for (let row = start; row < stop; row += 1) {
    const own = 2 * (ids[row] ?? 0);
    const day = counts[on[row] ?? 0] ?? 0;
    if (setAside[row] !== 0 || day === 0) continue;
    const first = spans[own] ?? 0;
    if (first === 0 || day < first) spans[own] = day;
    if (day > (spans[own + 1] ?? 0)) spans[own + 1] = day;
  }
}

function widen({ first, last }: Spans, person: number, from: number, to: number): void {
  const known = first[person] ?? NO_DAY;
  if (known === NO_DAY || from < known) first[person] = from;
  if (to > (last[person] ?? NO_DAY)) last[person] = to;
}

/** Gives goals without an id one from person and position; whether that was needed is part of the result. */
export function withGoalIds(goals: Stack): { readonly goals: Stack; readonly made: boolean } {
  const stated = goals.values.get('goalId');
  if ((stated && !hasBlank(stated)) || goals.size === 0) return { goals, made: goals.sources.some(({ source }) => source.goal !== undefined) };
  const seen = new Map<string, number>();
  const ids = codedCells<CellValue>(goals.size, (row) => {
    const person = String(valueAt(goals, 'personId', row));
    seen.set(person, (seen.get(person) ?? 0) + 1);
    return stated?.values.at(stated.codes[row] ?? 0) ?? goalIdOf(person, seen.get(person) ?? 1);
  });
  return { goals: { ...goals, values: new Map([...goals.values, ['goalId', ids]]), types: new Map([...goals.types, ['goalId', 'id']]) }, made: true };
}

function madeStack(kind: RecordKind, size: number, values: Readonly<Record<string, Coded<CellValue>>>, types: Readonly<Record<string, CellType>>): Stack {
  return { kind, size, values: new Map(Object.entries(values)), types: new Map(Object.entries(types)), setAside: noneSetAside(size), sources: [], issues: [] };
}
