import fc from 'fast-check';
import { expect, it } from 'vitest';
import { goalProgress } from '../../src/generated/goal-progress.js';
import { readCsv, readCsvStream, sharedIds, type CsvOptions, type SharedIds } from '../../src/readers/index.js';
import { sharedTexts } from '../../src/readers/shared-ids.js';
import type { CellTable } from '../../src/records/cell-table.js';
import { caseload } from '../../src/records/make-caseload.js';
import { textAt } from '../../src/records/table.js';

const bytes = (text: string) => new TextEncoder().encode(text);

interface Source extends CsvOptions {
  readonly content: string;
}

function source(options: CsvOptions, header: string, rows: readonly string[]): Source {
  return { ...options, content: [header, ...rows, ''].join('\n') };
}

/** Ids as systems give them: with numbers, without, of one letter, blank, with blanks around them that say nothing, and some of nobody. */
const person = fc.oneof(fc.nat({ max: 12 }).map((number) => `p${number}`), fc.constantFrom('a', 'b', 'somebody-else', 'é', '', ' p3', '"p""4"', 'p007'));
const goal = fc.oneof(fc.nat({ max: 12 }).map((number) => `g${number}`), fc.constantFrom('a', 'g-of-nobody', 'p1'));
const day = fc.constantFrom('2025-01-06', '2025-02-03', '2025-03-31', '');

const sources = fc.record({
  persons: fc.uniqueArray(person, { maxLength: 12 }),
  goals: fc.uniqueArray(fc.tuple(goal, person, day), { maxLength: 12, selector: ([id]) => id }),
  ratings: fc.array(fc.tuple(goal, day, fc.nat({ max: 11 })), { maxLength: 30 }),
  more: fc.array(fc.tuple(goal, day, fc.nat({ max: 11 })), { maxLength: 8 }),
}).map(({ persons, goals, ratings, more }) => {
  const rated = (file: string, rows: typeof ratings) => source({ kind: 'goalRatings', file }, 'goal_id,on,value', rows.map((cells) => cells.join(',')));
  return [
    source({ kind: 'persons', file: 'persons.csv' }, 'person_id,area', persons.map((id) => `${id},north`)),
    source({ kind: 'goals', file: 'goals.csv' }, 'goal_id,person_id,statement,scale,set_on', goals.map(([id, owner, on]) => `${id},${owner},Invented,goal-progress,${on}`)),
    rated('ratings.csv', ratings),
    rated('more.csv', more),
  ];
});

/** Tables in one order, whatever the order in which their sources were read. */
function read(given: readonly Source[], order: readonly number[], ids?: SharedIds): readonly CellTable[] {
  const tables = new Map(order.map((place) => {
    const { content, ...options } = given[place] ?? { content: '', kind: 'persons' as const };
    return [place, readCsv(bytes(content), { ...options, ...(ids && { ids }) }).tables];
  }));
  return given.flatMap((_, place) => tables.get(place) ?? []);
}

/** What a caseload holds, in words: whose each goal is, in which episode, and what each rating is of. */
function inWords(tables: readonly CellTable[]) {
  const { caseload: { persons, episodes, goals, goalRatings, counts, setAsideGoals }, issues } = caseload({ tables, definitions: [goalProgress] });
  const rows = (length: number) => Array.from({ length }, (_, row) => row);
  const days = (row: number) => ['referredOn', 'lastRecordOn'].map((field) => {
    const column = episodes.table.columns[field];
    return column?.type === 'day' ? column.days[column.codes[row] ?? 0] : undefined;
  });
  return {
    persons: rows(persons.size).map((row) => textAt(persons, 'personId', row)),
    episodes: rows(episodes.table.size).map((row) => [textAt(persons, 'personId', episodes.person[row] ?? -1), ...days(row)]),
    goals: rows(goals.table.size).map((row) => [textAt(goals.table, 'goalId', row), textAt(persons, 'personId', goals.person[row] ?? -1), goals.episode[row], goals.table.originAt(row)]),
    ratings: rows(goalRatings.table.size).map((row) => [textAt(goals.table, 'goalId', goalRatings.goal[row] ?? -1), goalRatings.values[row], goalRatings.table.originAt(row)]),
    counts,
    setAsideGoals,
    issues,
  };
}

it('sources that share their ids give the same records as sources that do not, in whatever order they are read', () => {
  fc.assert(fc.property(sources, fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }), (given, order) => {
    const apart = read(given, [0, 1, 2, 3]);
    const shared = read(given, order, sharedIds());
    expect(shared.map(({ rows }) => rows)).toEqual(apart.map(({ rows }) => rows));
    expect(inWords(shared)).toEqual(inWords(apart));
  }), { numRuns: 60 });
});

it('without a list of people, those that records name are the same and in the same order', () => {
  fc.assert(fc.property(sources, fc.shuffledSubarray([0, 1, 2], { minLength: 3 }), (given, order) => {
    const some = given.slice(1);
    expect(inWords(read(some, order, sharedIds()))).toEqual(inWords(read(some, [0, 1, 2])));
  }), { numRuns: 40 });
});

