import { between, chance, stream, weighted } from './random.js';
import { isoDay, LAST_DAY, type Day } from './days.js';
import { hasStarted, type Episode, type Row, type StartedEpisode } from './records.js';

/** An agreed break in the work, for example a hospital stay. Nothing is due in it. */
interface Pause {
  readonly from: Day;
  readonly until: Day | null;
  readonly reason: string;
}

interface Contact {
  readonly on: Day;
  readonly attended: 'yes' | 'no' | 'cancelled';
  readonly mode: string;
}

const modes = { 'face-to-face': 52, phone: 36, video: 6, text: 4, online: 2 };
const pauseReasons = {
  'in hospital': 5, 'away with family': 3, 'caring for someone at home': 3, 'waiting for an operation': 2,
};

/** The day of closure, or of the export while the episode is open. */
export const lastDayOf = (episode: Episode): Day => episode.closedOn ?? LAST_DAY;

export const pauseOf = (episode: StartedEpisode): Pause | null => {
  const random = stream('pause', episode.id);
  const from = episode.startedOn + between(random, { from: 30, to: 70 });
  if (!chance(random, 0.06) || from > lastDayOf(episode) - 20) return null;
  const until = from + between(random, { from: 14, to: 49 });
  return { from, until: until < lastDayOf(episode) ? until : null, reason: weighted(random, pauseReasons) };
};

export const isPaused = (pause: Pause | null, on: Day): boolean =>
  pause !== null && on >= pause.from && on <= (pause.until ?? LAST_DAY);

/** The first contact attended is the start; some people come no more after it. */
const contactsOf = (episode: StartedEpisode): readonly Contact[] => {
  const random = stream('contacts', episode.id);
  const comesOnce = chance(random, episode.closure === 'unplanned' ? 0.28 : 0.03);
  const pause = pauseOf(episode);
  const contacts: Contact[] = [{ on: episode.startedOn, attended: 'yes', mode: weighted(random, modes) }];
  for (let on = episode.startedOn; contacts.length < 14; ) {
    on += between(random, { from: 9, to: 26 });
    if (on > lastDayOf(episode) || (comesOnce && contacts.length === 3)) break;
    if (isPaused(pause, on)) continue;
    const attended = comesOnce ? 'no' : weighted(random, { yes: 79, no: 9, cancelled: 12 });
    contacts.push({ on, attended, mode: weighted(random, modes) });
  }
  return contacts;
};

/** Calls that nobody answered, before work could begin. */
const callsWithoutAnswer = (episode: Episode): readonly Contact[] => {
  if (episode.triage !== 'not-contactable') return [];
  const random = stream('calls', episode.id);
  return [2, 7].map((after) => ({
    on: episode.referredOn + after + between(random, { from: 0, to: 3 }),
    attended: 'no',
    mode: 'phone',
  }));
};

export const isEngaged = (episode: StartedEpisode): boolean =>
  contactsOf(episode).filter(({ attended }) => attended === 'yes').length >= 2;

export const contactRows = (episodes: readonly Episode[]): readonly Row[] =>
  episodes
    .flatMap((episode) =>
      (hasStarted(episode) ? contactsOf(episode) : callsWithoutAnswer(episode))
        .filter(({ on }) => on <= lastDayOf(episode))
        .map((contact) => ({ episode, ...contact })),
    )
    .sort((one, other) => one.on - other.on || (one.episode.id < other.episode.id ? -1 : 1))
    .map(({ episode, on, attended, mode }) => ({ episode_id: episode.id, on: isoDay(on), attended, mode }));
