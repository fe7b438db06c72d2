import { between, chance, stream, type Random } from '../scripts/example-service/random.js';

/** CSV texts of an invented service, as many people as asked for: the same bytes on every machine. */
export interface BenchFiles {
  readonly persons: string;
  readonly episodes: string;
  readonly contacts: string;
  readonly phq9: string;
  readonly goals: string;
  readonly ratings: string;
}

const ITEMS = ['q1', 'q2', 'q3', 'q4', 'q5', 'q6', 'q7', 'q8', 'q9'];
const HEADERS: Readonly<Record<keyof BenchFiles, string>> = {
  persons: 'person_id,age_band',
  episodes: 'episode_id,person_id,referred_on,started_on,closed_on,closure',
  contacts: 'episode_id,on,attended',
  phq9: `person_id,on,${ITEMS.join(',')}`,
  goals: 'goal_id,person_id,episode_id,statement,scale,set_on,domain',
  ratings: 'goal_id,on,value',
};
const DAY = 86_400_000;
const START = Date.UTC(2024, 3, 1);

export function benchFiles({ people }: { readonly people: number }): BenchFiles {
  const random = stream('bench');
  const rows: Record<keyof BenchFiles, string[]> = { persons: [], episodes: [], contacts: [], phq9: [], goals: [], ratings: [] };
  for (let person = 0; person < people; person += 1) addPerson(rows, person, random);
  const text = (file: keyof BenchFiles) => `${[HEADERS[file], ...rows[file]].join('\n')}\n`;
  return { persons: text('persons'), episodes: text('episodes'), contacts: text('contacts'), phq9: text('phq9'), goals: text('goals'), ratings: text('ratings') };
}

/** One person, one episode of about four months, three contacts, one to four assessments, two goals rated twice. */
function addPerson(rows: Record<keyof BenchFiles, string[]>, person: number, random: Random): void {
  const [id, episode] = [`p${person}`, `e${person}`];
  const referred = between(random, { from: 0, to: 300 });
  const closed = referred + between(random, { from: 60, to: 180 });
  rows.persons.push(`${id},${between(random, { from: 2, to: 8 })}0s`);
  rows.episodes.push(`${episode},${id},${isoDay(referred)},${isoDay(referred + 7)},${isoDay(closed)},planned`);
  for (const after of [7, 21, 49]) rows.contacts.push(`${episode},${isoDay(referred + after)},${chance(random, 0.85) ? 'yes' : 'no'}`);
  for (let count = between(random, { from: 1, to: 4 }), day = referred + 7; count > 0; count -= 1, day += 28) {
    rows.phq9.push(`${id},${isoDay(Math.min(day, closed))},${ITEMS.map(() => answer(random)).join(',')}`);
  }
  for (const goal of [`${id}a`, `${id}b`]) {
    rows.goals.push(`${goal},${id},${episode},"Walk to the shop, and back",goal-progress,${isoDay(referred + 7)},getting-out`);
    for (const day of [referred + 7, closed]) rows.ratings.push(`${goal},${isoDay(day)},${between(random, { from: 0, to: 10 })}`);
  }
}

/** One answer in fifty is left out. */
function answer(random: Random): string {
  return chance(random, 0.02) ? '' : String(between(random, { from: 0, to: 3 }));
}

function isoDay(daysAfterStart: number): string {
  return new Date(START + daysAfterStart * DAY).toISOString().slice(0, 10);
}
