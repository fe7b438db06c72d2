import { episodeAttribute, personAttribute } from '../../indicators/attributes.js';
import type { Members } from '../../indicators/member.js';
import { outsideOf } from '../../indicators/population.js';
import { numbersSeen, type Seen } from '../../indicators/seen.js';
import type { Caseload } from '../../records/caseload.js';
import type { ReportConfig } from '../config/config.js';

/** A report that nobody is in, though people were recorded. */
export interface EmptyPopulation {
  readonly report: string;
  /** What the config asks for and no record has, as the config writes it; none where only all together are met by nobody. */
  readonly missing: readonly string[];
}

/** Reports whose population nobody is in: most ask for a value that is written in another way in the data. */
export function emptyPopulations(caseload: Caseload, reports: readonly Pick<ReportConfig, 'name' | 'population'>[]): readonly EmptyPopulation[] {
  const { person } = caseload.episodes;
  const owners = { person, episode: rowsTo(person.length) };
  return reports.flatMap(({ name, population }) => {
    if (!population || outsideOf(caseload, population, owners).includes(0)) return [];
    const missing = [
      ...missingIn(population.person, (attribute) => personAttribute(caseload, attribute, { ...owners, person: rowsTo(caseload.persons.size) }), 'person'),
      ...missingIn(population.episode, (attribute) => episodeAttribute(caseload, attribute, owners), 'episode'),
    ];
    return [{ report: name, missing }];
  });
}

function missingIn(asked: Readonly<Record<string, string>> = {}, seenIn: (attribute: string) => Seen, owner: string): readonly string[] {
  return Object.entries(asked).flatMap(([attribute, value]) => {
    const seen = seenIn(attribute);
    const has = numbersSeen(seen, new Uint8Array(seen.rows.length), (text) => Number(text === value));
    return has.includes(1) ? [] : [`${owner}: { ${attribute}: ${value} }`];
  });
}

function rowsTo(size: number): Members['person'] {
  return Int32Array.from({ length: size }, (_, row) => row);
}

/** One line, in words of the config only. */
export function emptyPopulationText({ report, missing }: EmptyPopulation): string {
  const why = missing.length === 0 ? 'no record has all that its population asks for' : `no record has ${missing.join(', nor ')}, in just these letters and capitals`;
  return `nobody is in the report ${JSON.stringify(report)}: ${why}`;
}
