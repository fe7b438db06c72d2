import papaparse from 'papaparse';
import { connectionRows, lifeEventRows, needRows, pauseRows } from './community.js';
import { britishDay, isoDay, type Day } from './days.js';
import { makeEpisodes } from './episodes.js';
import { everydayRows } from './everyday.js';
import { withFaults, type Tables } from './faults.js';
import { goalEventRows, goalRows } from './goal-rows.js';
import { goalRatingRows } from './goal-ratings.js';
import { makeGoals } from './goals.js';
import { withOddStatements } from './odd-goals.js';
import { makePeople } from './people.js';
import { moodFormRows, wellbeingRows } from './questionnaires.js';
import type { Episode, Person, Row } from './records.js';
import { outcomeRows } from './outcomes.js';
import { reviewRows } from './reviews.js';
import { summarise } from './summary.js';
import { contactRows } from './visits.js';

const personRow = (person: Person): Row => ({
  'Client ID': person.id,
  Registered: britishDay(person.registeredOn),
  'Age band': person.ageBand,
  Sex: person.sex,
  'Ethnic group': person.ethnicGroup,
  'IMD quintile': person.imdQuintile,
  'Long-term condition': person.longTermCondition,
  'Use in reports': person.reporting,
});

const dayOrNothing = (on: Day | null): string | null => (on === null ? null : isoDay(on));

const episodeRow = (episode: Episode): Row => ({
  episode_id: episode.id,
  person_id: episode.personId,
  referred_on: isoDay(episode.referredOn),
  triage: episode.triage,
  started_on: dayOrNothing(episode.startedOn),
  closed_on: dayOrNothing(episode.closedOn),
  closure: episode.closure,
  referral_source: episode.referralSource,
  primary_need: episode.primaryNeed,
  worker: episode.worker,
});

const makeTables = (): Tables => {
  const people = makePeople();
  const episodes = makeEpisodes(people);
  const outcomes = outcomeRows(episodes, people);
  const { goals, odd } = withOddStatements(makeGoals(episodes, people));
  return {
    'people.csv': people.map(personRow),
    'episodes.csv': episodes.map(episodeRow),
    'contacts.csv': contactRows(episodes),
    'forms.csv': moodFormRows(episodes),
    'wellbeing.csv': wellbeingRows(episodes),
    'goals.csv': goalRows(goals, odd),
    'goal_events.csv': goalEventRows(goals),
    'goal_ratings.csv': goalRatingRows(goals),
    'outcomes.csv': outcomes,
    'everyday.csv': everydayRows(episodes, outcomes),
    'reviews.csv': reviewRows(episodes),
    'needs.csv': needRows(episodes),
    'connections.csv': connectionRows(episodes),
    'pauses.csv': pauseRows(episodes),
    'life_events.csv': lifeEventRows(episodes, goals),
  };
};

/** Files that come out of somebody else's system: they begin with a byte-order mark and end lines as Windows does. */
const FOREIGN: ReadonlySet<string> = new Set(['people.csv', 'forms.csv', 'wellbeing.csv']);
const BYTE_ORDER_MARK = '\uFEFF';

const toCsv = (name: string, rows: readonly Row[]): string => {
  const newline = FOREIGN.has(name) ? '\r\n' : '\n';
  const text = papaparse.unparse([...rows], { newline }) + newline;
  return FOREIGN.has(name) ? BYTE_ORDER_MARK + text : text;
};

interface ExampleService {
  /** The text of each file, by name. */
  readonly files: Readonly<Record<string, string>>;
  /** Counts, and the problems put in on purpose; the README of the example repeats it. */
  readonly summary: string;
}

/** The whole invented service: the same text each time and everywhere. */
export const makeExampleService = (): ExampleService => {
  const { tables, problems } = withFaults(makeTables());
  const files = Object.entries(tables).map(([name, rows]) => [name, toCsv(name, rows)] as const);
  return { files: Object.fromEntries(files), summary: summarise(tables, problems) };
};