/** More ids than codes of two bytes hold, of which the second file has some, and some that no other has. */
const MANY = 70_000;
const people = source({ kind: 'persons' }, 'person_id,area', Array.from({ length: MANY }, (_, place) => `p${place},north`));
const goals = source({ kind: 'goals' }, 'goal_id,person_id,statement,scale', Array.from({ length: MANY / 10 }, (_, place) => `x${(place * 7) % MANY}-${place},p${place % 3 === 0 ? place + MANY : place},Invented,goal-progress`));

async function readAtOnce(given: readonly Source[], ids: SharedIds): Promise<readonly CellTable[]> {
  const pieces = async function* (content: Uint8Array) {
    for (let start = 0; start < content.length; start += 50_000) yield await Promise.resolve(content.subarray(start, start + 50_000));
  };
  const results = await Promise.all(given.map(({ content, ...options }) => readCsvStream(pieces(bytes(content)), { ...options, ids })));
  return results.flatMap(({ tables }) => tables);
}

it('sources that are read at once may share their ids, which are then kept once', async () => {
  const shared = await readAtOnce([people, goals, goals], sharedIds());
  expect(inWords(shared.slice(0, 2))).toEqual(inWords(read([people, goals], [0, 1])));
  const [first, second] = shared.flatMap(({ columns, stored }) => columns.flatMap(({ field }, place) => (field === 'personId' ? [stored?.columns[place]?.values.packed] : [])));
  expect(second?.bytes).toBe(first?.bytes);
});

it('ids that were read before stay as they are when more are added to them, and are not found where they are not', () => {
  const ids = sharedIds();
  const one = (content: string, kind: CsvOptions['kind'] = 'persons') => readCsv(bytes(content), { kind, ids }).tables;
  const first = one('person_id\np1\nsomebody\n');
  one(people.content);
  const later = one('person_id,statement,scale\np5,Invented,goal-progress\np1,Invented,goal-progress\n', 'goals');
  expect(first[0]?.rows).toEqual([['p1'], ['somebody']]);
  const { caseload: own, issues } = caseload({ tables: [...first, ...later], definitions: [goalProgress] });
  expect([...own.goals.person]).toEqual([0]);
  expect(issues.map(({ code }) => code)).toEqual(['unknown-person']);
});

it('numbered ids that are far more than are near are found in whatever order they are asked for, and others are not', () => {
  const numbers = Array.from({ length: 30_000 }, (_, place) => place * 10);
  const everybody = source({ kind: 'persons' }, 'person_id', [...numbers.slice(0, 20_000), ...numbers.slice(20_000).toReversed()].map((number) => `p${number}`));
  const asked = numbers.filter((_, place) => place % 7 === 0).toReversed().flatMap((number) => [number, number + 1]);
  const forThem = source({ kind: 'goals' }, 'goal_id,person_id,statement,scale', asked.map((number) => `g${number},p${number},Invented,goal-progress`));
  const held = (ids?: SharedIds) => {
    const { caseload: { goals: { table, person } }, issues } = caseload({ tables: read([everybody, forThem], [0, 1], ids), definitions: [goalProgress] });
    return { goals: [...person].map((row, place) => [textAt(table, 'goalId', place), row]), issues };
  };
  const ids = sharedIds();
  expect(held(ids)).toEqual(held());
  expect(sharedTexts(ids, 'personId')?.numbered.marks.length).toBeGreaterThan(0);
});

it('two lists of people that share their ids are one below the other, a blank id among them no id', () => {
  const ids = sharedIds();
  const lists = ['person_id,area\np1,north\n,south\n', 'person_id,area\np2,north\np1,south\n'];
  const own = (given?: SharedIds) => caseload({ tables: lists.flatMap((content) => readCsv(bytes(content), { kind: 'persons', ...(given && { ids: given }) }).tables), definitions: [] });
  expect(own(ids).issues).toEqual(own().issues);
  expect(own(ids).issues.map(({ code }) => code)).toEqual(['missing-value', 'duplicate-id']);
  const { persons } = own(ids).caseload;
  expect(Array.from({ length: persons.size }, (_, row) => textAt(persons, 'personId', row))).toEqual(['p1', 'p2']);
});

it.each([[['p1', 'p2'], true], [[' p1', ' p2'], false], [['p1', 'other'], false], [['p1', ''], false]] as const)('ids such as %j are known to be numbers: %j; blanks around them say nothing', (given, areNumbers) => {
  const { tables } = readCsv(bytes(['person_id,area', ...given.map((id) => `${id},north`), ''].join('\n')), { kind: 'persons' });
  expect(tables[0]?.stored?.columns[0]?.values.packed?.areNumbers).toBe(areNumbers);
  const { persons } = caseload({ tables, definitions: [] }).caseload;
  expect(Array.from({ length: persons.size }, (_, row) => textAt(persons, 'personId', row))).toEqual(given.map((id) => id.trim()).filter((id) => id !== ''));
});
