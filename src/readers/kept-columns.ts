import { WITH_ATTRIBUTES } from '../records/fields.js';
import type { KeptAs } from './cell-store.js';
import { saysState } from './chosen-rows.js';
import { locatedColumns } from './located-columns.js';
import type { ReadOptions } from './read-options.js';
import { sharedTexts, type SharedIds } from './shared-ids.js';

/** What people say, and hardly ever say twice. */
const OWN_WORDS: ReadonlySet<string> = new Set(['statement', 'approvedText', 'levelMinus3', 'levelMinus2', 'levelMinus1', 'level0', 'levelPlus1', 'levelPlus2']);

/** How each column of a source is to be kept for its readings: those that nobody reads are not looked at. */
export function keptColumns(headers: readonly string[], readings: readonly ReadOptions[], ids?: SharedIds): readonly KeptAs[] {
  const wanted = readings.map((options) => wantedBy(headers, options, ids));
  return headers.map((_, place) => {
    const keeps = wanted.map((own) => own[place] ?? 'nothing').filter((keep) => keep !== 'nothing');
    return keeps.find((keep) => typeof keep === 'object') ?? keeps.find((keep) => keep === 'coded') ?? keeps[0] ?? 'nothing';
  });
}

function wantedBy(headers: readonly string[], options: ReadOptions, ids: SharedIds | undefined): readonly KeptAs[] {
  const located = (options.timePoints ?? [undefined]).flatMap((timePoint) => locatedColumns({ headers, options, timePoint }).found);
  const fields = new Map(located.map(({ position, field }) => [position - 1, field]));
  const isChosen = new Set(Object.keys(options.only ?? {}));
  return headers.map((header, place) => {
    const field = fields.get(place);
    if (field !== undefined) return (ids && sharedTexts(ids, field)) ?? (OWN_WORDS.has(field) ? 'texts' : 'coded');
    const isLookedAt = WITH_ATTRIBUTES.has(options.kind) || isChosen.has(header) || (options.kind === 'assessments' && saysState(header));
    return isLookedAt ? 'coded' : 'nothing';
  });
}
