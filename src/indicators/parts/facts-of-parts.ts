import type { RecordKind } from '../../records/fields.js';
import type { DataFacts, MeasureData } from '../data-facts.js';
import { attributeLists } from './check-parts.js';
import type { Part, PartData } from './part.js';

/** What there is in the data of any part. */
export function factsOfParts(parts: readonly Part[]): DataFacts {
  const any = (test: (data: PartData) => boolean) => parts.some(({ data }) => test(data));
  const measures = (parts[0]?.run.measures ?? []).flatMap(({ measure, domain }): readonly (readonly [string, MeasureData])[] => {
    const own = parts.flatMap(({ data }) => data.measures.filter(({ id }) => id === measure.id));
    if (own.length === 0) return [];
    return [[measure.id, { measure, domain, isAnswered: own.some((one) => one.isAnswered), hasDay: own.some((one) => one.hasDay), hasOccasion: own.some((one) => one.hasOccasion) }]];
  });
  return {
    given: new Set(parts.flatMap(({ data }) => data.given as readonly RecordKind[])),
    madeEpisodes: any(({ madeEpisodes }) => madeEpisodes),
    hasEpisodes: any(({ hasEpisodes }) => hasEpisodes),
    hasClosure: any(({ hasClosure }) => hasClosure),
    attributes: { persons: columnsOf(parts, 'persons'), episodes: columnsOf(parts, 'episodes') },
    columns: Object.fromEntries(parts.flatMap(({ data }) => Object.keys(data.columns)).map((kind) => [kind, parts.flatMap(({ data }) => data.columns[kind] ?? [])])),
    measures: new Map(measures),
  };
}

/** Where parts have their columns in different orders, one of these orders, whichever part comes first. */
function columnsOf(parts: readonly Part[], owner: keyof PartData['attributes']): readonly string[] {
  const [first = []] = [...attributeLists(parts, owner)].sort((one, other) => (one.join('\n') < other.join('\n') ? -1 : 1));
  return first;
}
