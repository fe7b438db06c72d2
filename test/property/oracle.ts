import type { EpisodeStory, GoalStory, Story } from './arbitrary-caseload.js';
import { period } from './arbitrary-caseload.js';

/*
 * A second, deliberately simple reading of the definitions: plain objects, one person after another, nothing shared
 * with the library but the shape of its records. It is slow, and it is what the library has to agree with.
 */

/** What a figure comes to: the counts, why others are left out, and the sum of the values of a mean. */
export interface Tally {
  numerator: number;
  denominator: number;
  excluded: Record<string, number>;
  sum: number;
}

/** The days since 1 January 1970 of an ISO day. */
const dayNumber = (day: string) => Date.parse(`${day}T00:00:00Z`) / 86_400_000;

const isIn = (day: string | null | undefined) => typeof day === 'string' && day >= period.start && day <= period.end;

/** Two attended contacts. */
const isEngaged = ({ contacts }: EpisodeStory) => contacts.filter(({ attended }) => attended === 'yes').length >= 2;

/** The day of the start, else of the first attended contact. */
function startOf({ episode, contacts }: EpisodeStory): string | undefined {
  return episode.startedOn ?? contacts.filter(({ attended }) => attended === 'yes').map(({ on }) => on).sort()[0];
}

interface Scored {
  readonly on: string;
  readonly score: number | undefined;
  readonly absentReason: string | undefined;
}

/** Every answer sheet of an instrument in an episode by its day; a score only where all is answered or a total was kept. */
function scored({ assessments }: EpisodeStory, instrument: string): readonly Scored[] {
  return assessments.filter((one) => one.instrument === instrument).map(({ on, responses, scores, absentReason }) => {
    const items = Object.values(responses ?? {});
    const answers = items.filter((answer) => typeof answer === 'number');
    const isComplete = items.length > 0 && answers.length === items.length;
    const score = isComplete ? answers.reduce((sum, answer) => sum + answer, 0) : scores?.['total'];
    return { on: on ?? '', score: score ?? undefined, absentReason: absentReason ?? undefined };
  }).sort((one, other) => (one.on < other.on ? -1 : 1));
}

type Ends = readonly [baseline: number | undefined, followUp: number | undefined];

/** From referral to 28 days after the start the first; within 28 days of closure the nearest, of two as near the later. */
function inClosureWindow(story: EpisodeStory): Ends {
  const { referredOn, closedOn } = story.episode;
  const valid = scored(story, 'phq-9').filter(({ score }) => score !== undefined);
  const last = dayNumber(startOf(story) ?? referredOn) + 28;
  const baseline = valid.find(({ on }) => on >= referredOn && dayNumber(on) <= last);
  if (!baseline || !closedOn) return [baseline?.score, undefined];
  const distance = (on: string) => Math.abs(dayNumber(on) - dayNumber(closedOn));
  const near = valid.filter(({ on }) => on > baseline.on && distance(on) <= 28).sort((one, other) => distance(one.on) - distance(other.on) || (one.on < other.on ? 1 : -1));
  return [baseline.score, near[0]?.score];
}

function firstAndLast(story: EpisodeStory, instrument: string): Ends {
  const scores = scored(story, instrument).flatMap(({ score }) => score ?? []);
  return [scores[0], scores.length > 1 ? scores.at(-1) : undefined];
}

/** Never answered, and last recorded as not for this person. */
function isExempt(story: EpisodeStory): boolean {
  const all = scored(story, 'phq-9');
  return all.every(({ score }) => score === undefined) && ['not-applicable', 'no-suitable-version'].includes(all.at(-1)?.absentReason ?? '');
}

const closedIn = (stories: readonly Story[]) => stories.flatMap(({ episodes }) => episodes.filter(({ episode }) => isIn(episode.closedOn)));

/** One episode each: of those closed in the period one in which the person was engaged, and of these the latest. */
function onePerPerson(stories: readonly Story[]): readonly EpisodeStory[] {
  return stories.flatMap((story) => {
    const closed = [...closedIn([story])].sort((one, other) => Number(isEngaged(other)) - Number(isEngaged(one)) || ((one.episode.closedOn ?? '') < (other.episode.closedOn ?? '') ? 1 : -1));
    return closed.slice(0, 1);
  });
}

/** Adds up: a reason for everybody left out, and of the others who meets it and with what value. */
function tally(episodes: readonly EpisodeStory[], reasonOf: (story: EpisodeStory) => string | undefined, meets: (story: EpisodeStory) => boolean, valueOf: (story: EpisodeStory) => number = () => 0): Tally {
  const found: Tally = { numerator: 0, denominator: 0, excluded: {}, sum: 0 };
  for (const story of episodes) {
    const reason = reasonOf(story);
    if (reason !== undefined) found.excluded[reason] = (found.excluded[reason] ?? 0) + 1;
    else {
      found.denominator += 1;
      found.numerator += meets(story) ? 1 : 0;
      found.sum += valueOf(story);
    }
  }
  return found;
}

function notDue(story: EpisodeStory): string | undefined {
  if (!isEngaged(story)) return 'not-engaged';
  if (story.episode.closure === 'died') return 'died';
  return isExempt(story) ? 'exempt' : undefined;
}

/** W2 of PHQ-9. */
export function pairedCompleteness(stories: readonly Story[]): Tally {
  return tally(closedIn(stories), notDue, (story) => inClosureWindow(story)[1] !== undefined);
}

