/**
 * The floor: the least that one thread of JavaScript can do, a pass over the bytes that knows how these very files are
 * written (short ids that are numbers, no carriage returns, quotation marks in one place only) and checks nothing else.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AREAS, DOMAINS } from '../data.js';
import { cellsOfPairs, drilled, DRILL, MONTHS, type Cells, type PairedSums } from '../jobs.js';
import { runOne } from '../run-one.js';

const [COMMA, LINE_FEED, QUOTE, ZERO] = [44, 10, 34, 48];

/** A file and a place in it, moved along by those who read. */
interface Cursor {
  readonly bytes: Uint8Array;
  at: number;
}

function open(folder: string, file: string): Cursor {
  const bytes = readFileSync(join(folder, file));
  return { bytes, at: bytes.indexOf(LINE_FEED) + 1 };
}

function skip(cursor: Cursor): void {
  const { bytes } = cursor;
  let at = cursor.at;
  while (bytes[at] !== COMMA && bytes[at] !== LINE_FEED) at += 1;
  cursor.at = at + 1;
}

function skipQuoted(cursor: Cursor): void {
  if (cursor.bytes[cursor.at] === QUOTE) cursor.at = cursor.bytes.indexOf(QUOTE, cursor.at + 1) + 1;
  skip(cursor);
}

/** A number, after one letter of an id; −1 for an empty cell. */
function number(cursor: Cursor, letters: number): number {
  const { bytes } = cursor;
  let at = cursor.at + letters;
  let value = bytes[at] === COMMA || bytes[at] === LINE_FEED ? -1 : 0;
  for (let byte = bytes[at] ?? 0; byte !== COMMA && byte !== LINE_FEED; at += 1, byte = bytes[at] ?? 0) value = value * 10 + byte - ZERO;
  cursor.at = at + 1;
  return value;
}

/** A day as the number its digits make: in order, and enough to know its month. */
function day(cursor: Cursor): number {
  const { bytes, at } = cursor;
  let value = 0;
  for (const place of [0, 1, 2, 3, 5, 6, 8, 9]) value = value * 10 + (bytes[at + place] ?? 0) - ZERO;
  cursor.at = at + 11;
  return value;
}

function name(cursor: Cursor, names: readonly string[]): number {
  const start = cursor.at;
  skip(cursor);
  const length = cursor.at - 1 - start;
  for (let place = 0; place < names.length; place += 1) if (isAt(cursor.bytes, start, length, names[place] ?? '')) return place;
  return -1;
}

function isAt(bytes: Uint8Array, start: number, length: number, text: string): boolean {
  if (text.length !== length) return false;
  for (let place = 0; place < length; place += 1) if (bytes[start + place] !== text.charCodeAt(place)) return false;
  return true;
}

function areasOf(folder: string): Int8Array {
  const cursor = open(folder, 'persons.csv');
  const areas: number[] = [];
  while (cursor.at < cursor.bytes.length) areas[number(cursor, 1)] = name(cursor, AREAS);
  return Int8Array.from(areas);
}

function t1(folder: string): Cells {
  const areas = areasOf(folder);
  const people = areas.length;
  const [last, firstDay, lastDay] = [new Int32Array(people), new Int32Array(people).fill(99_999_999), new Int32Array(people)];
  const [first, latest] = [new Int8Array(people), new Int8Array(people)];
  const cursor = open(folder, 'forms.csv');
  while (cursor.at < cursor.bytes.length) {
    skip(cursor);
    const person = number(cursor, 1);
    const on = day(cursor);
    skip(cursor);
    const score = scoreOf(cursor);
    if (score === INVALID) continue;
    if (on > (last[person] ?? 0)) last[person] = on;
    if (score < 0) continue;
    if (on < (firstDay[person] ?? 0)) [firstDay[person], first[person]] = [on, score];
    if (on > (lastDay[person] ?? 0)) [lastDay[person], latest[person]] = [on, score];
  }
  const sums = new Map<string, PairedSums>();
  for (let person = 0; person < people; person += 1) {
    if (lastDay[person] === 0) continue;
    const month = Math.floor((last[person] ?? 0) / 100);
    const key = `${AREAS[areas[person] ?? 0] ?? ''} ${Math.floor(month / 100)}-${String(month % 100).padStart(2, '0')}`;
    const own = sums.get(key) ?? { baselines: 0, pairs: 0, change: 0, improved: 0, cases: 0, recovered: 0 };
    sums.set(key, own);
    add(own, first[person] ?? 0, latest[person] ?? 0, (lastDay[person] ?? 0) > (firstDay[person] ?? 0));
  }
  return Object.assign({}, ...[...sums].filter(([key]) => MONTHS.includes(key.split(' ')[1] ?? '')).map(([key, own]) => cellsOfPairs(key, own))) as Cells;
}

