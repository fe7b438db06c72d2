import type { Caseload } from '../../records/caseload.js';
import { NO_DAY } from '../../records/day.js';
import { daysIn, textAt, textReader } from '../../records/table.js';
import { rowsWithAnswers } from './gaps.js';

/** Of the episodes of everybody, or of one worker: how many have an instrument answered, and answered on two days. */
export interface InstrumentCompleteness {
  readonly instrument: string;
  /** As the episode names the worker; empty is not known, absent is everybody. */
  readonly worker?: string;
  readonly episodes: number;
  readonly once: number;
  readonly twice: number;
}

/** Completeness by instrument, for everybody and for each worker that episodes name, in the order of their codes: no ranking. */
export function instrumentCompleteness(caseload: Caseload): readonly InstrumentCompleteness[] {
  const workers = episodesByWorker(caseload);
  const hasWorkers = [...workers.keys()].some((worker) => worker !== '');
  return caseload.assessments.flatMap((own) => {
    const times = timesByEpisode(own, caseload.episodes.table.size);
    const instrument = own.instrument.id;
    const counts = [...workers].map(([worker, episodes]) => ({ instrument, worker, ...countOf(times, episodes) }));
    const sum = (field: 'episodes' | 'once' | 'twice') => counts.reduce((all, own) => all + own[field], 0);
    return [{ instrument, episodes: sum('episodes'), once: sum('once'), twice: sum('twice') }, ...(hasWorkers ? counts : [])];
  });
}

function episodesByWorker({ episodes: { table } }: Caseload): ReadonlyMap<string, readonly number[]> {
  const workerOf = textReader(table, 'worker');
  const found = new Map<string, number[]>();
  for (let episode = 0; episode < table.size; episode += 1) {
    const worker = workerOf(episode) ?? '';
    const own = found.get(worker);
    if (own) own.push(episode);
    else found.set(worker, [episode]);
  }
  return new Map([...found].sort(([one], [other]) => (one < other ? -1 : 1)));
}

function countOf(times: Uint8Array, episodes: readonly number[]): Pick<InstrumentCompleteness, 'episodes' | 'once' | 'twice'> {
  let [once, twice] = [0, 0];
  for (const episode of episodes) {
    if ((times[episode] ?? 0) > 0) once += 1;
    if ((times[episode] ?? 0) > 1) twice += 1;
  }
  return { episodes: episodes.length, once, twice };
}

/** On how many days, or occasions, an instrument was answered in each episode: none, one, or more. */
function timesByEpisode({ table, episode: owners, ...own }: Caseload['assessments'][number], size: number): Uint8Array {
  const [days, times, first] = [daysIn(table, 'on'), new Uint8Array(size), new Int32Array(size)];
  const occasions = new Map<string | undefined, number>();
  for (const row of rowsWithAnswers({ table, episode: owners, ...own })) {
    const episode = owners[row] ?? -1;
    if (episode < 0) continue;
    const time = timeOf(row);
    if (times[episode] === 0) [times[episode], first[episode]] = [1, time];
    else if (first[episode] !== time) times[episode] = 2;
  }
  return times;

  /** The day, or else a number for the occasion, far before all days. */
  function timeOf(row: number): number {
    const day = days[row] ?? NO_DAY;
    if (day !== NO_DAY) return day;
    const occasion = textAt(table, 'occasion', row);
    if (!occasions.has(occasion)) occasions.set(occasion, NO_DAY + 1 + occasions.size);
    return occasions.get(occasion) ?? NO_DAY;
  }
}
