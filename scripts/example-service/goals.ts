import { between, chance, clamp, stream, weighted, type Random } from './random.js';
import type { Day } from './days.js';
import { draftGoal, draftSuccessor, type GoalDraft } from './goal-drafts.js';
import { goalEnd, type GoalEnd } from './goal-end.js';
import { goalPath, type GoalPath } from './goal-path.js';
import { needs } from './needs.js';
import { occasionsOf } from './occasions.js';
import { hasStarted, type Episode, type Person, type StartedEpisode } from './records.js';
import { besideTheme, type Theme } from './themes.js';
import { isEngaged, lastDayOf } from './visits.js';

/** A goal with its course and its end; `setOn` is `null` where nobody wrote the day down. */
export interface Goal extends GoalDraft {
  readonly episode: StartedEpisode;
  readonly domain: string;
  readonly setOn: Day | null;
  readonly setBy: string;
  readonly path: GoalPath;
  readonly end: GoalEnd | null;
}

const howMany = (random: Random, episode: StartedEpisode): number =>
  Number(weighted(random, isEngaged(episode) ? { 0: 5, 1: 10, 2: 45, 3: 40 } : { 0: 55, 1: 35, 2: 10, 3: 0 }));

const setDay = (random: Random, episode: StartedEpisode, place: number): Day => {
  const first = occasionsOf(episode)[0]?.on ?? episode.startedOn;
  const midway = place > 0 && chance(random, 0.12) ? between(random, { from: 30, to: 80 }) : 0;
  const later = place === 0 || chance(random, 0.6) ? 0 : between(random, { from: 5, to: 16 });
  return clamp(first + later + midway, { from: first, to: Math.max(first, lastDayOf(episode) - 7) });
};

const domainOf = (random: Random, theme: Theme): string => {
  if (chance(random, 0.04)) return '';
  return chance(random, 0.28) ? `${theme};${besideTheme[theme]}` : theme;
};

const setByOf = (random: Random, episode: Episode): string =>
  weighted(random, { person: 74, shared: 18, worker: 4, carer: episode.primaryNeed === 'caring' ? 0 : 4 });

interface Growing {
  readonly episode: StartedEpisode;
  readonly setOn: Day;
  /** The day on which another goal takes its place. */
  readonly replacedOn: Day | null;
  readonly undated: boolean;
}

const grow = (goal: GoalDraft, { episode, setOn, replacedOn, undated }: Growing): Goal => {
  const random = stream('goal', goal.id);
  const path = goalPath(goal, episode);
  return {
    ...goal,
    episode,
    domain: domainOf(random, goal.theme),
    setOn: undated ? null : setOn,
    setBy: setByOf(random, episode),
    path,
    end: goalEnd({ goal, episode, path, setOn, replacedOn }),
  };
};

/** Some goals give way to another one, which starts with its own words and its own baseline. */
const replacementDay = (random: Random, episode: StartedEpisode, setOn: Day): Day | null => {
  const on = setOn + between(random, { from: 25, to: 70 });
  return chance(random, 0.075) && on < lastDayOf(episode) - 20 ? on : null;
};

const goalsOf = (episode: StartedEpisode, person: Person): readonly Goal[] => {
  const random = stream('goals', episode.id);
  const count = howMany(random, episode);
  const idOf = (place: number): string => `${episode.id.replace('E', 'G')}-${place + 1}`;
  const goals: Goal[] = [];
  for (let place = 0; place < count; place += 1) {
    const theme = weighted(random, needs[episode.primaryNeed].themes);
    const setOn = setDay(random, episode, place);
    const replacedOn = replacementDay(random, episode, setOn);
    const undated = replacedOn === null && chance(random, 0.007);
    const drafted = draftGoal(random, { id: idOf(place), theme, person, taken: goals });
    goals.push(grow(drafted, { episode, setOn, replacedOn, undated }));
    if (replacedOn === null) continue;
    const next = draftSuccessor(random, { id: idOf(count + place), theme, person, taken: goals });
    goals.push(grow(next, { episode, setOn: replacedOn, replacedOn: null, undated: false }));
  }
  return goals;
};

/** All goals of all people, in the order of their episodes. */
export const makeGoals = (episodes: readonly Episode[], people: readonly Person[]): readonly Goal[] => {
  const byId = new Map(people.map((person) => [person.id, person]));
  return episodes.filter(hasStarted).flatMap((episode) => {
    const person = byId.get(episode.personId);
    return person === undefined ? [] : goalsOf(episode, person);
  });
};

/** The id of the goal that takes the place of this one: the next one made for the episode. */
export const successorOf = (goal: Goal, goals: readonly Goal[]): string | null =>
  goal.end?.status === 'replaced' ? (goals[goals.indexOf(goal) + 1]?.id ?? null) : null;
