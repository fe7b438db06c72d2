import type { Caseload } from '../../records/caseload.js';
import { textAt } from '../../records/table.js';
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
  const { table } = caseload.episodes;
  const workerOf = Array.from({ length: table.size }, (_, episode) => textAt(table, 'worker', episode) ?? '');
  const workers = [...new Set(workerOf)].sort();
  const hasWorkers = workers.some((worker) => worker !== '');
  return caseload.assessments.flatMap((own) => {
    const times = timesByEpisode(own);
    const countOf = (episodes: readonly number[]) => ({
      episodes: episodes.length,
      once: episodes.filter((episode) => times.has(episode)).length,
      twice: episodes.filter((episode) => (times.get(episode)?.size ?? 0) > 1).length,
    });
    const instrument = own.instrument.id;
    const byWorker = workers.map((worker) => ({ instrument, worker, ...countOf([...workerOf.keys()].filter((episode) => workerOf[episode] === worker)) }));
    return [{ instrument, ...countOf([...workerOf.keys()]) }, ...(hasWorkers ? byWorker : [])];
  });
}

/** The days, or occasions, on which an instrument was answered in each episode. */
function timesByEpisode(own: Caseload['assessments'][number]): ReadonlyMap<number, ReadonlySet<string>> {
  const times = new Map<number, Set<string>>();
  for (const row of rowsWithAnswers(own)) {
    const episode = own.episode[row] ?? -1;
    if (episode < 0) continue;
    const known = times.get(episode) ?? new Set<string>();
    times.set(episode, known.add(textAt(own.table, 'on', row) ?? textAt(own.table, 'occasion', row) ?? ''));
  }
  return times;
}