const INVALID = -2;

/** The sum of nine answers, prorated over two at most and never over the last; −1 for too few answers. */
function scoreOf(cursor: Cursor): number {
  let [sum, answered, isInvalid, last] = [0, 0, false, -1];
  for (let item = 0; item < 9; item += 1) {
    last = number(cursor, 0);
    if (last > 3) isInvalid = true;
    if (last < 0) continue;
    sum += last;
    answered += 1;
  }
  if (isInvalid) return INVALID;
  if (answered === 9) return sum;
  return answered < 7 || last < 0 ? -1 : Math.round((sum * 9) / answered);
}

function add(own: PairedSums, baseline: number, followUp: number, isPaired: boolean): void {
  own.baselines += 1;
  if (!isPaired) return;
  own.pairs += 1;
  own.change += followUp - baseline;
  if (baseline - followUp >= 6) own.improved += 1;
  if (baseline < 10) return;
  own.cases += 1;
  if (followUp < 10) own.recovered += 1;
}

const OUTCOMES = ['achieved', 'partly-achieved', 'no-change', 'moved-away', 'not-reviewed'];
const LEVELS = ['forward', 'mixed', 'no-change', 'back'];

function t2(folder: string): Cells {
  const areas = areasOf(folder);
  const [people, domains]: [number[], number[]] = [[], []];
  const goals = open(folder, 'goals.csv');
  while (goals.at < goals.bytes.length) {
    const goal = number(goals, 1);
    people[goal] = number(goals, 1);
    skipQuoted(goals);
    skip(goals);
    skip(goals);
    domains[goal] = name(goals, DOMAINS);
  }
  return goalCells(areas, people, domains, outcomesOf(folder, people.length));
}

function outcomesOf(folder: string, size: number): Int8Array {
  const [firstDay, lastDay, first, latest] = [new Int32Array(size).fill(99_999_999), new Int32Array(size), new Int8Array(size), new Int8Array(size)];
  const cursor = open(folder, 'ratings.csv');
  while (cursor.at < cursor.bytes.length) {
    const goal = number(cursor, 1);
    const on = day(cursor);
    const value = number(cursor, 0);
    if (value > 10) continue;
    if (on < (firstDay[goal] ?? 0)) [firstDay[goal], first[goal]] = [on, value];
    if (on > (lastDay[goal] ?? 0)) [lastDay[goal], latest[goal]] = [on, value];
  }
  return first.map((baseline, goal) => {
    if ((lastDay[goal] ?? 0) <= (firstDay[goal] ?? 0)) return 4;
    const [followUp, change] = [latest[goal] ?? 0, (latest[goal] ?? 0) - baseline];
    if (followUp >= 10) return 0;
    return change >= 3 ? 1 : change <= -3 ? 3 : 2;
  });
}

function goalCells(areas: Int8Array, people: readonly number[], domains: readonly number[], outcomes: Int8Array): Cells {
  const behind = DOMAINS.map(() => OUTCOMES.map((): number[] => []));
  const seen = new Uint8Array(areas.length);
  outcomes.forEach((outcome, goal) => {
    behind[domains[goal] ?? 0]?.[outcome]?.push(goal);
    const person = people[goal] ?? 0;
    // Reviewed 1, forward 2, back 4.
    seen[person] = (seen[person] ?? 0) | (outcome === 4 ? 0 : 1 | (outcome < 2 ? 2 : 0) | (outcome === 3 ? 4 : 0));
  });
  const levels = AREAS.map(() => [0, 0, 0, 0]);
  seen.forEach((bits, person) => {
    const own = levels[areas[person] ?? 0];
    const level = (bits & 2) > 0 ? Number((bits & 4) > 0) : 2 + Number((bits & 4) > 0);
    if (own && bits > 0) own[level] = (own[level] ?? 0) + 1;
  });
  const total = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0);
  const cells = (what: string, names: readonly string[], rows: readonly string[], counts: readonly (readonly number[])[]) =>
    counts.flatMap((own, place) => own.map((count, row) => [`${what} ${rows[place] ?? ''} ${names[row] ?? ''}`, [count, total(own)]] as const)).filter(([, [count]]) => count !== 0);
  return {
    ...Object.fromEntries([...cells('goals', OUTCOMES, DOMAINS, behind.map((own) => own.map(({ length }) => length))), ...cells('people', LEVELS, AREAS, levels)]),
    ...drilled((behind[DOMAINS.indexOf(DRILL.domain)]?.[OUTCOMES.indexOf(DRILL.outcome)] ?? []).slice(0, DRILL.first).map((goal) => `g${goal}`)),
  };
}

await runOne({ t1, t2 });
