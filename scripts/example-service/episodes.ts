import { between, chance, clamp, normal, pick, shuffled, stream, weighted, type Random } from './random.js';
import { LAST_DAY, type Day } from './days.js';
import { needs, needShares } from './needs.js';
import type { Closure, Course, Episode, Person, Triage } from './records.js';

const SECOND_EPISODES = 50;
const WORKERS = ['W01', 'W02', 'W03', 'W04', 'W05', 'W06', 'W07', 'W08'];

const triages: Readonly<Record<Triage, number>> = {
  accepted: 88, 'declined-by-person': 4, 'not-appropriate': 4, 'not-contactable': 4, pending: 0,
};
const closures = { planned: 72, unplanned: 21, moved: 5, died: 2 };
const courses: Readonly<Record<Course, number>> = {
  better: 33, 'a-little-better': 23, 'the-same': 20, worse: 15, mixed: 9,
};
const sources = {
  'gp-practice': 55, self: 11, hospital: 8, 'adult-social-care': 8, 'community-mental-health': 7,
  'voluntary-sector': 6, 'housing-provider': 4, other: 1,
};

type Life = Pick<Episode, 'triage' | 'startedOn' | 'closedOn' | 'closure'>;

/** What had not come by the last day is not known yet. */
const ended = (closedOn: Day, closure: Closure): Pick<Episode, 'closedOn' | 'closure'> =>
  closedOn <= LAST_DAY ? { closedOn, closure } : { closedOn: null, closure: null };

const lengthInDays = (random: Random, closure: Closure): number =>
  closure === 'planned'
    ? clamp(Math.round(normal(random, { mean: 135, sd: 45 })), { from: 49, to: 280 })
    : between(random, { from: 14, to: 150 });

const life = (random: Random, referredOn: Day): Life => {
  const triage = weighted(random, triages);
  if (referredOn > LAST_DAY - 12 && chance(random, 0.6)) {
    return { triage: 'pending', startedOn: null, closedOn: null, closure: null };
  }
  if (triage !== 'accepted') {
    return { triage, startedOn: null, ...ended(referredOn + between(random, { from: 3, to: 35 }), 'not-started') };
  }
  if (chance(random, 0.07)) {
    return { triage, startedOn: null, ...ended(referredOn + between(random, { from: 25, to: 95 }), 'not-started') };
  }
  const startedOn = referredOn + 3 + Math.floor(78 * random() * random());
  if (startedOn > LAST_DAY) return { triage, startedOn: null, closedOn: null, closure: null };
  const closure = weighted(random, closures);
  return { triage, startedOn, ...ended(startedOn + lengthInDays(random, closure), closure) };
};

type Unnumbered = Omit<Episode, 'id'>;

const makeEpisode = (personId: string, referredOn: Day, order: 'first' | 'second'): Unnumbered => {
  const random = stream('episode', personId, order);
  const primaryNeed = weighted(random, needShares);
  return {
    personId,
    referredOn,
    ...life(random, referredOn),
    referralSource: weighted(random, sources),
    primaryNeed,
    worker: pick(random, WORKERS),
    course: weighted(random, courses),
  };
};

/** People come back at least five weeks later, so that no questionnaire could belong to both episodes. */
const referredAgain = (first: Unnumbered): Unnumbered | null => {
  if (first.closedOn === null || first.closure === 'died' || first.closure === 'moved') return null;
  const random = stream('referred-again', first.personId);
  const referredOn = first.closedOn + between(random, { from: 35, to: 240 });
  return referredOn < LAST_DAY - 3 ? makeEpisode(first.personId, referredOn, 'second') : null;
};

/** One episode for everybody and a second one for some, numbered by day of referral. */
export const makeEpisodes = (people: readonly Person[]): readonly Episode[] => {
  const firsts = people.map(({ id, registeredOn }) => makeEpisode(id, registeredOn, 'first'));
  const seconds = shuffled(stream('second-episodes'), firsts)
    .map(referredAgain)
    .filter((episode) => episode !== null)
    .slice(0, SECOND_EPISODES);
  return [...firsts, ...seconds]
    .sort((one, other) => one.referredOn - other.referredOn || (one.personId < other.personId ? -1 : 1))
    .map((episode, place) => ({ id: `E${String(place + 1).padStart(4, '0')}`, ...episode }));
};

/** How unwell the person is at the start of the episode, 0 to 1. */
export const distressAtStart = ({ id, primaryNeed }: Episode): number =>
  clamp(normal(stream('distress', id), { mean: needs[primaryNeed].distress, sd: 0.16 }), { from: 0.05, to: 0.95 });
