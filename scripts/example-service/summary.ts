import type { Tables } from './faults.js';
import type { Row } from './records.js';

const countBy = (rows: readonly Row[], key: string): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(String(row[key]), (counts.get(String(row[key])) ?? 0) + 1);
  return counts;
};

const percent = (part: number, whole: number): string => `${part} of ${whole} (${Math.round((100 * part) / whole)}%)`;

/** People with answers on two days or more: the most that any pairing can use. */
const peopleWithTwo = (rows: readonly Row[], item: string): { readonly two: number; readonly any: number } => {
  const counts = [...countBy(rows.filter((row) => row[item] !== null), 'Client ID').values()];
  return { two: counts.filter((count) => count > 1).length, any: counts.length };
};

/** Counts of what was made, in lines that the README of the example repeats. */
export const summarise = (tables: Tables, problems: readonly string[]): string => {
  const rows = (name: string): readonly Row[] => tables[name] ?? [];
  const episodes = rows('episodes.csv');
  const started = episodes.filter((episode) => episode['started_on'] !== null);
  const closed = started.filter((episode) => episode['closed_on'] !== null);
  const twice = [...countBy(episodes, 'person_id').values()].filter((count) => count > 1).length;
  const ons = peopleWithTwo(rows('wellbeing.csv'), 'ONS Satisfied');
  const phq = peopleWithTwo(rows('forms.csv'), 'PHQ1');
  const rated = [...countBy(rows('goal_ratings.csv').filter((row) => row['value'] !== null), 'goal_id').values()];
  const statuses = [...countBy(rows('goals.csv'), 'status')].map(([status, count]) => `${status} ${count}`);
  return [
    `people ${rows('people.csv').length}, of them with two episodes ${twice}`,
    `episodes ${episodes.length}, started ${started.length}, closed after a start ${closed.length}`,
    `people with ONS4 answers on two days or more: ${percent(ons.two, ons.any)}`,
    `people with PHQ-9 answers on two days or more: ${percent(phq.two, phq.any)}`,
    `goals ${rows('goals.csv').length}, rated twice or more ${rated.filter((count) => count > 1).length}`,
    `goal status: ${statuses.sort().join(', ')}`,
    'problems put in on purpose:',
    ...problems.map((problem) => `  ${problem}`),
  ].join('\n');
};
