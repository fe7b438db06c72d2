import { closeSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { between, chance, pick, stream, type Random } from '../scripts/example-service/random.js';

/**
 * Invented exports for the jobs of the bench, as many people as asked for: the same bytes on every machine. Rows of forms
 * and ratings stand in the order of their days, as systems export them, so that the next row is somebody else's.
 */
export function writeData(folder: string, { people, lineEnd = '\n', longIds = false }: DataShape): void {
  const random = stream('bench');
  const id = longIds ? uuid(random) : (letter: string, number: number) => `${letter}${number}`;
  const files: Files = { persons: [], goals: [], forms: [], ratings: [] };
  let goals = 0;
  for (let person = 0; person < people; person += 1) {
    const personId = id('p', person);
    files.persons.push(`${personId},${pick(random, AREAS)}`);
    const start = between(random, { from: 0, to: 330 });
    addForms(files, personId, start, random);
    for (let count = between(random, { from: 1, to: 3 }); count > 0; count -= 1, goals += 1) addGoal(files, { goalId: id('g', goals), personId, start }, random);
  }
  const write = (name: string, header: string, rows: Iterable<readonly string[]>) => writeFile(join(folder, name), lineEnd, [[header], ...rows]);
  write('persons.csv', 'person_id,area', [files.persons]);
  write('forms.csv', `form_ref,person_id,on,site,${ITEMS.join(',')}`, files.forms);
  write('goals.csv', 'goal_id,person_id,statement,scale,set_on,domain', [files.goals]);
  write('ratings.csv', 'goal_id,on,value', files.ratings);
}

export interface DataShape {
  readonly people: number;
  readonly lineEnd?: '\n' | '\r\n';
  /** 36 characters, as UUIDs are. */
  readonly longIds?: boolean;
}

interface Files {
  readonly persons: string[];
  readonly goals: string[];
  /** By day. */
  readonly forms: string[][];
  readonly ratings: string[][];
}

export const AREAS = ['north', 'north-east', 'east', 'south-east', 'south', 'south-west', 'west', 'north-west'];
export const DOMAINS = ['getting-out', 'housing', 'people', 'work', 'learning', 'health', 'money', 'home', 'purpose', 'family'];
export const ITEMS = ['q1', 'q2', 'q3', 'q4', 'q5', 'q6', 'q7', 'q8', 'q9'];
const STATEMENTS = ['Walk to the shop without turning back', 'Sing in the choir again', 'Keep the flat warm', '"Cook for the grandchildren, and eat with them"', 'Go to the café on my own', 'Sleep through the night'];

/** One to five forms, four weeks apart. */
function addForms({ forms }: Files, personId: string, start: number, random: Random): void {
  for (let count = between(random, { from: 1, to: 5 }), day = start; count > 0; count -= 1, day += 28) {
    const answers = ITEMS.map(() => answer(random)).join(',');
    addTo(forms, day, `f${between(random, { from: 0, to: 99_999_999 })},${personId},${isoDay(day)},site ${between(random, { from: 1, to: 40 })},${answers}`);
  }
}

/** One answer in fifty is left out, one in ten thousand is none that can be given. */
function answer(random: Random): string {
  if (chance(random, 0.02)) return '';
  return chance(random, 0.0001) ? '7' : String(between(random, { from: 0, to: 3 }));
}

function addGoal(files: Files, { goalId, personId, start }: { readonly goalId: string; readonly personId: string; readonly start: number }, random: Random): void {
  files.goals.push(`${goalId},${personId},${pick(random, STATEMENTS)},goal-progress,${isoDay(start)},${pick(random, DOMAINS)}`);
  for (let count = between(random, { from: 1, to: 5 }), day = start; count > 0; count -= 1, day += 28) {
    const value = chance(random, 0.001) ? 11 : between(random, { from: 0, to: 10 });
    addTo(files.ratings, day, `${goalId},${isoDay(day)},${value}`);
  }
}

function addTo(days: string[][], day: number, row: string): void {
  (days[day] ??= []).push(row);
}

const DAY = 86_400_000;
const START = Date.UTC(2024, 3, 1);

function isoDay(daysAfterStart: number): string {
  return new Date(START + daysAfterStart * DAY).toISOString().slice(0, 10);
}

function uuid(random: Random): () => string {
  const hex = (length: number) => Array.from({ length }, () => between(random, { from: 0, to: 15 }).toString(16)).join('');
  return () => [8, 4, 4, 4, 12].map(hex).join('-');
}

function writeFile(path: string, lineEnd: string, groups: Iterable<readonly string[]>): void {
  const file = openSync(path, 'w');
  for (const rows of groups) {
    for (let first = 0; first < rows.length; first += ROWS_AT_ONCE) writeSync(file, rows.slice(first, first + ROWS_AT_ONCE).map((row) => row + lineEnd).join(''));
  }
  closeSync(file);
}

const ROWS_AT_ONCE = 50_000;
