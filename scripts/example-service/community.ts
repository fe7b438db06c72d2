import { between, chance, clamp, pick, stream, weighted, type Random } from './random.js';
import { isoDay, LAST_DAY, type Day } from './days.js';
import type { Goal } from './goals.js';
import { needShares, type Need } from './needs.js';
import { hasStarted, type Episode, type Row, type StartedEpisode } from './records.js';
import { isEngaged, lastDayOf, pauseOf } from './visits.js';

const barriers = {
  'too-far': 3, cost: 2, 'no-transport': 4, digital: 1, 'waiting-list': 4, 'none-exists': 5, unwell: 1, other: 1,
};
const notTakenUp = {
  'no-transport': 3, 'not-wanted': 5, unwell: 4, cost: 2, 'too-far': 2, 'waiting-list': 2, other: 1,
};

/** Where people are introduced to, by need. */
const connectionTypes: Readonly<Record<Need, readonly string[]>> = {
  'low-mood': ['walking-group', 'talking-therapies', 'choir', 'gardening', 'exercise-class'],
  anxiety: ['talking-therapies', 'befriending', 'walking-group', 'volunteering'],
  loneliness: ['lunch-club', 'choir', 'befriending', 'walking-group', 'faith-group', 'volunteering'],
  'long-term-condition': ['exercise-class', 'peer-support', 'walking-group', 'gardening'],
  money: ['debt-advice', 'benefits-advice', 'food-support', 'energy-advice'],
  housing: ['housing-advice', 'tenancy-support', 'furniture-project', 'benefits-advice'],
  caring: ['carers-support', 'respite', 'benefits-advice', 'peer-support'],
  'work-and-learning': ['adult-learning', 'volunteering', 'employment-support'],
};

const byDay = (one: { readonly on: Day }, other: { readonly on: Day }): number => one.on - other.on;

const needRow = (random: Random, episode: StartedEpisode, need: Need): Row => {
  const offer = weighted(random, { available: 80, 'not-available': 11, waiting: 9 });
  const reason = offer === 'available' ? null : offer === 'waiting' ? 'waiting-list' : weighted(random, barriers);
  return { episode_id: episode.id, need, on: isoDay(episode.startedOn), offer, reason };
};

/** The need behind the referral and, for some people, another one that comes up in the first talk. */
export const needRows = (episodes: readonly Episode[]): readonly Row[] =>
  episodes.filter(hasStarted).flatMap((episode) => {
    const random = stream('needs', episode.id);
    const other = weighted(random, needShares);
    const also = other !== episode.primaryNeed && chance(random, 0.3) ? [other] : [];
    return [episode.primaryNeed, ...also].map((need) => needRow(random, episode, need));
  });

interface Connection {
  readonly episode: StartedEpisode;
  readonly on: Day;
  readonly type: string;
}

const connectionsOf = (episode: StartedEpisode): readonly Connection[] => {
  const random = stream('connections', episode.id);
  const count = isEngaged(episode) ? Number(weighted(random, { 0: 22, 1: 43, 2: 27, 3: 8 })) : 0;
  const types = new Set(Array.from({ length: count }, () => pick(random, connectionTypes[episode.primaryNeed])));
  return [...types].map((type) => {
    const on = episode.startedOn + between(random, { from: 7, to: 75 });
    return { episode, type, on: clamp(on, { from: episode.startedOn, to: lastDayOf(episode) }) };
  });
};

const connectionRow = ({ episode, on, type }: Connection): Row => {
  const random = stream('connection', episode.id, type);
  const takenUpOn = on + between(random, { from: 4, to: 40 });
  const drawn = weighted(random, { yes: 57, no: 21, 'not-known': 22 });
  const takenUp = drawn === 'yes' && takenUpOn > LAST_DAY ? 'not-known' : drawn;
  return {
    episode_id: episode.id,
    on: isoDay(on),
    type,
    taken_up: takenUp,
    taken_up_on: takenUp === 'yes' ? isoDay(takenUpOn) : null,
    reason: takenUp === 'no' ? weighted(random, notTakenUp) : null,
  };
};

export const connectionRows = (episodes: readonly Episode[]): readonly Row[] =>
  episodes.filter(hasStarted).flatMap(connectionsOf).sort(byDay).map(connectionRow);

export const pauseRows = (episodes: readonly Episode[]): readonly Row[] =>
  episodes.filter(hasStarted).flatMap((episode) => {
    const pause = pauseOf(episode);
    if (pause === null) return [];
    const until = pause.until === null ? null : isoDay(pause.until);
    return [{ episode_id: episode.id, from: isoDay(pause.from), until, reason: pause.reason }];
  });

interface LifeEvent {
  readonly personId: string;
  readonly on: Day;
  readonly kind: string;
}

const kinds = {
  bereavement: 5, moved: 3, 'hospital-stay': 6, 'started-work': 3, 'lost-work': 2, 'new-baby': 1, separation: 2,
};

const kindsOfReason: Readonly<Record<string, string>> = {
  'life-event: bereavement': 'bereavement',
  'life-event: moved': 'moved',
  'life-event: moved nearer to family': 'moved',
  'life-event: started work': 'started-work',
  'life-event: long hospital stay': 'hospital-stay',
};

/** The event that a goal's reason speaks of lies some days before the goal ended. */
const eventBehind = ({ id, episode, setOn, end }: Goal): readonly LifeEvent[] => {
  const kind = kindsOfReason[end?.reason ?? ''];
  if (kind === undefined || end === null) return [];
  const on = end.on - between(stream('life-event', id), { from: 2, to: 20 });
  return [{ personId: episode.personId, on: Math.max(on, setOn ?? episode.startedOn), kind }];
};

const eventOutOfTheBlue = (episode: StartedEpisode): readonly LifeEvent[] => {
  const random = stream('life', episode.id);
  if (!chance(random, 0.06)) return [];
  const on = between(random, { from: episode.startedOn, to: lastDayOf(episode) });
  return [{ personId: episode.personId, on, kind: weighted(random, kinds) }];
};

export const lifeEventRows = (episodes: readonly Episode[], goals: readonly Goal[]): readonly Row[] =>
  [...goals.flatMap(eventBehind), ...episodes.filter(hasStarted).flatMap(eventOutOfTheBlue)]
    .sort(byDay)
    .map(({ personId, on, kind }) => ({ person_id: personId, on: isoDay(on), kind }));