/** W3 and W4 of PHQ-9 over people: improvement of 6 points either way, or less; the mean is of follow-up minus baseline. */
export function phqChange(stories: readonly Story[], which: 'better' | 'worse' | 'neither'): Tally {
  const unpaired = (story: EpisodeStory) => {
    const [baseline, followUp] = inClosureWindow(story);
    return baseline === undefined ? 'no-baseline' : followUp === undefined ? 'no-follow-up' : undefined;
  };
  const changeOf = (story: EpisodeStory) => (inClosureWindow(story)[1] ?? 0) - (inClosureWindow(story)[0] ?? 0);
  const classOf = (change: number) => (change <= -6 ? 'better' : change >= 6 ? 'worse' : 'neither');
  return tally(onePerPerson(stories), (story) => notDue(story) ?? unpaired(story), (story) => classOf(changeOf(story)) === which, changeOf);
}

/** NHS Talking Therapies: recovery of finished courses, leaving out those known not to be cases at the start. */
export function recovery(stories: readonly Story[]): Tally {
  const isBelow = (phq: number | undefined, gad: number | undefined) => phq !== undefined && gad !== undefined && phq < 10 && gad < 8;
  const isCase = (phq: number | undefined, gad: number | undefined) => (phq ?? 0) >= 10 || (gad ?? 0) >= 8;
  const ends = (story: EpisodeStory) => [firstAndLast(story, 'phq-9'), firstAndLast(story, 'gad-7')] as const;
  return tally(
    closedIn(stories),
    (story) => {
      const [[phq], [gad]] = ends(story);
      return !isEngaged(story) ? 'fewer-than-two-contacts' : isBelow(phq, gad) ? 'not-at-caseness-at-start' : undefined;
    },
    (story) => {
      const [[phqFirst, phqLast], [gadFirst, gadLast]] = ends(story);
      return isCase(phqFirst, gadFirst) && isBelow(phqLast, gadLast);
    },
  );
}

const ENDED = ['no-longer-relevant', 'replaced', 'withdrawn'];

/** What became of a goal: its latest status, where that says something; else its ratings. */
function outcomeOf(story: GoalStory): string {
  const { goal, events } = story;
  const column = { on: goal.statusOn ?? '', value: goal.status };
  const stated = [column, ...[...events].sort((one, other) => (one.on < other.on ? -1 : 1))].filter(({ value }) => typeof value === 'string');
  const latest = stated.reduce<{ on: string; value?: unknown } | undefined>((best, one) => (best === undefined || one.on >= best.on ? one : best), undefined);
  const status = typeof latest?.value === 'string' ? latest.value : '';
  return ['achieved', 'partly-achieved', 'not-achieved', ...ENDED].includes(status) ? status : byRatings(story);
}

function byRatings({ goal, ratings }: GoalStory): string {
  const rated = ratings.filter(({ value }) => value !== null).sort((one, other) => ((one.on ?? '') < (other.on ?? '') ? -1 : 1));
  const last = rated.at(-1);
  // A rating made as the goal was set says where it began, and reviews nothing.
  const review = rated.length > 1 || last?.on !== goal.setOn ? last?.value : undefined;
  if (goal.scale === 'attainment') return { attained: 'achieved', partly: 'partly-achieved', not: 'not-achieved' }[String(review)] ?? 'not-reviewed';
  const byLevel = goal.scale === 'gas' && typeof goal.baselineLevel === 'number';
  const [from, to] = byLevel ? [goal.baselineLevel, review] : rated.length > 1 ? [rated[0]?.value, last?.value] : [];
  if (typeof from !== 'number' || typeof to !== 'number') return 'not-reviewed';
  const [points, achieved] = goal.scale === 'gas' ? [1, 0] : [3, typeof goal.target === 'number' && goal.target > 0 ? goal.target : 10];
  if (goal.intent !== 'change' && typeof goal.intent === 'string' && Math.abs(to - from) < points) return 'maintained';
  if (to >= achieved) return 'achieved';
  return to - from >= points ? 'partly-achieved' : from - to >= points ? 'moved-away' : 'no-change';
}

/** G5 (at least one goal forward and none back) or G7 (at least one back), over all goals or those that still stood. */
export function progress(stories: readonly Story[], which: 'forward' | 'back', scope: 'all' | 'standing'): Tally {
  const outcomes = ({ goals }: EpisodeStory) => goals.map(outcomeOf).filter((outcome) => scope === 'all' || !ENDED.includes(outcome));
  const hasForward = (story: EpisodeStory) => outcomes(story).some((outcome) => ['achieved', 'partly-achieved', 'maintained'].includes(outcome));
  const hasBack = (story: EpisodeStory) => outcomes(story).includes('moved-away');
  return tally(
    onePerPerson(stories),
    (story) => {
      if (!isEngaged(story)) return 'not-engaged';
      if (story.episode.closure === 'died') return 'died';
      if (story.goals.length === 0) return 'no-goals';
      if (outcomes(story).length === 0) return 'no-standing-goal';
      return outcomes(story).every((outcome) => outcome === 'not-reviewed') ? 'no-goal-reviewed' : undefined;
    },
    (story) => (which === 'forward' ? hasForward(story) && !hasBack(story) : hasBack(story)),
  );
}

/** G4: goals on closed episodes by what became of them. */
export function goalStatus(stories: readonly Story[]): Readonly<Record<string, number>> {
  const goals = closedIn(stories).filter((story) => isEngaged(story) && story.episode.closure !== 'died').flatMap((story) => story.goals);
  const counts: Record<string, number> = {};
  for (const goal of goals) counts[outcomeOf(goal)] = (counts[outcomeOf(goal)] ?? 0) + 1;
  return counts;
}
