import papaparse from 'papaparse';
import { between, chance, pick, shuffled, stream, type Random } from '../example-service/random.js';
import { statements } from '../example-service/statements.js';
import type { Theme } from '../example-service/themes.js';

const PEOPLE = 60;
/** So many people were asked twice, and no more: as it is in small services. */
const PAIRS = 14;
const OPEN = 12;
const WORKERS = ['KT', 'kt', 'Sam', 'R.B.'] as const;
const AGES = ['18-34', '35-49', '50-64', '65 and over', ''] as const;

/** Most people of a small service want a few kinds of thing. */
const THEMES: readonly Theme[] = ['connection', 'connection', 'connection', 'getting-out', 'getting-out', 'getting-out', 'home', 'home', 'money', 'health', 'learning-work'];

/** As the workers write it down, each in their own way. */
const WRITTEN: Readonly<Partial<Record<Theme, readonly string[]>>> = {
  connection: ['people', 'People', 'company'], 'getting-out': ['going out', 'Going out', 'getting about'], home: ['home', 'housing'], money: ['money'], health: ['health'], 'learning-work': ['work', 'course'],
};

interface Goal {
  readonly words: string;
  readonly about: string;
  readonly start: string;
  readonly end: string;
}

const NO_GOAL: Goal = { words: '', about: '', start: '', end: '' };

/** The sheet as text, and what is in it. */
export interface SmallExample {
  readonly csv: string;
  readonly summary: string;
}

/** One untidy sheet of a small service, all of it invented. It is the same each time. */
export const makeSmallExample = (): SmallExample => {
  const order = shuffled(stream('small', 'order'), Array.from({ length: PEOPLE }, (_, place) => place));
  const paired = new Set(order.slice(0, PAIRS));
  const open = new Set(order.slice(PEOPLE - OPEN));
  const people = Array.from({ length: PEOPLE }, (_, place) => rowOf(place, { isPaired: paired.has(place), isOpen: open.has(place) }));
  const goals = people.reduce((sum, row) => sum + row.filter((cell, column) => [6, 10, 14].includes(column) && cell !== '').length, 0);
  const rows = [['Community links - people and their goals (INVENTED DATA)'], ['printed 30/06/2025', '', 'do not edit'], [], HEADERS, ...people.slice(0, 31), [], ...people.slice(31), ['Total', '', String(PEOPLE)]];
  const csv = papaparse.unparse(rows.map((row) => row.concat(Array.from({ length: HEADERS.length - row.length }, () => ''))), { newline: '\n' });
  return { csv: `${csv}\n`, summary: `people ${PEOPLE}, goals ${goals}, asked twice ${PAIRS}, still open ${OPEN}` };
};

const HEADERS = ['Ref', 'Worker', 'Referred', 'First met', 'Left', 'Age', ...[1, 2, 3].flatMap((goal) => [`Goal ${goal}`, `Goal ${goal} about`, `Goal ${goal} start`, `Goal ${goal} end`]), 'Life sat start', 'Life sat end', 'Notes'];

const rowOf = (place: number, { isPaired, isOpen }: { readonly isPaired: boolean; readonly isOpen: boolean }): readonly string[] => {
  const random = stream('small', 'person', String(place));
  const joined = between(random, { from: 0, to: 230 });
  const left = joined + between(random, { from: 50, to: 130 });
  const count = isPaired ? between(random, { from: 2, to: 3 }) : between(random, { from: 1, to: 2 });
  const goals = [0, 1, 2].map((goal) => (goal < count ? goalOf(random, isPaired) : NO_GOAL));
  const start = between(random, { from: 2, to: 6 });
  return [
    `CL${String(place + 1).padStart(3, '0')}`, pick(random, WORKERS), day(joined), day(joined + between(random, { from: 3, to: 30 })), isOpen ? '' : day(left), pick(random, AGES),
    ...goals.flatMap(({ words, about, start: first, end }) => [words, about, first, end]),
    chance(random, 0.85) || isPaired ? String(start) : '', isPaired ? String(Math.min(10, Math.max(0, start + between(random, { from: -1, to: 3 })))) : '',
    chance(random, 0.2) ? pick(random, ['rang twice', 'moved away?', 'see paper file', 'lovely chat']) : '',
  ];
};

const goalOf = (random: Random, isPaired: boolean): Goal => {
  const theme = pick(random, THEMES);
  const words = pick(random, statements[theme].filter(({ intent, ages }) => intent === undefined && ages === undefined)).words;
  const start = between(random, { from: 1, to: 5 });
  const end = Math.min(10, Math.max(0, start + pick(random, [-4, 0, 0, 1, 2, 3, 4, 4, 5, 6])));
  return {
    words: words.replaceAll(/\{([^}]*)\}/g, (_, choices: string) => pick(random, choices.split('|'))),
    about: chance(random, 0.9) ? pick(random, WRITTEN[theme] ?? [theme]) : '',
    start: isPaired || chance(random, 0.9) ? String(start) : '',
    end: isPaired ? String(end) : '',
  };
};

/** dd/mm/yyyy, so many days after 1 April 2024. */
const day = (after: number): string => {
  const date = new Date(Date.UTC(2024, 3, 1 + after));
  return [date.getUTCDate(), date.getUTCMonth() + 1].map((part) => String(part).padStart(2, '0')).concat(String(date.getUTCFullYear())).join('/');
};
