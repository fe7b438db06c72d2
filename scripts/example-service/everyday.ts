import { between, chance, clamp, stream, weighted, type Random } from './random.js';
import { isoDay } from './days.js';
import { occasionsOf, type Occasion } from './occasions.js';
import { hasStarted, type Course, type Episode, type Row, type StartedEpisode } from './records.js';

/** An answer as it stands in the file. */
interface Answer {
  readonly value: string | number;
  readonly exposureDays?: number;
}

/** How an outcome is asked: of which share of episodes, on which occasions, and what is answered. */
interface Question {
  readonly outcome: string;
  readonly share: number;
  readonly occasions: readonly Occasion['kind'][];
  readonly answer: (random: Random, episode: StartedEpisode, occasion: Occasion) => Answer | null;
}

const lift: Readonly<Record<Course, number>> = { better: 0.35, 'a-little-better': 0.15, 'the-same': 0, worse: -0.2, mixed: 0.1 };

/** How well things stand, 0 to 1, as of the day: each question draws from it in its own way. */
const standing = (name: string, episode: StartedEpisode, { progress }: Occasion): number =>
  clamp(stream(name, episode.id)() * 0.8 + 0.1 + lift[episode.course] * progress, { from: 0, to: 1 });

const yesNo = (is: boolean): Answer => ({ value: is ? 'yes' : 'no' });

const TASKS = ['turn-on', 'controls', 'settings', 'apps', 'wifi', 'browser', 'secure', 'passwords'];

/** Easy tasks come first; one in ten answers leaves out one that was held before. */
const skills = (random: Random, level: number): Answer => {
  const held = TASKS.slice(0, Math.round(level * TASKS.length));
  const kept = chance(random, 0.1) ? held.slice(1) : held;
  return { value: kept.length === 0 ? 'none' : kept.join(';') };
};

/** Half a year is looked back over at the start; later, the days since. */
const gpContacts = (random: Random, episode: StartedEpisode, occasion: Occasion): Answer | null => {
  const start = occasionsOf(episode)[0]?.on ?? occasion.on;
  const exposureDays = occasion.kind === 'baseline' ? 182 : occasion.on - start;
  if (exposureDays < 90) return null;
  const usual = (1 - standing('gp', episode, occasion)) * 9 + 0.5;
  return { value: Math.max(0, Math.round((usual * exposureDays) / 182 + between(random, { from: -1, to: 1 }))), exposureDays };
};

const BOTH: readonly Occasion['kind'][] = ['baseline', 'final'];
const ALL: readonly Occasion['kind'][] = ['baseline', 'review', 'final'];

/** One outcome of each kind that the other file has not. */
const questions: readonly Question[] = [
  { outcome: 'volunteering', share: 0.7, occasions: BOTH, answer: (_, episode, occasion) => yesNo(standing('volunteering', episode, occasion) > 0.7) },
  {
    outcome: 'housing-worry', share: 0.6, occasions: BOTH,
    answer: (_, episode, occasion) => {
      const level = standing('worry-home', episode, occasion);
      return { value: level > 0.55 ? 'steady' : level > 0.2 ? 'worried' : 'no-steady-place' };
    },
  },
  { outcome: 'gp-contacts', share: 0.85, occasions: BOTH, answer: gpContacts },
  { outcome: 'evenings-out', share: 0.75, occasions: BOTH, answer: (random, episode, occasion) => ({ value: clamp(Math.round(standing('evenings', episode, occasion) * 4 + between(random, { from: -1, to: 1 })), { from: 0, to: 7 }) }) },
  { outcome: 'digital-foundation', share: 0.65, occasions: BOTH, answer: (random, episode, occasion) => skills(random, standing('digital', episode, occasion)) },
  {
    outcome: 'joined-a-group', share: 0.75, occasions: ALL,
    answer: (_, episode, occasion) => {
      if (occasion.kind === 'final' && episode.closure === 'moved') return { value: 'moved-away' };
      const joins = occasion.progress >= 0.6 && stream('joins', episode.id)() < 0.3 + lift[episode.course];
      return { value: joins ? 'happened' : 'not-yet' };
    },
  },
  { outcome: 'routine-kept', share: 0.65, occasions: ALL, answer: (random, episode, occasion) => yesNo(standing('routine', episode, occasion) > 0.4 && !chance(random, 0.12)) },
];

const rowOf = (question: Question, episode: StartedEpisode, occasion: Occasion): readonly Row[] => {
  const random = stream(question.outcome, 'row', episode.id, String(occasion.on));
  if (!question.occasions.includes(occasion.kind) || !chance(random, { baseline: 0.95, review: 0.7, final: 0.88 }[occasion.kind])) return [];
  const answer = question.answer(random, episode, occasion);
  if (answer === null) return [];
  const why = chance(random, 0.04) ? weighted(random, { 'asked-declined': 3, 'not-asked': 2 }) : null;
  return [{
    person_id: episode.personId,
    episode_id: episode.id,
    outcome: question.outcome,
    on: isoDay(occasion.on),
    value: why === null ? answer.value : null,
    exposure_days: why === null ? (answer.exposureDays ?? null) : null,
    absent_reason: why,
  }];
};

/** The second axis of housing status: on the same day, and not worked out from it. */
const settledRow = (housing: Row): readonly Row[] => {
  const { person_id, episode_id, on, value } = housing;
  if (value === null || value === undefined) return [];
  const random = stream('settled', String(episode_id), String(on));
  const likely = String(value).startsWith('settled') ? 0.92 : String(value).startsWith('shel') ? 0.35 : value === 'supported' ? 0.5 : 0.06;
  const answer = chance(random, 0.05) ? null : chance(random, likely) ? 'settled' : 'not-settled';
  return [{ person_id: person_id ?? null, episode_id: episode_id ?? null, outcome: 'housing-status-settled', on: on ?? null, value: answer, exposure_days: null, absent_reason: answer === null ? 'unknown' : null }];
};

/** What people's days are like, asked of some of them: an outcome of every kind. */
export const everydayRows = (episodes: readonly Episode[], outcomeRows: readonly Row[]): readonly Row[] => {
  const asked = episodes.filter(hasStarted).flatMap((episode) =>
    questions
      .filter(({ outcome, share }) => chance(stream('asks', outcome, episode.id), share))
      .flatMap((question) => occasionsOf(episode).flatMap((occasion) => rowOf(question, episode, occasion))));
  const settled = outcomeRows.filter(({ outcome }) => outcome === 'housing-status').flatMap(settledRow);
  return [...asked, ...settled].sort((one, other) => (String(one['on']) < String(other['on']) ? -1 : Number(String(one['on']) > String(other['on']))));
};
