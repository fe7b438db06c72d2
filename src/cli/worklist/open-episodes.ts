import type { Caseload } from '../../records/caseload.js';
import { formatDay, NO_DAY, parseDay, type Day } from '../../records/day.js';
import { dayAt, textAt } from '../../records/table.js';

/** Whom an entry is about, and whose work it is. */
export interface Whose {
  readonly personId: string;
  /** `null` where a record could not be linked to an episode. */
  readonly episodeId: string | null;
  readonly worker: string | null;
}

/** Episodes that are open as at a day, by whether something may be due in them. */
export interface OpenEpisodes {
  readonly open: ReadonlyMap<number, Whose>;
  readonly paused: readonly (Whose & { readonly until: Day | null })[];
}

/** Referrals that came to nothing are not open, whether or not anybody closed them. */
const ENDED_AT_TRIAGE: ReadonlySet<string> = new Set(['declined-by-person', 'not-appropriate', 'not-contactable']);

/** Splits the open episodes by whether a pause lasts over the day. */
export function openEpisodes(caseload: Caseload, asAt: Day): OpenEpisodes {
  const day = parseDay(asAt) ?? NO_DAY;
  const pauses = pausesOn(caseload, day);
  const rows = Array.from({ length: caseload.episodes.table.size }, (_, episode) => episode).filter((episode) => isOpen(caseload, episode, day));
  const paused = rows.filter((episode) => pauses.has(episode)).map((episode) => ({ ...whoseEpisode(caseload, episode), until: dayOrNull(pauses.get(episode) ?? NO_DAY) }));
  return {
    open: new Map(rows.filter((episode) => !pauses.has(episode)).map((episode) => [episode, whoseEpisode(caseload, episode)])),
    // Those who come back first stand first; where no end is known, last.
    paused: paused.sort((one, other) => compareTexts(one.until ?? '9999', other.until ?? '9999') || compareTexts(one.personId, other.personId)),
  };
}

function isOpen({ episodes: { table } }: Caseload, episode: number, day: number): boolean {
  const closedOn = dayAt(table, 'closedOn', episode);
  return dayAt(table, 'referredOn', episode) <= day && (closedOn === NO_DAY || closedOn > day) && !ENDED_AT_TRIAGE.has(textAt(table, 'triage', episode) ?? '');
}

/** Episode → the last day of its pause, or `NO_DAY` where no end is known; of pauses that overlap, the one that lasts longest. */
function pausesOn({ others: { pauses } }: Caseload, day: number): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  pauses?.episode.forEach((episode, row) => {
    const [from, until] = [dayAt(pauses.table, 'from', row), dayAt(pauses.table, 'until', row)];
    if (from === NO_DAY || from > day || (until !== NO_DAY && until < day)) return;
    const known = found.get(episode);
    found.set(episode, known === NO_DAY || until === NO_DAY ? NO_DAY : Math.max(known ?? until, until));
  });
  return found;
}

/** Whose an episode is. */
export function whoseEpisode({ persons, episodes: { table, person } }: Caseload, episode: number): Whose {
  return {
    personId: textAt(persons, 'personId', person[episode] ?? -1) ?? '',
    episodeId: textAt(table, 'episodeId', episode) ?? null,
    worker: textAt(table, 'worker', episode) ?? null,
  };
}

/** Order of code units, which is the order of days too. */
export function compareTexts(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}

/** A day number as a day, or `null` for none. */
export function dayOrNull(day: number): Day | null {
  return day === NO_DAY ? null : formatDay(day);
}
